import { describe, expect, it } from "vitest";
import { copyOfGraph, graphwright } from "./terminal.ts";

async function ask(...words: string[]): Promise<string> {
  const { code, out, err } = await graphwright("query", ...words, "-g", copyOfGraph("lighthouse"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe("graphwright query", () => {
  it("lists neighbors with the claims that lead there and their evidence", async () => {
    expect(await ask("neighbors", "gull-rock")).toBe(
      [
        "step  id           name         type    claim                                                           evidence",
        "1     mara-quill   Mara Quill   Person  Gull Rock — kept by → Mara Quill (since 1887-05-03)             “lit the lamp … first time” log ¶ 2 [verified]",
        '1     tobias-fenn  Tobias Fenn  Person  Tobias Fenn — praises → Gull Rock (attributed, by Tobias Fenn)  “"shone farther than any” log ¶ 3 [verified]',
        "2 neighbors",
        "",
      ].join("\n"),
    );
  });

  it("spells neighbours either way and filters", async () => {
    const out = await ask(
      "neighbours",
      "harbour-board",
      "--depth",
      "2",
      "--direction",
      "out",
      "--min-sources",
      "1",
    );
    expect(out).toContain("2     gull-rock");
    expect(out).toContain("2 neighbors");
  });

  it("lists nothing but ids with --ids, as lines or JSON", async () => {
    expect(await ask("neighbors", "gull-rock", "--ids")).toBe("mara-quill\ntobias-fenn\n");
    const json = await ask("neighbors", "gull-rock", "--ids", "--relation", "kept by", "--json");
    expect(JSON.parse(json)).toEqual(["mara-quill"]);
  });

  it("prints what the library returns with --json", async () => {
    const result = JSON.parse(
      await ask("neighbors", "gull-rock", "--relation", "kept by", "--json"),
    );
    expect(result).toMatchObject([
      {
        node: { id: "mara-quill", label: "Mara Quill", kind: "Person" },
        depth: 1,
        via: [{ label: "kept by", citations: [{ sourceTitle: "The keeper's log", paragraph: 2 }] }],
      },
    ]);
  });

  it("shows an entity, finds by any script, walks paths, reads sources", async () => {
    expect(await ask("show", "mara-quill")).toContain("wage  42 GBP");
    expect(await ask("find", "灯塔")).toContain("gull-rock");
    expect(await ask("path", "harbour-board", "gull-rock")).toContain("Path 1: 2 steps");
    expect(await ask("between", "mara-quill", "gull-rock")).toContain("tobias-fenn");
    expect(await ask("source", "log")).toContain("¶ 4    Gull Rock · built: 1886");
  });

  it("names near ids when one is unknown", async () => {
    const dir = copyOfGraph("lighthouse");
    const { code, err } = await graphwright("query", "show", "mara-quil", "-g", dir);
    expect({ code, err }).toEqual({
      code: 2,
      err: "graphwright: no entity “mara-quil” in this graph; did you mean “mara-quill”?\n",
    });
  });

  it("says so when the name is a source's", async () => {
    const dir = copyOfGraph("lighthouse");
    const { err } = await graphwright("query", "show", "log", "-g", dir);
    expect(err).toBe("graphwright: “log” is no entity but a source: ask for it with “source”\n");
  });

  it.each([
    ["--depth", "0"],
    ["--depth", "two"],
    ["--direction", "up"],
    ["--relation", "eats"],
  ])("refuses %s %s", async (option, value) => {
    const dir = copyOfGraph("lighthouse");
    const { code } = await graphwright("query", "neighbors", "gull-rock", option, value, "-g", dir);
    expect(code).toBe(2);
  });
});
