import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphwright } from "../cli/terminal.ts";

/** What whoever runs a workflow obeys, when it begins a line, white space aside. */
const COMMAND = "::warning title=evil::obeyed";
const NAME = `Ada\n${COMMAND}`;
const QUOTED = JSON.stringify(NAME);

const GRAPH = `schema:
  properties: {motto: {type: text}, "age": {type: integer}}
sources:
  log: {title: ${QUOTED}, author: ${QUOTED}, publisher: ${QUOTED}, text: {file: "log\\n${COMMAND}.txt"}}
entities:
  ada:
    name: ${QUOTED}
    aliases: [${QUOTED}, Lady]
    summary: ${QUOTED}
    facts:
      - {motto: ${QUOTED}, note: ${QUOTED}, by: ${QUOTED}, cite: {source: log, quote: ${JSON.stringify(`kept the\n${COMMAND} light`)}}}
    relations:
      - {knows: bob, note: ${QUOTED}, with: {role: ${QUOTED}}}
  bob: {name: Bob, aliases: [${QUOTED}]}
`;

const WRONG = `entities:
  cleo:
    type: ${QUOTED}
    sameAs: [${QUOTED}]
    facts:
      - {age: ${QUOTED}, at: ${QUOTED}, status: ${QUOTED}}
    relations: [{knows: ${QUOTED}, cite: {source: ${QUOTED}}}]
    ${QUOTED}: x
`;

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "gw-lines-"));
  for (const name of ["right", "wrong", "empty"])
    mkdirSync(join(root, name, "texts"), { recursive: true });
  for (const name of ["right", "wrong"])
    writeFileSync(join(root, name, `a\n${COMMAND}.yaml`), GRAPH);
  writeFileSync(join(root, "wrong", `b\n${COMMAND}.yaml`), WRONG);
  writeFileSync(join(root, "wrong", `c\n${COMMAND}.yaml`), Buffer.from([0xff, 0xfe, 0]));
  writeFileSync(join(root, "empty/a.yaml"), "entities: {x: {}}\n");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a line feed in somebody else's text begins no line of ours", () => {
  it.each<readonly string[]>([
    ["check", "wrong", "--no-cache"],
    ["check", "wrong", "--no-cache", "--format", "github"],
    ["check", "wrong", "--no-cache", "--format", "json"],
    ["check", "wrong", "--no-cache", "--format", "sarif"],
    ["check", "right", "--no-cache"],
    ["query", "show", "ada", "-g", "right"],
    ["query", "neighbors", "ada", "-g", "right"],
    ["query", "find", "ada", "-g", "right"],
    ["query", "path", "ada", "bob", "-g", "right"],
    ["query", "between", "ada", "bob", "-g", "right"],
    ["query", "source", "log", "-g", "right"],
    ["query", "show", "nobody", "-g", "right"],
    ["cite", "fix", "right"],
    ["cite", "coverage", "right"],
    ["cite", "lock", "right"],
    ["diff", "empty", "right"],
    ["diff", "empty", "right", "--format", "markdown"],
    ["diff", "empty", "right", "--format", "json"],
    ["diff", "right", "empty"],
    ["build", "wrong", "-o", "out"],
  ])("%s %s %s %s %s %s", async (...argv) => {
    const words = argv.map((word) =>
      ["right", "wrong", "empty", "out"].includes(word) ? join(root, word) : word,
    );
    const { out, err } = await graphwright(...words);
    const text = out + err;
    expect(text).not.toBe("");
    expect(err).not.toContain("unknown option");
    const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trimStart());
    expect(
      lines.filter(
        (line) =>
          line.startsWith(COMMAND.slice(0, 9)) &&
          line.includes("obeyed") &&
          !line.startsWith("::warning file="),
      ),
    ).toEqual([]);
  });
});
