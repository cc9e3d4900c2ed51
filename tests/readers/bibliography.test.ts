import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { graphwright } from "../cli/terminal.ts";
import { parseCsl } from "../7-export/csl-schema.ts";
import { all, parseXml, type XmlElement } from "../7-export/written.ts";
import { exported, folder, graphOf, textOf } from "./exported.ts";

/** What a source is to its readers, by hand. */
interface Work {
  /** Of biblatex. */
  readonly type: string;
  readonly title: string;
  readonly authors?: readonly string[];
  /** Who published it: the field of biblatex, and the name. */
  readonly publisher?: readonly [string, string];
  /** As biber understands the date; an interval is two, an open end is empty. */
  readonly date: readonly string[];
  readonly accessed?: string;
  /** What pandoc prints of the date. */
  readonly printed: RegExp;
}

const NASTY: Readonly<Record<string, Work>> = {
  annals: {
    type: "book",
    title: "Annals",
    authors: ["Livius"],
    publisher: ["publisher", "Tabularium"],
    date: ["-51"],
    printed: /\b52\s?BC/,
  },
  // biber has no year 0; CSL says it as 1 BC.
  zero: { type: "book", title: "The year before one", date: [], printed: /\b1\s?BC/ },
  early: { type: "book", title: "Early days", date: ["98"], printed: /\b98\s?(?:AD|CE)/ },
  thesis: {
    type: "thesis",
    title: "On kites",
    authors: ["Mo Di"],
    publisher: ["institution", "Kite University"],
    date: ["2004-06"],
    printed: /\b2004\b/,
  },
  page: {
    type: "online",
    title: "A page",
    publisher: ["organization", "Page Makers"],
    date: ["2020-01-01"],
    accessed: "2021-02-03",
    printed: /January 1, 2020/,
  },
  century: { type: "book", title: "A century", date: ["19XX"], printed: /1900–1999/ },
  decade: { type: "book", title: "A decade", date: ["198X"], printed: /1980–1989/ },
  span: {
    type: "report",
    title: "A span of years",
    publisher: ["institution", "Span Institute"],
    date: ["1920", "1925"],
    printed: /1920–1925/,
  },
  about: { type: "book", title: "About then", date: ["1910~"], printed: /\b1910\b/ },
  perhaps: { type: "book", title: "Perhaps then", date: ["1911?-05"], printed: /\b1911\b/ },
  open: { type: "online", title: "An open end", date: ["2010", ""], printed: /2010–/ },
  far: { type: "book", title: "Far away", date: ["17000"], printed: /Y17000/ },
  season: {
    type: "misc",
    title: "A spring letter",
    authors: ["Ada"],
    date: ["2021-21"],
    printed: /Spring 2021/,
  },
  undated: {
    type: "article",
    title: "No date",
    authors: ["Nobody"],
    publisher: ["journaltitle", "The Paper"],
    date: [],
    printed: /n\.d\./,
  },
  notes: {
    type: "report",
    title: String.raw`Notes & "queries" \ of {the} 100 % harbour_office #1 ~ ^ $5`,
    authors: ["雷军", "O'Neil, Shaq and Co", 'Harbour "Board"'],
    publisher: ["institution", "Office & Sons"],
    date: ["1984%"],
    printed: /\b1984\b/,
  },
};

/** A program's standard output and what it said besides, from a folder of its own. */
function run(program: string, args: readonly string[], input = "") {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    cwd: folder(),
  });
  if (status !== 0) {
    throw new Error(`${program}: ${error?.message ?? `ends with ${status}`}; ${stderr}${stdout}`);
  }
  return { stdout, said: stdout + stderr };
}

describe("BibTeX of the nasty graph by biber", () => {
  let entries: ReadonlyMap<string, XmlElement>;
  let said: string;
  beforeAll(async () => {
    const { paths } = await exported("nasty", "bibtex");
    const read = join(folder(), "read.xml");
    const options = ["--tool", "--validate-datamodel", "--output-format=biblatexml"];
    ({ said } = run("biber", [...options, `--output-file=${read}`, ...paths]));
    const found = all(parseXml(textOf(read)), "bltx:entry");
    entries = new Map(found.map((entry) => [entry.attributes["id"] ?? "", entry]));
  });

  test("drops no field that is meant to be read", () => {
    const complaints = said.match(/(?:WARN|ERROR) - .*/g) ?? [];
    // Fields of ours, and what a source does not say.
    const known = /Field '(?:sourcetype|license)' invalid|Missing mandatory field/;
    expect(complaints.filter((line) => !known.test(line))).toEqual([]);
    expect(complaints.filter((line) => /institution|organization|journaltitle/.test(line))).toEqual(
      [],
    );
  });

  test("has every cited source", () => {
    expect([...entries.keys()].toSorted()).toEqual(Object.keys(NASTY).toSorted());
  });

  test.each(Object.entries(NASTY))("reads %s", (id, work) => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`no ${id}`);
    expect({
      type: entry.attributes["entrytype"],
      title: printedOf(textIn(entry, "bltx:title")),
      authors: all(entry, "bltx:name").map((name) => printedOf(textOfAll(name))),
      date: datesOf(entry, undefined),
      accessed: datesOf(entry, "url"),
    }).toEqual({
      type: work.type,
      title: work.title,
      authors: work.authors ?? [],
      date: work.date,
      accessed: work.accessed === undefined ? [] : [work.accessed],
    });
    const [field, publisher] = work.publisher ?? ["publisher", ""];
    expect(printedOf(textIn(entry, `bltx:${field}`))).toBe(publisher);
  });
});

/** The text of an element and of all within it, parts of a name with blanks between them. */
function textOfAll(element: XmlElement): string {
  const parts = [element.text, ...element.children.map(textOfAll)];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

function textIn(entry: XmlElement, name: string): string {
  return all(entry, name).map(textOfAll).join("; ");
}

function datesOf(entry: XmlElement, type: string | undefined): string[] {
  const dates = all(entry, "bltx:date").filter(({ attributes }) => attributes["type"] === type);
  return dates.flatMap((date) =>
    date.children.length > 0 ? date.children.map(({ text }) => text) : [date.text],
  );
}

/** What TeX prints, of the few things that the export writes. */
function printedOf(tex: string): string {
  return tex
    .replaceAll(/\\text(\w+)\{\}/g, (whole, name: string) => SIGNS.get(name) ?? whole)
    .replaceAll(/\\([#$%&_])/g, "$1")
    .replaceAll(/^\{(.*)\}$/g, "$1");
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["braceleft", "{"],
  ["braceright", "}"],
  ["backslash", "\\"],
  ["asciitilde", "~"],
  ["asciicircum", "^"],
]);

/** An entry of CSL-JSON as pandoc holds it. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly genre?: string;
}

describe.each(["bibtex", "csl-json"])("%s of the nasty graph by pandoc", (format) => {
  let items: ReadonlyMap<string, Item>;
  beforeAll(async () => {
    const { paths } = await exported("nasty", format);
    const from = format === "bibtex" ? "biblatex" : "csljson";
    const { stdout } = run("pandoc", ["-f", from, "-t", "csljson", ...paths]);
    items = new Map((JSON.parse(stdout) as Item[]).map((item) => [item.id, item]));
  });

  test("has every cited source", () => {
    expect([...items.keys()].toSorted()).toEqual(Object.keys(NASTY).toSorted());
  });

  test.each(Object.entries(NASTY))("reads %s", (id, work) => {
    const item = items.get(id);
    const publisher = item?.["container-title"] ?? item?.publisher;
    expect({
      title: straight(item?.title),
      authors: (item?.author ?? []).map(({ literal }) => straight(literal)),
      publisher,
    }).toEqual({
      title: format === "bibtex" ? work.title.replaceAll(/[{}]/g, "") : work.title,
      authors: work.authors ?? [],
      publisher: work.publisher?.[1],
    });
    expect(item?.genre ?? "").not.toContain("{");
  });
});

/** pandoc sets quotation marks. */
function straight(text: string | undefined): string | undefined {
  return text?.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/**
 * Sources with an author and a date: what biber holds, and what pandoc prints, from either format. Of an
 * interval biber writes the mark of its beginning alone.
 */
const NAMED = [
  ["{family: Curie, given: Marie}", "1910", "Curie, Marie", ["1910"], "Curie, Marie. 1910."],
  [
    "'van der Berg, Jan'",
    "1910/..",
    "van der Berg, Jan",
    ["1910", ""],
    "Berg, Jan van der. 1910–.",
  ],
  [
    "'bin Salman, Mohammed'",
    "1910~/",
    "bin Salman, Mohammed",
    ["1910~", ""],
    "Salman, Mohammed bin. 1910–.",
  ],
  [
    "'de la Cruz, Ana'",
    "1910/1912~",
    "de la Cruz, Ana",
    ["1910", "1912"],
    "Cruz, Ana de la. 1910–1912.",
  ],
  ["'King, Jr., Martin'", "1910?", "King, Jr., Martin", ["1910?"], "King, Martin, Jr. 1910."],
  [
    "'Xiaomi, Inc.'",
    "1910-05/1911",
    "Xiaomi, Inc.",
    ["1910-05", "1911"],
    "Xiaomi, Inc. 1910–1911.",
  ],
  ["雷军", "1910", "雷军", ["1910"], "雷军. 1910."],
] as const;

describe("persons and intervals", () => {
  async function filesOf(format: string): Promise<string> {
    const dir = folder();
    const sources = NAMED.map(
      ([author, date], index) =>
        `  s${index}: {type: book, title: T${index}, author: ${author}, published: ${date}}\n`,
    );
    const cites = NAMED.map((_, index) => `{source: s${index}}`).join(", ");
    const yaml = `graph: {policy: {unquoted: ok}}\nsources:\n${sources.join("")}entities: {a: {facts: [{b: c, cite: [${cites}]}]}}\n`;
    writeFileSync(join(dir, "g.yaml"), yaml);
    const file = join(folder(), format === "bibtex" ? "t.bib" : "t.json");
    await graphwright("export", dir, "-f", format, "-o", file);
    return file;
  }

  test("are to biber what they are", async () => {
    const read = join(folder(), "read.xml");
    const options = ["--tool", "--output-format=biblatexml", `--output-file=${read}`];
    run("biber", [...options, await filesOf("bibtex")]);
    const entries = all(parseXml(textOf(read)), "bltx:entry");
    const part = (entry: XmlElement, kind: string): string =>
      all(entry, "bltx:namepart")
        .filter(({ attributes }) => attributes["type"] === kind)
        .map(textOfAll)
        .join(" ");
    const found = entries.map((entry) => {
      const family = ["prefix", "family"]
        .map((kind) => part(entry, kind))
        .filter(Boolean)
        .join(" ");
      const name = [family, part(entry, "suffix"), part(entry, "given")].filter(Boolean).join(", ");
      return [entry.attributes["id"], [name, datesOf(entry, undefined)]];
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(NAMED.map(([, , name, dates], index) => [`s${index}`, [name, dates]])),
    );
  });

  test.each(["bibtex", "csl-json"])("are printed by pandoc from %s", async (format) => {
    const options = ["--citeproc", "--to=plain", "--wrap=none"];
    const { stdout } = run(
      "pandoc",
      [...options, `--bibliography=${await filesOf(format)}`],
      EVERYTHING,
    );
    const lines = stdout.trim().split("\n\n");
    const found = NAMED.map((_, index) => lines.find((line) => line.includes(`T${index}.`)));
    expect(found).toEqual(NAMED.map(([, , , , line], index) => `${line} T${index}.`));
  });
});

const EVERYTHING = "---\nnocite: '@*'\n---\n";

describe("a bibliography by pandoc", () => {
  function printed(path: string | undefined): string[] {
    const options = ["--citeproc", "--to=plain", "--wrap=none", `--bibliography=${path}`];
    return run("pandoc", options, EVERYTHING).stdout.split("\n\n");
  }

  test("of the nasty graph has author, title, publisher and year of each source", async () => {
    const { paths } = await exported("nasty", "csl-json");
    const lines = printed(paths[0]).map((line) => straight(line.toLowerCase()) ?? "");
    for (const { title, authors = [], publisher, printed: year } of Object.values(NASTY)) {
      const first = title.toLowerCase().split('"')[0] ?? "";
      const [line = "", ...others] = lines.filter((each) => each.includes(first));
      expect(others).toEqual([]);
      expect(line).toMatch(new RegExp(year.source, "i"));
      for (const said of [...authors, ...(publisher?.slice(1) ?? [])]) {
        expect(line).toContain(said.toLowerCase());
      }
    }
  });

  test("of the bundled graph has its sources, from BibTeX and CSL-JSON alike", async () => {
    const sources = (await graphOf("bundled")).getAttribute("sources");
    for (const format of ["bibtex", "csl-json"]) {
      const { paths } = await exported("bundled", format);
      const text = straight(printed(paths[0]).join("\n").toLowerCase()) ?? "";
      for (const { title = "", author = [], published = "" } of sources) {
        const words = title.toLowerCase().replaceAll('"', "'");
        expect(text.replaceAll('"', "'")).toContain(words);
        for (const each of [...author, published]) expect(text).toContain(each.toLowerCase());
      }
    }
  });

  test("CSL-JSON keeps its shape", async () => {
    const { paths } = await exported("bundled", "csl-json");
    expect(parseCsl(textOf(paths[0])).length).toBeGreaterThan(1);
  });
});
