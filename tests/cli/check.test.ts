import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

describe("graphwright check", () => {
  it("reports problems and the tally as its result; warnings do not fail", async () => {
    const { code, out, err } = await graphwright("check", copyOfGraph("lighthouse"));
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toContain("warning[GW0414]: The claim cites nothing");
    expect(out).toMatch(/1 warning\n5 citations: 5 verified; 1 of 6 claims cite nothing\n$/);
  });

  it("reports all problems of all files in one run and exits 1", async () => {
    const dir = copyOfGraph("lighthouse");
    writeFileSync(join(dir, "b.yaml"), "entities:\n  x: {typ: Person}\n");
    writeFileSync(join(dir, "a.yaml"), "entities:\n  y: {type: Person, type: Person}\n");
    writeFileSync(
      join(dir, "c.yaml"),
      "relations:\n  - {from: mara-quil, type: keeps, to: gull-rock, cite: {source: log, quote: lit the candle}}\n",
    );
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(1);
    const places = [...out.matchAll(/^error.*\n +--> .*\/(\w+\.yaml:\d+:\d+)/gm)].map((m) => m[1]);
    expect(places).toEqual([
      expect.stringMatching(/^a\.yaml:/),
      "b.yaml:2:7",
      "c.yaml:2:12",
      expect.stringMatching(/^c\.yaml:2:/),
    ]);
    expect(out).toContain("Did you mean “mara-quill”?");
  });

  it("does not call undefined what a file that cannot be read may define", async () => {
    const dir = copyOfGraph("lighthouse");
    writeFileSync(join(dir, "people.yaml"), "entities:\n  ann: {type: Person\n");
    writeFileSync(join(dir, "z.yaml"), "relations: [{from: ann, type: keeps, to: gull-rock}]\n");
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(1);
    expect(out).toContain("people.yaml:2");
    expect(out).not.toContain("GW0301");
  });

  it("shows paths from the working folder, so that they can be clicked", async () => {
    const dir = copyOfGraph("lighthouse");
    const { out } = await graphwright("check", dir);
    expect(out).toContain(`${join(dir, "graph.yaml")}:50:9`);
  });

  it("tells with --verbose how the text of each source is read", async () => {
    const dir = copyOfGraph("lighthouse");
    const { code, out, err } = await graphwright("check", dir, "--verbose");
    expect(code).toBe(0);
    expect(out).toMatch(/5 citations: 5 verified/);
    expect(err).toMatch(/^log: \d+ paragraphs, set apart by line ends \(paragraphs: lines\)\n/m);
  });

  it("writes a report for programs with --format json", async () => {
    const dir = copyOfGraph("lighthouse");
    const { out } = await graphwright("check", dir, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      errors: 0,
      warnings: 1,
      tally: { citations: 5, states: { verified: 5, broken: 0 }, claims: 6, uncited: 1 },
      diagnostics: [
        {
          code: "GW0414",
          severity: "warning",
          place: {
            file: join(dir, "graph.yaml"),
            line: 50,
            column: 9,
            endLine: 50,
            endColumn: 27,
          },
        },
      ],
    });
  });

  it("writes workflow commands with --format github", async () => {
    const dir = copyOfGraph("lighthouse");
    const { out } = await graphwright("check", dir, "--format", "github");
    expect(out).toContain(
      `::warning file=${join(dir, "graph.yaml")},line=50,endLine=50,col=9,endColumn=27,title=GW0414`,
    );
  });

  it("never lets a file drive the terminal", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "g.yaml"), 'entities:\n  a: {name: "x\\e[31m", nonsense: "\\u202e"}\n');
    const { out } = await graphwright("check", dir);
    for (const character of ["\u001b", "\u202e"]) expect(out).not.toContain(character);
  });

  it.each([
    ["a folder that is not there", ["check", "nowhere"]],
    ["a folder of texts that is not there", ["check", ".", "--texts", "nowhere"]],
    ["an unknown option", ["check", "--no-such-option"]],
    ["an unknown format", ["check", "--format", "xml"]],
    ["an unknown command", ["chek"]],
    ["a superfluous word", ["check", "a", "b"]],
  ])("exits 2 with one line for %s", async (_what, argv) => {
    const { code, out, err } = await graphwright(...argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect(err).not.toMatch(/\bat .*\.[jt]s:\d+/);
  });

  it("says so when a folder holds no graph", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "empty"));
    const { code, out } = await graphwright("check", join(dir, "empty"));
    expect(code).toBe(1);
    expect(out).toContain("error[GW01");
  });

  it("finds texts in --texts before all other folders", async () => {
    const dir = copyOfGraph("lighthouse");
    const other = temporaryFolder();
    writeFileSync(join(other, "log.txt"), "Another book.\n");
    const { code, out } = await graphwright("check", dir, "--texts", other);
    expect(code).toBe(1);
    expect(out).toContain("5 citations: 5 broken");
  });

  it("fails on what cannot be verified when the graph's policy says so", async () => {
    const dir = copyOfGraph("lighthouse");
    rmSync(join(dir, "texts"), { recursive: true });
    writeFileSync(join(dir, "policy.yaml"), "graph: {policy: {unverifiable: error}}\n");
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(1);
    expect(out).toContain("error[GW0416]: 5 citations of “log” cannot be verified");
  });

  it("does not call a claim uncited whose source is misspelt", async () => {
    const dir = copyOfGraph("lighthouse");
    const claim = "{from: mara-quill, type: knows, to: tobias-fenn, cite: {source: lgo}}";
    writeFileSync(join(dir, "z.yaml"), `relations: [${claim}]\n`);
    const { out } = await graphwright("check", dir);
    expect(out).toContain("error[GW0317]: No source has the id “lgo”");
    expect(out.match(/GW0414/g)).toHaveLength(1);
  });

  it("shows a file that cannot be read where it lies, and that it is in no count", async () => {
    const dir = copyOfGraph("lighthouse");
    writeFileSync(join(dir, "latin.yaml"), Buffer.from([0x61, 0xe9, 0x62]));
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(1);
    expect(out).toContain(`--> ${join(dir, "latin.yaml")}\n`);
    expect(out).toContain("without the files that cannot be read");
  });

  it("refuses a text folder of the environment that is not there", async () => {
    process.env["GRAPHWRIGHT_TEXTS"] = "/nowhere";
    const { code, err } = await graphwright("check", copyOfGraph("lighthouse"));
    delete process.env["GRAPHWRIGHT_TEXTS"];
    expect(code).toBe(2);
    expect(err).toContain("GRAPHWRIGHT_TEXTS names “/nowhere”, which is not a folder");
  });

  it("counts citations without text or lock as unverifiable, never as a pass", async () => {
    const dir = copyOfGraph("lighthouse");
    rmSync(join(dir, "texts"), { recursive: true });
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(0);
    expect(out).toContain("5 citations: 5 unverifiable");
  });
});

describe("graphwright cite lock", () => {
  it("proves the citations where the texts are not", async () => {
    const dir = copyOfGraph("lighthouse");
    const lock = await graphwright("cite", "lock", dir);
    expect(lock).toMatchObject({ code: 0, out: "" });
    expect(lock.err).toContain("citations.lock: 5 passages.");
    rmSync(join(dir, "texts"), { recursive: true });
    const { out } = await graphwright("check", dir);
    expect(out).toContain("5 citations: 5 locked");
    // Locking again without the texts loses nothing.
    await graphwright("cite", "lock", dir);
    expect((await graphwright("check", dir)).out).toContain("5 citations: 5 locked");
  });

  it("says which quotes moved when the text is revised, and which broke", async () => {
    const dir = copyOfGraph("lighthouse");
    await graphwright("cite", "lock", dir);
    const text = join(dir, "texts/log.txt");
    appendFileSync(text, "One more line.\n");
    const { code, out } = await graphwright("check", dir);
    expect(code).toBe(0);
    expect(out).toContain("5 citations: 5 moved");
  });

  it("counts what holds with the lock that it writes", async () => {
    const dir = copyOfGraph("lighthouse");
    await graphwright("cite", "lock", dir);
    appendFileSync(join(dir, "texts/log.txt"), "One more line.\n");
    const { code, err } = await graphwright("cite", "lock", dir);
    expect(code).toBe(0);
    expect(err).toContain("citations.lock: 5 passages, 5 of them in a text that has changed.");
    expect(err).toContain("5 citations: 5 verified");
    expect(err).not.toMatch(/GW0408|“graphwright cite lock”/);
    expect((await graphwright("check", dir)).out).toContain("5 citations: 5 verified");
  });

  it("writes nothing while the graph has errors", async () => {
    const dir = copyOfGraph("lighthouse");
    await graphwright("cite", "lock", dir);
    writeFileSync(join(dir, "texts/log.txt"), "Nothing of it.\n");
    const { code, err } = await graphwright("cite", "lock", dir);
    expect(code).toBe(1);
    expect(err).not.toContain("Wrote");
  });
});
