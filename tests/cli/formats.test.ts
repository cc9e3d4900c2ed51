import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it, onTestFinished } from "vitest";
import { renderGithub } from "../../src/cli/report/github.ts";
import { Locator } from "../../src/cli/report/locate.ts";
import { renderSarif } from "../../src/cli/report/sarif.ts";
import { packageVersion } from "../../src/cli/version.ts";
import type { CheckReport } from "../../src/model/check-report.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { NO_CITATIONS } from "../graph-file.ts";
import { copyOfGraph, graphwright } from "./terminal.ts";

const SCHEMA = fileURLToPath(new URL("../fixtures/sarif/sarif-schema-2.1.0.json", import.meta.url));

const CASES = fileURLToPath(new URL("../fixtures/formats/broken", import.meta.url));

/** What a test reads of a SARIF log; the schema sees to the rest. */
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly {
            readonly id: string;
            readonly help: { readonly text: string };
          }[];
        };
      };
      readonly columnKind: string;
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly unknown[];
        readonly relatedLocations?: readonly unknown[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}

/** The published schema is of draft 4; of what it uses, only the name of its id is different. */
function sarifValidator() {
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile(schema);
}

const isSarif = sarifValidator();

function asSarif(text: string): Sarif {
  const log: unknown = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  return log as Sarif;
}

function locatorOf(path: string, text: string, shown = path): Locator {
  return new Locator(new Map([[path, { path, text, shown }]]));
}

/** A graph with a broken quote, an unknown entity, a double id and a claim without citation. */
function brokenGraph(): string {
  const dir = copyOfGraph("lighthouse");
  writeFileSync(
    join(dir, "more.yaml"),
    [
      "entities:",
      "  mara-quill: {type: Person}",
      "relations:",
      "  - {from: mara-quil, type: keeps, to: gull-rock}",
      "  - {from: tobias-fenn, type: praises, to: gull-rock,",
      "     cite: {source: log, quote: shone dimmer than any}}",
      "",
    ].join("\n"),
  );
  return dir;
}

describe("the reports of one broken graph", () => {
  it.each([
    ["sarif", "expected.sarif.json"],
    ["github", "expected.github.txt"],
    ["json", "expected.json"],
  ])("as %s are what is expected", async (format, file) => {
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(join(CASES, ".."));
    const { code, out } = await graphwright("check", "broken", "--format", format);
    expect(code).toBe(1);
    const version = `"version": "${packageVersion()}"`;
    await expect(out.replace(version, '"version": "0.0.0"')).toMatchFileSnapshot(join(CASES, file));
  });
});

describe("check --format sarif", () => {
  it("is SARIF 2.1.0 after its schema, for a graph with and without problems", async () => {
    const bad = await graphwright("check", brokenGraph(), "--format", "sarif");
    expect(bad.code).toBe(1);
    expect(asSarif(bad.out).runs[0].results.length).toBeGreaterThan(3);
    const init = join(copyOfGraph("lighthouse"), "mine");
    await graphwright("init", init);
    const good = await graphwright("check", init, "--format", "sarif");
    expect(good.code).toBe(0);
    expect(asSarif(good.out).runs[0].results).toEqual([]);
  });

  it("has one rule with help for each code in use, and every result names its rule", async () => {
    const { out } = await graphwright("check", brokenGraph(), "--format", "sarif");
    const { tool, results } = asSarif(out).runs[0];
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(results.map(({ ruleId }) => ruleId))].sort());
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    for (const { help } of tool.driver.rules) {
      expect(help.text).not.toBe("");
      // A rule is about all cases, not about one.
      expect(help.text).not.toMatch(/mara|tobias|gull/);
    }
  });

  it("gives places in code points, with related places", () => {
    const text = "a: 😀😀bad # é\n二: 2\n";
    const diagnostic: Diagnostic = {
      code: "GW0201",
      severity: "warning",
      message: "“bad” is bad",
      range: { file: "g.yaml", start: 7, end: 10 },
      related: [{ message: "the other", range: { file: "g.yaml", start: 15, end: 19 } }],
    };
    const log = asSarif(
      renderSarif([diagnostic], NO_CITATIONS, locatorOf("g.yaml", text), "/work"),
    );
    const [result] = log.runs[0].results;
    const artifactLocation = { uri: "g.yaml", uriBaseId: "%SRCROOT%", index: 0 };
    expect(log.runs[0].columnKind).toBe("unicodeCodePoints");
    expect(result).toMatchObject({ ruleId: "GW0201", level: "warning" });
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 9 },
        },
      },
    ]);
    expect(result?.relatedLocations).toEqual([
      {
        id: 0,
        message: { text: "the other" },
        physicalLocation: {
          artifactLocation,
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
        },
      },
    ]);
  });

  it.each([
    ["graph/a.yaml", "graph/a.yaml"],
    ["graph/人 & co#1?.yaml", "graph/%E4%BA%BA%20%26%20co%231%3F.yaml"],
    ["100%/it's (new)!.yaml", "100%25/it%27s%20%28new%29%21.yaml"],
    ["../elsewhere/a b.yaml", "file:///elsewhere/a%20b.yaml"],
  ])("addresses %s as %s", (shown, uri) => {
    const range = { file: "x", start: 0, end: 1 };
    const diagnostic: Diagnostic = { code: "GW0201", severity: "error", message: "bad", range };
    const text = renderSarif([diagnostic], NO_CITATIONS, locatorOf("x", "abc", shown), "/work");
    expect(asSarif(text).runs[0].artifacts[0]?.location.uri).toBe(uri);
  });

  it("fingerprints problems so that lines added above change nothing", async () => {
    const dir = brokenGraph();
    const prints = async () => {
      const { out } = await graphwright("check", dir, "--format", "sarif");
      return asSarif(out).runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
    };
    const before = await prints();
    expect(new Set(before.map((print) => JSON.stringify(print))).size).toBe(before.length);
    for (const name of ["graph.yaml", "more.yaml"]) {
      const file = join(dir, name);
      writeFileSync(file, `# A comment.\n\n\n${readFileSync(file, "utf8")}`);
    }
    expect(await prints()).toEqual(before);
  });

  it("holds problems of a whole folder, which have no place", () => {
    const diagnostic: Diagnostic = { code: "GW0101", severity: "error", message: "Nothing here" };
    const log = asSarif(renderSarif([diagnostic], NO_CITATIONS, new Locator(new Map()), "/work"));
    expect(log.runs[0].results[0]?.locations).toEqual([]);
  });
});

describe("check --format github", () => {
  const of = (parts: Partial<Diagnostic>, file = "g.yaml", text = "abc\ndef\n") =>
    renderGithub(
      { code: "GW0201", severity: "error", message: "bad", ...parts },
      locatorOf("g.yaml", text, file),
    );

  it("is one command on one line, whatever the message and the path hold", () => {
    const command = of(
      {
        message: "50% of “a::b,c”\r\n::error::forged",
        reason: "one\ntwo",
        range: { file: "g.yaml", start: 0, end: 1 },
      },
      "odd, na:me%.yaml",
    );
    expect(command.trimEnd()).not.toMatch(/[\r\n]/);
    const [, properties = "", data = ""] = /^::error ([^]*?)::([^]*)\n$/.exec(command) ?? [];
    expect(properties).toContain("file=odd%2C na%3Ame%25.yaml,line=1,endLine=1,col=1,endColumn=2,");
    expect(properties.split("title=")[1]).not.toMatch(/[:,]/);
    expect(data).toContain("50%25 of");
    expect(data).toContain("one%0Atwo");
  });

  it("leaves out columns that would be of another line, and places that are none", () => {
    expect(of({ range: { file: "g.yaml", start: 1, end: 6 } })).toContain(
      "line=1,endLine=2,col=2,title=",
    );
    expect(of({ severity: "warning" })).toMatch(/^::warning title=GW0201 bad::bad\n$/);
  });

  it("shows control characters instead of sending them", () => {
    const command = of({ message: "a\u001b[31mb\u202e" });
    for (const character of ["\u001b", "\u202e"]) expect(command).not.toContain(character);
  });
});

describe("check --format json", () => {
  it("has the documented fields and no others", async () => {
    const dir = brokenGraph();
    const { out } = await graphwright("check", dir, "--format", "json");
    const report = JSON.parse(out) as CheckReport;
    expect(Object.keys(report)).toEqual(["version", "errors", "warnings", "tally", "diagnostics"]);
    expect(Object.keys(report.tally).sort()).toEqual(["citations", "claims", "states", "uncited"]);
    expect(Object.keys(report.tally.states).sort()).toEqual([...CITATION_STATES].sort());
    const known = [
      "code",
      "severity",
      "message",
      "place",
      "reason",
      "help",
      "suggestions",
      "repair",
    ];
    for (const diagnostic of report.diagnostics) {
      const keys = Object.keys(diagnostic);
      expect(keys.filter((key) => ![...known, "related"].includes(key))).toEqual([]);
      expect(keys.slice(0, 3)).toEqual(["code", "severity", "message"]);
      for (const { place } of [diagnostic, ...(diagnostic.related ?? [])]) {
        expect(Object.keys(place ?? {})).toEqual([
          "file",
          "line",
          "column",
          "endLine",
          "endColumn",
        ]);
      }
    }
    expect(report.errors).toBe(
      report.diagnostics.filter(({ severity }) => severity === "error").length,
    );
  });

  it("shows a problem whole", async () => {
    const dir = brokenGraph();
    const { out } = await graphwright("check", dir, "--format", "json");
    const report = JSON.parse(out) as CheckReport;
    const file = join(dir, "more.yaml");
    expect(report.diagnostics.find(({ code }) => code === "GW0301")).toEqual({
      code: "GW0301",
      severity: "error",
      message: expect.stringContaining("“mara-quil”"),
      place: { file, line: 4, column: 12, endLine: 4, endColumn: 21 },
      reason: expect.any(String),
      help: expect.any(String),
      suggestions: ["mara-quill"],
      repair: {
        places: [{ file, line: 4, column: 12, endLine: 4, endColumn: 21 }],
        texts: ["mara-quill"],
        isExact: false,
      },
    });
    const double = report.diagnostics.find(({ related }) => related !== undefined);
    expect(double?.related?.[0]).toEqual({
      message: expect.any(String),
      place: expect.objectContaining({ file: expect.any(String), line: expect.any(Number) }),
    });
  });
});
