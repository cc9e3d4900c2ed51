import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded, isFormula } from "../../src/7-export/csv/cells.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { parseCsv } from "./csv-reader.ts";
import { edge, empty, fact, FORBIDDEN, HOSTILE, labelled, mixed, node, SHOWN } from "./sample.ts";
import { codes, write, type Written } from "./written.ts";

/**
 * The same as readers see it to whom a backslash is an escape, as it is to Gephi and to Neo4j: one takes
 * what follows it along, within quotes and without.
 */
function parseWithEscapes(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"\\]|""|\\[^])*)"|((?:[^",\r\n\\]|\\[^])*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1] ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function records(written: Written, file: 0 | 1): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(written.texts[file] ?? "");
  return rows.map((row) =>
    Object.fromEntries(header.map((title, index) => [title, row[index] ?? ""])),
  );
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

describe("CSV", () => {
  test("is two files with the headers Gephi expects", () => {
    const [nodes, edges] = write("csv", mixed()).texts;
    expect(nodes).toMatch(/^Id,Label,/);
    expect(edges).toMatch(/^Source,Target,Type,Id,Label,Kind,/);
  });

  test("has a row per node and edge, with numbers as numbers", () => {
    const written = write("csv", mixed());
    const works = records(written, 0).find((row) => row["Id"] === "works");
    expect(works).toMatchObject({
      Label: "Kite Works 风筝厂",
      staff: "140",
      price_EUR: "12.5",
      y: "-2.25",
    });
    expect(records(written, 1).map((row) => [row["Id"], row["Type"], row["Kind"]])).toStrictEqual([
      ["kettle|rivals|kite", "Directed", "rivals"],
      ["kite|copies|kite", "Directed", "copies"],
      ["kite|rivals|kettle", "Undirected", "rivals (2)"],
      ["works|makes|kite", "Directed", "makes"],
      ["works|makes|kite|2", "Directed", "makes (2)"],
      ["works|sells|kite", "Directed", "sells"],
    ]);
  });

  test("keeps lists and evidence as JSON text", () => {
    const graph = mixed();
    const written = write("csv", graph);
    const works = records(written, 0).find((row) => row["Id"] === "works");
    expect(JSON.parse(works?.["aliases"] ?? "")).toStrictEqual(["KW", 'The "Works"']);
    const makes = records(written, 1).find((row) => row["Id"] === "works|makes|kite");
    expect(JSON.parse(makes?.["citations"] ?? "")).toStrictEqual(
      graph.getEdgeAttribute("works|makes|kite", "citations"),
    );
  });

  test("says in one warning what it has no place for", () => {
    expect(codes(write("csv", mixed())).filter((code) => code === "GW0707")).toHaveLength(1);
  });

  test("replaces characters that text files cannot hold, with a report", () => {
    const written = write("csv", labelled(FORBIDDEN));
    expect(written.texts.join("")).not.toMatch(/\0|\uffff/);
    const [first] = records(written, 0);
    expect(JSON.parse(first?.["aliases"] ?? "")[0]).toBe(FORBIDDEN[0]);
    expect(codes(written)).toContain("GW0701");
  });
});

describe("formulas", () => {
  test.each(["=1+2", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "＝1", "'=x", "''=x"])(
    "%j gets an apostrophe in front",
    (formula) => {
      expect(isFormula(formula)).toBe(true);
      expect(unguarded(guarded(formula))).toBe(formula);
    },
  );

  test.each(["-5", "+3.5", "'tis", "a=b", "小米", "", "[1]"])("%j stays as it is", (harmless) => {
    expect(isFormula(harmless)).toBe(false);
    expect(unguarded(harmless)).toBe(harmless);
  });

  test("are guarded in every text cell, ids and their references alike, and reported", () => {
    const graph = empty();
    graph.addNode("-a", node({ label: "=HYPERLINK(1)" }));
    graph.addDirectedEdgeWithKey("e", "-a", "-a", edge({ note: "@note" }));
    const written = write("csv", graph);
    expect(records(written, 0)[0]).toMatchObject({ Id: "'-a", Label: "'=HYPERLINK(1)" });
    expect(records(written, 1)[0]).toMatchObject({ Source: "'-a", Target: "'-a", note: "'@note" });
    expect(written.diagnostics.find(({ code }) => code === "GW0704")?.message).toContain("5 cells");
  });

  test("stay as they are when the guard is off", () => {
    const graph = empty();
    graph.addNode("a", node({ label: "=1+2" }));
    const written = write("csv", graph, { formulas: "raw" });
    expect(records(written, 0)[0]?.["Label"]).toBe("=1+2");
    expect(codes(written)).toStrictEqual(["GW0707"]);
  });

  test("guards lose nothing, whatever the text", () => {
    const sign = fc.constantFrom("'", "=", "-", "@", "a", "1", " ");
    fc.assert(
      fc.property(fc.string({ unit: sign }), (cell) => {
        expect(unguarded(isFormula(cell) ? guarded(cell) : cell)).toBe(cell);
      }),
    );
  });
});

describe("backslashes", () => {
  test("of JSON are never before a quotation mark, at an end, or a short escape", () => {
    const hard = ['"', "\\", '\\"', "a\n\tb\r\b\f", "\u2028", "C:\\new", '"\\', ...HOSTILE];
    const written = write("csv", labelled(hard));
    for (const file of [0, 1] as const) {
      for (const row of records(written, file)) {
        for (const title of ["names", "aliases", "facts", "by", "quotes", "citations"]) {
          const cell = row[title];
          if (cell === undefined || cell === "") continue;
          expect(cell).not.toMatch(/\\(?!u[\da-f]{4})/);
        }
      }
    }
    const found = records(written, 0).map((row) => JSON.parse(row["aliases"] ?? "")[0]);
    expect(new Set(found)).toStrictEqual(new Set(hard));
    const quotes = records(written, 1).map((row) => JSON.parse(row["quotes"] ?? "")[0]);
    expect(new Set(quotes)).toStrictEqual(new Set(hard));
  });

  test.each([
    ["ends with \\", "ends with \\ "],
    ['before \\" a mark', 'before \\ " a mark'],
    ["three \\\\\\", "three \\\\\\ "],
    ["\\", "\\ "],
  ])(
    "of text that would take the end of %j along are set apart, with a report",
    (before, after) => {
      const written = write("csv", labelled([before]));
      expect(records(written, 0)[0]?.["summary"]).toBe(after);
      expect(codes(written)).toContain("GW0722");
    },
  );

  test.each(["two \\\\", "a\\b", 'even \\\\" mark', "C:\\new"])(
    "of %j stay as they are",
    (plain) => {
      const written = write("csv", labelled([plain]));
      expect(records(written, 0)[0]?.["summary"]).toBe(plain);
      expect(codes(written)).not.toContain("GW0722");
    },
  );

  test("that Gephi or Neo4j read as an escape are reported, others are not", () => {
    for (const text of ["C:\\new", "two \\\\", "a\\, b"]) {
      expect(codes(write("csv", labelled([text])))).toContain("GW0723");
    }
    expect(codes(write("csv", labelled(["a\\d", "x\\y z"])))).not.toContain("GW0723");
  });

  test("never join two cells for a reader that knows them, nor for one that does not", () => {
    const unit = fc.constantFrom("\\", '"', ",", "\n", "n", " ", "a");
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 6 }), { maxLength: 6 }), (texts) => {
        const written = write("csv", labelled(texts));
        for (const file of written.texts) {
          const width = parseCsv(file)[0]?.length;
          expect(parseCsv(file).every((row) => row.length === width)).toBe(true);
          expect(parseWithEscapes(file).every((row) => row.length === width)).toBe(true);
          expect(parseWithEscapes(file)).toHaveLength(parseCsv(file).length);
        }
      }),
    );
  });
});

describe("headers", () => {
  test("hold no blank, separator, quotation mark or grammar, and stay apart", () => {
    const titles = [
      "wage (EUR)",
      "wage [EUR]",
      "a;b,c",
      "born:at {x}",
      "driver's licence",
      "Wage EUR",
      "=1+1",
      "( )",
      "R&D share (%)",
      "收入 (元)",
      "Label",
      'the "best"',
    ];
    const graph = empty();
    const value = { type: "text", text: "x" } as const;
    graph.addNode("a", node({ facts: titles.map((title) => fact(title, value)) }));
    const headers = parseCsv(write("csv", graph).texts[0] ?? "")[0] ?? [];
    for (const header of headers) expect(header).not.toMatch(/[\s,;:()[\]{}"'=<>|\\]/);
    expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    for (const wanted of [
      "Wage_EUR",
      "wage_EUR_2",
      "wage_EUR_3",
      "a_b_c",
      "born_at_x",
      "R&D_share_%",
      "收入_元",
    ]) {
      expect(headers).toContain(wanted);
    }
  });

  test("make the comma the most frequent separator, as Gephi counts them", () => {
    for (const file of write("csv", mixed()).texts) {
      const [line = ""] = file.split("\r\n");
      const count = (separator: string): number => line.split(separator).length;
      expect(count(",")).toBeGreaterThan(Math.max(count(" "), count(";"), count("\t")));
      expect(line).not.toMatch(/["']/);
    }
  });
});

/** A node for each value of a property, of a type. */
function valued(type: "date" | "decimal" | "integer" | "text", texts: readonly string[]) {
  const graph = empty();
  for (const [index, text] of texts.entries()) {
    const number = type === "decimal" || type === "integer" ? { number: Number(text) } : {};
    const facts = [fact("held", { type, text, ...number })];
    graph.addNode(`n${String(index).padStart(3, "0")}`, node(text === "" ? {} : { facts }));
  }
  return graph;
}

const many = (text: string): string[] => Array.from({ length: 40 }, () => text);

describe("types that readers guess", () => {
  test("are shown by the first rows: whatever the column holds besides comes within 25", () => {
    for (const [type, usual, odd] of [
      ["text", "12", "twelve"],
      ["text", "true", "maybe"],
      ["date", "2016", "2016~"],
      ["decimal", "12", "12.5"],
      ["integer", "12", "3000000000"],
      ["integer", "", "12"],
    ] as const) {
      const rows = records(write("csv", valued(type, [...many(usual), odd, ...many(usual)])), 0);
      expect(rows).toHaveLength(81);
      expect(rows.slice(0, 25).map((row) => row["held"])).toContain(odd);
      const rest = rows.slice(25).map((row) => row["Id"] ?? "");
      expect(rest).toStrictEqual(rest.toSorted(byCodeUnit));
      expect(new Set(rows.map((row) => row["Id"])).size).toBe(81);
    }
  });

  test("that mix truths and numbers are shown by one of each", () => {
    const rows = records(write("csv", valued("text", [...many(""), "true", ...many("1")])), 0);
    const shown = rows.slice(0, 25).map((row) => row["held"]);
    expect(shown).toContain("true");
    expect(shown).toContain("1");
  });

  test.each([
    ["date", ["2016", "2016-05"]],
    ["date", ["2016-05-01"]],
    ["text", ["007"]],
    ["text", ["1.50"]],
    ["text", ["1e5", "2"]],
    ["text", ["5f"]],
    ["text", ["inf", "-INF"]],
    ["text", ["nan"]],
  ] as const)("of a column of %s with %j are warned of", (type, texts) => {
    const written = write("csv", valued(type, texts));
    expect(written.diagnostics.find(({ code }) => code === "GW0724")?.message).toContain(
      "1 column of text for something else, first “held”",
    );
  });

  test.each([
    ["date", ["2016", "2017"]],
    ["date", ["2016", "2016~"]],
    ["text", ["007", "James"]],
    ["text", ["12", "0"]],
    ["decimal", ["1.5", "2"]],
    ["integer", ["-5"]],
  ] as const)("of a column of %s with %j are right, without a word", (type, texts) => {
    expect(codes(write("csv", valued(type, texts)))).not.toContain("GW0724");
  });

  test("go by the name alone where it is one of times, which is warned of", () => {
    const graph = empty();
    const value = { type: "text", text: "weekly" } as const;
    graph.addNode("a", node({ facts: [fact("service interval", value)] }));
    expect(
      write("csv", graph).diagnostics.find(({ code }) => code === "GW0724")?.message,
    ).toContain("“service_interval”");
  });

  test("are never taken from a list of numbers: its text is the same, its first sign an escape", () => {
    const graph = empty();
    graph.addNode("a", node({ aliases: ["2016", "2017"] }));
    graph.addNode("b", node({ aliases: ["-5"] }));
    const cells = records(write("csv", graph), 0).map((row) => row["aliases"] ?? "");
    expect(cells).toStrictEqual([String.raw`["\u0032016","2017"]`, String.raw`["\u002d5"]`]);
    expect(cells.map((cell) => JSON.parse(cell))).toStrictEqual([["2016", "2017"], ["-5"]]);
  });

  test("of a word that pandas takes for a missing value are warned of", () => {
    for (const word of ["null", "NULL", "Null", "None", "NA", "n/a", "#N/A N/A", "-1.#IND"]) {
      expect(codes(write("csv", labelled([word])))).toContain("GW0725");
    }
    expect(codes(write("csv", labelled(["Nullmeier"])))).not.toContain("GW0725");
  });
});

describe("the form", () => {
  test("has a byte order mark where it is asked for", () => {
    for (const file of write("csv", mixed(), { bom: true }).texts) {
      expect(file).toMatch(/^\ufeff(?:Id|Source),/);
    }
    expect(write("csv", mixed()).texts.join("")).not.toContain("\ufeff");
  });

  test("has all edges directed where it is asked for, and a column that tells which are not", () => {
    const written = write("csv", mixed(), { directed: true });
    const rows = records(written, 1);
    expect(new Set(rows.map((row) => row["Type"]))).toStrictEqual(new Set(["Directed"]));
    expect(rows.filter((row) => row["directed"] === "false").map((row) => row["Id"])).toStrictEqual(
      ["kite|rivals|kettle"],
    );
    expect(written.diagnostics.find(({ code }) => code === "GW0712")?.message).toContain(
      "1 undirected",
    );
  });

  test("keeps blanks at the ends of a text, and says that Gephi cuts them", () => {
    const written = write("csv", labelled([" in front", "behind "]));
    expect(records(written, 0).map((row) => row["summary"])).toStrictEqual([
      " in front",
      "behind ",
    ]);
    expect(codes(written)).toContain("GW0727");
    expect(codes(write("csv", labelled(["within it", "\\"])))).not.toContain("GW0727");
  });

  test("has lists of one kind, in which a quote may hold what others join lists with", () => {
    const graph = empty();
    graph.addNode("a", node());
    const quotes = ["left | right", "one; two", '"no"'];
    const citations = quotes.map((quote, index) => {
      const paragraph = index + 3;
      return {
        source: "gazette",
        quote,
        stance: "supports",
        state: "verified",
        paragraph,
      } as const;
    });
    graph.addDirectedEdgeWithKey("e", "a", "a", edge({ citations, by: ["x | y"] }));
    const [row] = records(write("csv", graph), 1);
    const list = (title: string): unknown => JSON.parse(row?.[title] ?? "");
    expect(list("quotes")).toStrictEqual(quotes);
    expect(list("paragraphs")).toStrictEqual(["3", "4", "5"]);
    expect(list("sources")).toStrictEqual(quotes.map(() => "The Kite Gazette"));
    expect(list("by")).toStrictEqual(["x | y"]);
  });
});

describe("readers", () => {
  test("a strict reading gives every text back", () => {
    const rows = records(write("csv", labelled(HOSTILE)), 0);
    const labels = rows.map((row) => unguarded(row["Label"] ?? ""));
    expect(new Set(labels)).toStrictEqual(new Set(SHOWN));
  });

  test("a strict reading gives any text back", () => {
    const word = fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", ";", "=", "'", "a", "雷", "🚗"),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (texts) => {
        const rows = records(write("csv", labelled(texts)), 0);
        expect(rows.map((row) => unguarded(row["summary"] ?? ""))).toStrictEqual(texts);
      }),
    );
  });
});
