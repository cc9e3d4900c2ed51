import { describe, expect, it, vi } from "vitest";
import { checkFolder } from "../../src/compile.ts";

/** More items than a call takes arguments. */
const MANY = 125_700;

function times(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join("");
}

async function codesOf(files: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const read = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { diagnostics } = await checkFolder({ files: read, diagnostics: [] }, "big", { texts: [] });
  const codes: Record<string, number> = {};
  for (const { code } of diagnostics) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

const OTHER = "entities: {other: {nam: Other}}\n";

/** What is wrong in another file is told all the same. */
async function codesBeside(text: string): Promise<Record<string, number>> {
  const { GW0241, ...codes } = await codesOf({ "a.yaml": text, "b.yaml": OTHER });
  expect(GW0241).toBe(1);
  return codes;
}

describe("very many of one thing", () => {
  it("empty lines, and lines of comments", async () => {
    expect(await codesBeside(`${"\n".repeat(3_600_000)}entities: {a: {name: A}}\n`)).toEqual({});
    expect(await codesBeside(`${"#\n".repeat(1_800_000)}entities: {a: {name: A}}\n`)).toEqual({});
    expect(await codesBeside(`${" \r\n".repeat(1_800_000)}... a\n`)).toEqual({ GW0232: 1 });
    expect(await codesBeside(`${" ".repeat(3_600_000)}---\n`)).toEqual({ GW0232: 1 });
  });

  it("aliases of one entity", async () => {
    const aliases = times(MANY, (index) => `al${index},`);
    expect(await codesBeside(`entities: {a: {name: A, aliases: [${aliases}]}}\n`)).toEqual({});
  });

  it("names of one entity, shared with another", async () => {
    const aliases = times(MANY, (index) => `al${index},`);
    const both = `a: {name: A, aliases: [${aliases}]}, b: {name: B, aliases: [${aliases}]}`;
    expect(await codesBeside(`entities: {${both}}\n`)).toEqual({ GW0309: 1_000, GW0227: 1 });
  });

  it("citations of one source, of a claim that stands and of one that does not", async () => {
    const cite = `cite: [${times(MANY, () => "{source: s},")}]`;
    const source = "sources: {s: {title: S}}\n";
    const fact = `entities: {a: {name: A, facts: [{price: 5, ${cite}}]}}\n`;
    expect(await codesBeside(source + fact)).toEqual({ GW0415: 1_000, GW0227: 1 });
    const relation = `entities: {a: {name: A, relations: [{knows: b, ${cite}}]}}\n`;
    expect(await codesBeside(source + relation)).toEqual({ GW0301: 1 });
  });

  it("quotes that are in no text at hand", async () => {
    const cite = `cite: [${times(MANY / 10, (index) => `{source: s, quote: no ${index}},`)}]`;
    const text = `sources: {s: {title: S}}\nentities: {a: {name: A, facts: [{price: 5, ${cite}}]}}\n`;
    expect(await codesBeside(text)).toEqual({ GW0416: 1 });
  });
});

describe("a schema that lists very many types", () => {
  const types = times(20_000, (index) => `T${index}: {},`);
  const domain = times(20_000, (index) => `T${index},`);
  const relations = `relations: {knows: {domain: [${domain}], range: [${domain}]}}`;

  it("is not read through for each claim, nor told as a whole", async () => {
    const looked = vi.spyOn(Array.prototype, "includes");
    const claims = times(2_000, () => "{from: a, type: knows, to: b},");
    const text = `schema: {types: {${types} U: {}}, ${relations}}\nentities: {a: {type: U}, b: {type: T19999}}\n`;
    const read = [
      { path: "a.yaml", text },
      { path: "b.yaml", text: `relations: [${claims}]\n` },
    ];
    const { diagnostics } = await checkFolder({ files: read, diagnostics: [] }, "big", {});
    const long = looked.mock.contexts.filter((list) => (list as unknown[]).length > 1_000);
    looked.mockRestore();
    expect(long).toEqual([]);
    const first = diagnostics.find(({ code }) => code === "GW0302");
    expect(first?.message).toBe(
      "“knows” starts at “T0” or “T1” or “T2” or “T3” or “T4” or “T5” or “T6” or “T7” or “T8” or “T9” " +
        "or 19990 other types, but “a” is a “U”",
    );
  });
});

describe("of the problems of a file the first 1,000 are told", () => {
  it("of claims that name what is not there, each file for itself", async () => {
    const claim = (name: string) => (index: number) =>
      `{from: other, type: knows, to: ${name}${index}},`;
    const files = {
      "a.yaml": `relations: [${times(1_001, claim("x"))}]\n`,
      "b.yaml": `relations: [${times(5_000, claim("y"))}]\n`,
      "c.yaml": "entities: {other: {name: Other}}\n",
    };
    const read = Object.entries(files).map(([path, text]) => ({ path, text }));
    const { diagnostics } = await checkFolder({ files: read, diagnostics: [] }, "big", {});
    const more = diagnostics.filter(({ code }) => code === "GW0227");
    expect(more).toMatchObject([
      {
        message: "1 more problem in this file is not shown",
        severity: "error",
        range: { file: "a.yaml", start: 0, end: 0 },
      },
      { message: "4000 more problems in this file are not shown", range: { file: "b.yaml" } },
    ]);
    expect(diagnostics).toHaveLength(2_002);
  });

  it("of a lock, whose problems are warnings", async () => {
    const lock = { path: "citations.lock", text: times(80_000, (index) => `bad line ${index}\n`) };
    const { diagnostics } = await checkFolder({ files: [], lock, diagnostics: [] }, "big", {});
    expect(diagnostics).toHaveLength(1_001);
    expect(diagnostics[0]).toMatchObject({
      code: "GW0227",
      severity: "warning",
      message: "79000 more problems in this file are not shown",
      range: { file: "citations.lock" },
    });
  });

  it("what several stages left out is counted once, and an error among it is an error", async () => {
    const shared = times(600, (index) => `n${index},`);
    const unknown = times(800, (index) => `{nobody: x${index}},`);
    const names = `aliases: [${shared}]`;
    const text = `entities: {a: {${names}}, b: {${names}}, c: {name: C, relations: [${unknown}]}}\n`;
    const read = [{ path: "a.yaml", text }];
    const { diagnostics } = await checkFolder({ files: read, diagnostics: [] }, "big", {});
    expect(diagnostics[0]).toMatchObject({
      code: "GW0227",
      severity: "error",
      message: "400 more problems in this file are not shown",
    });
    expect(diagnostics).toHaveLength(1_001);
  });
});
