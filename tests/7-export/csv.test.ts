import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guarded, isFormula } from "../../src/7-export/csv/formulas.ts";
import { readBy } from "./readers.ts";
import { edge, empty, FORBIDDEN, HOSTILE, SHOWN, labelled, mixed, node } from "./sample.ts";
import { codes, write, type Written } from "./written.ts";

/** RFC 4180 by the letter, strict: fields in quotes, doubled quotes, CRLF between rows. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
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
      "price (EUR)": "12.5",
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
    expect(codes(write("csv", mixed()))).toStrictEqual(["GW0707"]);
  });

  test("replaces characters that text files cannot hold, with a report", () => {
    const written = write("csv", labelled(FORBIDDEN));
    expect(written.texts.join("")).not.toMatch(/\0|\uffff/);
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

  test("Python's csv reads the same rows", () => {
    for (const text of write("csv", labelled(HOSTILE)).texts) {
      expect(readBy("csv_rows", text, parseCsv)).toStrictEqual(parseCsv(text));
    }
  });
});
