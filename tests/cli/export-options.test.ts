import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { graphwright, temporaryFolder } from "./terminal.ts";

/** A graph of a few lines that needs every option. */
const YAML = `graph: {policy: {uncited: ok}}
schema:
  types: {Thing: {}}
  properties: {wage: {on: Thing, type: money}, motto: {on: Thing, type: text}}
  relations: {knows: {symmetric: true}, keeps: {}}
entities:
  ada:
    type: Thing
    name: Ada
    facts: [{wage: 10 USD}, {wage: 9 USD}, {motto: "=1+1"}]
    relations: [{knows: bo}, {keeps: bo}]
  bo:
    type: Thing
    name: Bo
    facts:
      - {wage: 1 USD, at: 1990}
      - {wage: 2 USD, at: 2024}
`;

function graphFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "graph.yaml"), YAML);
  return folder;
}

async function exported(...argv: string[]) {
  const out = temporaryFolder();
  const { code, err } = await graphwright("export", graphFolder(), "-o", join(out, "x"), ...argv);
  expect(code).toBe(0);
  return { err, read: (name: string): string => readFileSync(join(out, name), "utf8") };
}

describe("graphwright export", () => {
  it("shows the first written of several values on one line, and the latest of dated ones", async () => {
    const { err, read } = await exported("-f", "csv");
    const [header = "", ada = "", bo = ""] = read("x-nodes.csv").split("\r\n");
    const column = header.split(",").indexOf("wage_USD");
    expect([ada.split(",")[column], bo.split(",")[column]]).toEqual(["10", "2"]);
    expect(err).toContain("GW0720");
    expect(err).toContain("2 cells show one of several values, first “wage” of “ada”");
  });

  it("escapes formulas unless --formulas raw, which the message names", async () => {
    const guarded = await exported("-f", "csv");
    expect(guarded.read("x-nodes.csv")).toContain(",'=1+1,");
    expect(guarded.err).toContain("--formulas raw");
    const raw = await exported("-f", "csv", "--formulas", "raw");
    expect(raw.read("x-nodes.csv")).toContain(",=1+1,");
    expect(raw.err).not.toContain("GW0704");
    const wrong = await graphwright("export", graphFolder(), "-f", "csv", "--formulas", "run");
    expect(wrong.code).toBe(2);
  });

  it("begins with a byte order mark for --bom", async () => {
    const { read } = await exported("-f", "csv", "--bom");
    expect(read("x-nodes.csv")).toMatch(/^\ufeffId,/);
    expect(read("x-edges.csv")).toMatch(/^\ufeffSource,/);
  });

  it("writes all edges as directed for --directed, which the message names", async () => {
    const mixed = await exported("-f", "gexf");
    expect(mixed.err).toContain("--directed");
    expect(mixed.read("x")).toContain('type="undirected"');
    const directed = await exported("-f", "gexf", "--directed");
    expect(directed.read("x")).not.toContain('type="undirected"');
    expect(directed.read("x").match(/<edge /g)).toHaveLength(2);
    expect((await exported("-f", "csv", "--directed")).read("x-edges.csv")).not.toContain(
      "Undirected",
    );
  });
});
