import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatVerdicts, readVerdicts } from "../../src/4-verify/audit/verdicts.ts";
import { judgeFrom } from "../../src/cli/judge.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";
import { doubtsOf, folderOf } from "./folder.ts";

const TEXT = `Ann Bell was born in 1903. The weather was good.
Somebody sold the house. Nobody knows more.
`;
/** Two claims that the text does not carry, and one that it does. */
const YAML = `
sources: {s: {lang: en, published: 1950, text: {file: s.txt}}}
entities:
  ann: {name: Ann Bell, facts: [{born: 1903, at: 1903, cite: {source: s, quote: was born in 1903}}, {born: 1907, at: 1907, cite: {source: s, quote: Ann Bell was born}}]}
  bob: {name: Bob Hill, facts: [{sold: the house, cite: {source: s, quote: Somebody sold the house}}]}
`;
const VERDICTS = "audit.verdicts";

/** A graph folder beside which a judge stands: a program whose body is given. */
function judging(body: string): { readonly dir: string; readonly judge: string } {
  const dir = folderOf(YAML, { "s.txt": TEXT });
  const file = join(temporaryFolder(), "a judge.mjs");
  writeFileSync(
    file,
    `import { readFileSync, writeFileSync } from "node:fs";
const lines = readFileSync(0, "utf8").split("\\n").filter(Boolean).map((line) => JSON.parse(line));
const say = (answer) => console.log(typeof answer === "string" ? answer : JSON.stringify(answer));
${body}`,
  );
  return { dir, judge: `"${process.execPath}" '${file}'` };
}

const verdict = (word: string) =>
  `for (const { key } of lines) say({ key, verdict: "${word}", reason: "I read it", by: "a reader" });`;

async function audit(dir: string, ...options: string[]) {
  const { code, out, err } = await graphwright("cite", "audit", dir, ...options);
  return { code, out, err, summary: out.split("\n")[0] };
}

const OPEN =
  "3 claims read against their passages: 2 doubts, 0 more explained by a note or a check.";

describe("a judge", () => {
  it("is asked about open doubts: the claim in words, what is doubted, the sentence and the quote", async () => {
    const { dir, judge } = judging(`writeFileSync("${temporaryFolder()}/asked", "");
for (const line of lines) console.error(JSON.stringify(line)); process.exit(3);`);
    const { err } = await audit(dir, "--judge", judge);
    expect(err).toContain(
      '"claim":"Bob Hill — sold: the house","facets":[{"facet":"ends","message":"“Bob Hill” is not named in the sentence, nor anywhere in the source"}],"passages":[{"source":"s","sentence":"Somebody sold the house.","quote":"Somebody sold the house"}]}',
    );
  });

  it("settles what it says is supported, in a section of its own, and is not asked again", async () => {
    const { dir, judge } = judging(verdict("supports"));
    const { code, out, err, summary } = await audit(dir, "--judge", judge, "--max", "0");
    expect({ code, summary }).toEqual({
      code: 0,
      summary: OPEN.replace("2 doubts", "0 doubts, 2 more judged to be none"),
    });
    expect(err).toMatch(/^Wrote .*audit\.verdicts: 2 new verdicts, 2 in all\.$/m);
    expect(out).toContain("judged to be carried by the passage (2)");
    expect(out).toMatch(/judged “supports” by a reader on \d{4}-\d\d-\d\d: I read it/);
    const lines = readFileSync(join(dir, VERDICTS), "utf8").trim().split("\n");
    expect(lines).toEqual(lines.toSorted());
    expect((await audit(dir, "--judge", "no-such-program", "--max", "0")).code).toBe(0);
    const [doubt] = await doubtsOf(dir);
    expect(doubt).toMatchObject({ judged: { verdict: "supports", by: "a reader" } });
  });

  it.each(["refutes", "unclear"])(
    "that says “%s” leaves the doubt, with its word",
    async (word) => {
      const { dir, judge } = judging(verdict(word));
      const { code, out, summary } = await audit(dir, "--judge", judge, "--max", "1");
      expect({ code, summary }).toEqual({ code: 1, summary: OPEN });
      expect(out).toContain(`judged “${word}” by a reader`);
    },
  );

  it("is no longer heard when the claim or its quote changes", async () => {
    const { dir, judge } = judging(verdict("supports"));
    await audit(dir, "--judge", judge);
    const file = join(dir, "graph.yaml");
    writeFileSync(file, YAML.replace("born: 1907", "born: 1908").replace("Somebody sold", "sold"));
    expect((await audit(dir)).summary).toBe(OPEN);
    expect((await audit(dir, "--judge", judge)).err).toContain("2 new verdicts, 2 in all");
  });
});

describe("a judge that does not do its work is told, and doubts stay", () => {
  it.each([
    ["cannot be started", "", "the judge no-such cannot be started: it does not exist; 2 doubts stay", "no-such"],
    ["fails", `${verdict("supports")}console.error("no money"); process.exitCode = 4;`, "ended with exit code 4: no money; 2 doubts stay"],
    ["is killed", `process.kill(process.pid, "SIGKILL");`, "ended with SIGKILL; 2 doubts stay"],
    ["takes too long", "setInterval(() => {}, 1000);", "took longer than 1 s; 2 doubts stay"],
    ["says nothing", "", "no verdict on"],
    ["answers in prose", `say("All is well."); ${verdict("supports").replace("of lines", "of []")}`, "line 1 is no JSON; it settles nothing"],
    ["gives no known verdict", verdict("probably"), "has no “verdict” of supports, refutes, unclear"],
    ["gives no reason", `say({ key: lines[0].key, verdict: "supports", reason: " " });`, "has no “reason”"],
    ["makes up keys", `say({ key: "0123456789ab", verdict: "supports", reason: "x" });`, "nobody asked about 0123456789ab"],
    ["says one thing and another", `${verdict("supports")}${verdict("refutes")}`, "a second verdict, so that none counts"],
  ])("%s", async (_what, body, message, program?: string) => {
    const { dir, judge } = judging(body);
    const { code, err, summary } = await audit(dir, "--judge", program ?? judge, "--judge-timeout", program || !body.startsWith("setInterval") ? "60" : "1");
    expect(err).toContain(message);
    expect({ code, summary }).toEqual({ code: 1, summary: OPEN });
    expect(existsSync(join(dir, VERDICTS))).toBe(false);
  }); // prettier-ignore

  it("keeps what is said well when a part is left out", async () => {
    const { dir, judge } = judging(`say({ key: lines[0].key, verdict: "supports", reason: "x" });`);
    const { code, err, summary } = await audit(dir, "--judge", judge);
    expect({ code, summary }).toEqual({
      code: 1,
      summary: OPEN.replace("2 doubts", "1 doubt, 1 more judged to be none"),
    });
    expect(err).toMatch(/no verdict on [0-9a-f]{12}; these doubts stay/);
  });
});

describe("the file of verdicts", () => {
  it("settles nothing where it is no such file, and says so", async () => {
    const { dir, judge } = judging(verdict("supports"));
    writeFileSync(join(dir, VERDICTS), "<<<<<<< ours\n");
    const { code, err, summary } = await audit(dir, "--judge", judge);
    expect(err).toBe(
      "audit.verdicts: line 1 is no JSON; it settles nothing.\nThe judge is not asked before audit.verdicts is mended.\n",
    );
    expect({ code, summary }).toEqual({ code: 1, summary: OPEN });
  });

  it("is not read through a link that leaves the graph", async () => {
    const { dir } = judging("");
    const elsewhere = join(temporaryFolder(), "else");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, VERDICTS), "");
    symlinkSync(join(elsewhere, VERDICTS), join(dir, VERDICTS));
    const { code, err } = await audit(dir);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(VERDICTS) });
  });

  it("is not overwritten by a report", async () => {
    const { dir, judge } = judging(verdict("supports"));
    await audit(dir, "--judge", judge);
    const { code, err } = await audit(dir, "-o", join(dir, VERDICTS));
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("cannot write") });
  });

  it("is read as it was written, whatever the words", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 40 });
    const reason = word.filter((text) => text.trim() !== "").map((text) => text.trim());
    const one = fc.record(
      {
        key: fc.stringMatching(/^[0-9a-f]{12}$/),
        verdict: fc.constantFrom("supports" as const, "refutes" as const, "unclear" as const),
        reason,
        by: word,
        at: word,
      },
      { requiredKeys: ["key", "verdict", "reason"] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ key }) => key }), (verdicts) => {
        const read = readVerdicts(formatVerdicts(verdicts));
        expect(read.problems).toEqual([]);
        expect(new Map(verdicts.map((each) => [each.key, each]))).toEqual(read.verdicts);
      }),
    );
  });
});

describe("the command of a judge", () => {
  it.each([
    ["python judge.py --model x", "python", ["judge.py", "--model", "x"]],
    [`"/my tools/judge" 'a b' --x="c d"`, "/my tools/judge", ["a b", "--x=c d"]],
    ["judge $HOME; rm *.yaml | cat `id`", "judge", ["$HOME;", "rm", "*.yaml", "|", "cat", "`id`"]],
    ["judge ''", "judge", [""]],
  ])("is read without a shell: %s", (command, program, words) => {
    expect(judgeFrom(command)).toMatchObject({ program, words });
  });

  it.each(["", "  ", `judge "x`, "judge it's"])("is refused: %j", (command) => {
    expect(() => judgeFrom(command)).toThrow("--judge is a program with its words");
  });
});
