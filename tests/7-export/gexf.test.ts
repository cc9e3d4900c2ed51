import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { showHidden } from "../../src/model/hidden.ts";
import {
  directed,
  edge,
  empty,
  fact,
  FORBIDDEN,
  HOSTILE,
  SHOWN,
  labelled,
  mixed,
  node,
} from "./sample.ts";
import { readXmlGraph } from "./xml-graph.ts";
import { all, codes, parseXml, text, write, type XmlElement } from "./written.ts";

function gexf(graph: CompiledGraph): XmlElement {
  return parseXml(text("gexf", graph));
}

/** The values of an element by the titles of its columns. */
function values(root: XmlElement, of: "node" | "edge", id: string): Map<string, string> {
  const columns = all(root, "attributes").find(({ attributes }) => attributes["class"] === of);
  const titles = new Map(
    columns?.children.map(({ attributes }) => [attributes["id"], attributes["title"] ?? ""]),
  );
  const element = all(root, of).find(({ attributes }) => attributes["id"] === id);
  const cells = element ? all(element, "attvalue") : [];
  return new Map(
    cells.map(({ attributes }) => [
      titles.get(attributes["for"]) ?? "?",
      attributes["value"] ?? "",
    ]),
  );
}

function edgeAttributes(root: XmlElement, name: string): (string | undefined)[] {
  return all(root, "edge").map(({ attributes }) => attributes[name]);
}

describe("the document", () => {
  test("is version 1.3 unless 1.2 is asked for, and then spelt as older readers want it", () => {
    expect(gexf(mixed()).attributes).toMatchObject({
      xmlns: "http://gexf.net/1.3",
      version: "1.3",
    });
    expect(parseXml(text("gexf", mixed(), { gexfVersion: "1.2" })).attributes).toMatchObject({
      xmlns: "http://www.gexf.net/1.2draft",
      "xmlns:viz": "http://www.gexf.net/1.2draft/viz",
      version: "1.2",
    });
  });

  test("has meta, attributes, nodes and edges in the order Gephi needs", () => {
    const root = gexf(mixed());
    expect(root.children.map(({ name }) => name)).toStrictEqual(["meta", "graph"]);
    expect(root.children[1]?.children.map(({ name }) => name)).toStrictEqual([
      "attributes",
      "attributes",
      "nodes",
      "edges",
    ]);
  });

  test("writes the description without escapes, in one piece, and reports what that changed", () => {
    const written = write("gexf", mixed());
    expect(written.texts[0]).toContain("<description>Kites ＆ kettles</description>");
    expect(codes(written)).toContain("GW0703");
  });

  test("says in one warning what GEXF has no place for", () => {
    expect(codes(write("gexf", mixed())).filter((code) => code === "GW0707")).toHaveLength(1);
  });
});

describe("nodes", () => {
  test("have position, size and colour as every reader takes them", () => {
    const element = all(gexf(directed()), "node").find(
      ({ attributes }) => attributes["id"] === "works",
    );
    const viz = element?.children.filter(({ name }) => name.startsWith("viz:"));
    expect(viz?.map(({ name, attributes }) => ({ name, ...attributes }))).toStrictEqual([
      { name: "viz:color", r: "76", g: "120", b: "168" },
      { name: "viz:position", x: "1.5", y: "-2.25", z: "0" },
      { name: "viz:size", value: "6" },
    ]);
  });

  test("lose the opacity of a colour, with a report, and a colour that is none", () => {
    const graph = empty();
    graph.addNode("a", node({ color: "#11223344" }));
    graph.addNode("b", node({ color: "red" }));
    const written = write("gexf", graph);
    expect(written.texts[0]).toContain('<viz:color r="17" g="34" b="51"/>');
    expect(codes(written)).toStrictEqual(["GW0702", "GW0703", "GW0707", "GW0713"]);
  });

  test("have typed columns for their properties, one per unit", () => {
    const root = gexf(directed());
    const types = new Map(
      all(root, "attribute").map(({ attributes }) => [attributes["title"], attributes["type"]]),
    );
    expect(types.get("staff")).toBe("long");
    expect(types.get("price (EUR)")).toBe("double");
    expect(types.get("price (CNY)")).toBe("double");
    expect(types.get("listed")).toBe("boolean");
    expect(types.get("founded")).toBe("string");
    expect(types.get("aliases")).toBe("liststring");
  });

  test("show the preferred of several values, and all of them with their evidence in a list", () => {
    const works = values(gexf(directed()), "node", "works");
    expect(works.get("staff")).toBe("140");
    expect(works.get("facts")).toContain(
      `"staff: 120", "staff: 140; at 2024; preferred; The Kite Gazette, paragraph 3: “some 140 hands” (verified)"`,
    );
  });

  test("do not show a deprecated or denied value as the value", () => {
    const graph = empty();
    const one = { type: "integer", text: "1", number: 1 } as const;
    const facts = [
      fact("staff", one, { rank: "deprecated" }),
      fact("staff", one, { status: "denied" }),
    ];
    graph.addNode("a", node({ facts }));
    const row = values(gexf(graph), "node", "a");
    expect(row.has("staff")).toBe(false);
    expect(row.get("facts")).toContain("staff: 1; deprecated");
  });

  test.each([
    ["99999999999999999999", 1e20, "integer"],
    ["9007199254740993", 9007199254740992, "integer"],
    ["-9007199254740993", -9007199254740992, "integer"],
    ["9007199254740993 EUR", 9007199254740992, "money"],
    ["0.12345678901234567891", 0.12345678901234568, "decimal"],
    ["9".repeat(400), Infinity, "integer"],
  ] as const)(
    "keep the text of %s, whose number is another, with a report",
    (written, number, type) => {
      const graph = empty();
      const unit = type === "money" ? { unit: "EUR" } : {};
      graph.addNode(
        "a",
        node({ facts: [fact("grains", { type, text: written, number, ...unit })] }),
      );
      graph.addNode(
        "b",
        node({ facts: [fact("grains", { type, text: "7", number: 7, ...unit })] }),
      );
      const title = type === "money" ? "grains (EUR)" : "grains";
      const output = write("gexf", graph);
      const root = parseXml(output.texts[0] ?? "");
      expect(values(root, "node", "a").get(title)).toBe(written.replace(" EUR", ""));
      expect(values(root, "node", "b").get(title)).toBe("7");
      expect(values(root, "node", "a").get("facts")).toContain(`grains: ${written}`);
      const declared = all(root, "attribute").find(
        ({ attributes }) => attributes["title"] === title,
      );
      expect(declared?.attributes["type"]).toBe("string");
      expect(output.diagnostics.find(({ code }) => code === "GW0709")?.message).toContain(
        "1 number makes its column text, first “grains” of “a”",
      );
      const json = JSON.parse(rowOf(write("graphml", graph).texts[0] ?? "", "facts"));
      expect(json[0].value.text).toBe(written);
    },
  );

  test.each([
    ["0.250", 0.25],
    ["1000000000000000000000", 1e21],
    ["-0.1", -0.1],
    ["+12.50", 12.5],
    ["0", 0],
  ])("have %s as a number, which it stays", (written, number) => {
    const graph = empty();
    graph.addNode("a", node({ facts: [fact("load", { type: "decimal", text: written, number })] }));
    const output = write("gexf", graph);
    const root = parseXml(output.texts[0] ?? "");
    expect(Number(values(root, "node", "a").get("load"))).toBe(number);
    expect(codes(output)).not.toContain("GW0709");
  });

  test("have a range as text, with its unit in the title", () => {
    const graph = empty();
    const range = {
      type: "money",
      text: "30..35 EUR",
      least: 30,
      greatest: 35,
      unit: "EUR",
    } as const;
    graph.addNode("a", node({ facts: [fact("price", range)] }));
    const root = parseXml(write("gexf", graph).texts[0] ?? "");
    expect(values(root, "node", "a").get("price (EUR)")).toBe("30..35");
  });

  test("say how many cells show one of several values", () => {
    const output = write("gexf", directed());
    expect(output.diagnostics.find(({ code }) => code === "GW0720")?.message).toBe(
      "1 cell shows one of several values, first “staff” of “works”",
    );
    const graph = empty();
    const one = { type: "text", text: "x" } as const;
    graph.addNode("a", node({ facts: [fact("motto", one), fact("motto", one, { at: "2024" })] }));
    graph.addNode(
      "b",
      node({ facts: [fact("motto", one, { rank: "deprecated" }), fact("motto", one)] }),
    );
    expect(codes(write("gexf", graph))).not.toContain("GW0720");
  });

  test("without a label show their id", () => {
    const graph = empty();
    graph.addNode("a", node({ label: "" }));
    expect(all(gexf(graph), "node")[0]?.attributes["label"]).toBe("a");
  });
});

describe("columns", () => {
  test("differ by more than case and keep clear of the titles Gephi uses", () => {
    const graph = empty();
    const value = { type: "text", text: "x" } as const;
    const names = [
      "Label",
      "weight",
      "size",
      "Community",
      "community",
      "timeset",
      "İ",
      "Facts",
      "z",
    ];
    graph.addNode("a", node({ facts: names.map((name) => fact(name, value)) }));
    const [columns] = all(gexf(graph), "attributes");
    const titles = columns?.children.map(
      ({ attributes }) => attributes["title"]?.toLowerCase() ?? "",
    );
    expect(new Set(titles).size).toBe(titles?.length);
    for (const reserved of [
      "id",
      "label",
      "timeset",
      "weight",
      "color",
      "size",
      "x",
      "y",
      "z",
      "kind",
    ]) {
      expect(titles).not.toContain(reserved);
    }
    expect(titles).toContain("weight (2)");
  });

  test("are no more than a table can show; the rest is reported and stays in the list of facts", () => {
    const graph = empty();
    const value = { type: "text", text: "x" } as const;
    const facts = Array.from({ length: 400 }, (_, index) => fact(`p${index}`, value));
    graph.addNode("a", node({ facts }));
    const written = write("gexf", graph);
    const row = values(parseXml(written.texts[0] ?? ""), "node", "a");
    expect(row.size).toBeLessThan(320);
    expect(row.get("facts")).toContain("p399: x");
    expect(written.diagnostics.find(({ code }) => code === "GW0710")?.message).toContain(
      "100 properties",
    );
  });
});

describe("edges", () => {
  test("each say whether they are directed; a default stands only where all agree", () => {
    const root = gexf(mixed());
    expect(all(root, "graph")[0]?.attributes["defaultedgetype"]).toBeUndefined();
    expect(new Set(edgeAttributes(root, "type"))).toStrictEqual(
      new Set(["directed", "undirected"]),
    );
    expect(all(gexf(directed()), "graph")[0]?.attributes["defaultedgetype"]).toBe("directed");
  });

  test("have unique ids and no weight", () => {
    const root = gexf(mixed());
    expect(new Set(edgeAttributes(root, "id")).size).toBe(mixed().size);
    expect(edgeAttributes(root, "weight").every((weight) => weight === undefined)).toBe(true);
  });

  test("of one relation between the same nodes get kinds of their own, and keep label and relation", () => {
    const root = gexf(directed());
    expect(edgeAttributes(root, "kind")).toStrictEqual(["copies", "makes", "makes (2)", "sells"]);
    expect(edgeAttributes(root, "label")).toStrictEqual(["copies", "makes", "makes", "sells"]);
    expect(values(root, "edge", "works|makes|kite|2").get("relation")).toBe("makes");
  });

  test("never are of one kind when one is directed and the other not", () => {
    const kinds = all(gexf(mixed()), "edge")
      .filter(({ attributes }) => attributes["label"] === "rivals")
      .map(({ attributes }) => `${attributes["type"]} ${attributes["kind"]}`);
    expect(kinds).toStrictEqual(["directed rivals", "undirected rivals (2)"]);
  });

  test("keep kinds apart whichever of the two comes first, and in either direction", () => {
    const graph = empty();
    for (const key of ["a", "b"]) graph.addNode(key, node());
    graph.addUndirectedEdgeWithKey("1", "a", "b", edge());
    graph.addDirectedEdgeWithKey("2", "b", "a", edge());
    graph.addUndirectedEdgeWithKey("3", "b", "a", edge());
    graph.addDirectedEdgeWithKey("4", "a", "b", edge({ relation: "sells" }));
    graph.addDirectedEdgeWithKey("5", "b", "a", edge({ relation: "sells" }));
    expect(edgeAttributes(gexf(graph), "kind")).toStrictEqual([
      "makes",
      "makes (2)",
      "makes (3)",
      "sells",
      "sells",
    ]);
  });

  test("are all directed where readers refuse mixed graphs, each once, and a column tells which are not", () => {
    const written = write("gexf", mixed(), { directed: true });
    const root = parseXml(written.texts[0] ?? "");
    expect(all(root, "graph")[0]?.attributes["defaultedgetype"]).toBe("directed");
    expect(new Set(edgeAttributes(root, "type"))).toStrictEqual(new Set(["directed"]));
    expect(edgeAttributes(root, "id")).toStrictEqual(mixed().edges().toSorted(byCodeUnit));
    const undirected = mixed()
      .edges()
      .filter((key) => values(root, "edge", key).get("directed") === "false");
    expect(undirected).toStrictEqual(["kite|rivals|kettle"]);
    expect(codes(written)).toContain("GW0712");
    expect(codes(written)).not.toContain("GW0714");
    const alike = text("gexf", directed(), { directed: true });
    expect(alike).toBe(text("gexf", directed()));
  });

  test("carry their evidence, one entry per citation in each list", () => {
    const row = values(gexf(directed()), "edge", "works|makes|kite");
    expect(Object.fromEntries(row)).toMatchObject({
      by: '["works"]',
      qualifiers: '["role: maker"]',
      sources: '["The Kite Gazette", "Kettle Almanac <1999>"]',
      quotes: '["kites of every colour", "—"]',
      paragraphs: '["2", "—"]',
      stances: '["supports", "refutes"]',
      "citation count": "2",
      "source count": "1",
      "weakest state": "moved",
    });
  });
});

describe("time", () => {
  test("makes the graph dynamic, with days on the edges that have one", () => {
    const graph = directed();
    graph.mergeEdgeAttributes("works|sells|kite", { since: "2023-02", until: "2024" });
    const root = gexf(graph);
    expect(all(root, "graph")[0]?.attributes).toMatchObject({
      mode: "dynamic",
      timeformat: "date",
    });
    expect(edgeAttributes(root, "start")).toStrictEqual([
      undefined,
      undefined,
      undefined,
      "2023-02-01",
    ]);
    expect(edgeAttributes(root, "end")).toStrictEqual([
      undefined,
      undefined,
      undefined,
      "2024-12-31T23:59:59.999",
    ]);
    expect(values(root, "edge", "works|sells|kite").get("since")).toBe("2023-02");
  });

  test("that ended nobody knows when has an end, with a report, and one that holds still has none", () => {
    const graph = directed();
    graph.mergeEdgeAttributes("works|sells|kite", { since: "2023-02", until: "unknown" });
    graph.mergeEdgeAttributes("works|makes|kite", { since: "2023-02" });
    const written = write("gexf", graph);
    const root = parseXml(written.texts[0] ?? "");
    const ends = new Map(
      all(root, "edge").map(({ attributes }) => [attributes["id"], attributes["end"]]),
    );
    expect(ends.get("works|sells|kite")).toBe("2023-02-28T23:59:59.999");
    expect(ends.get("works|makes|kite")).toBeUndefined();
    expect(values(root, "edge", "works|sells|kite").get("until")).toBe("unknown");
    expect(written.diagnostics.find(({ code }) => code === "GW0721")?.message).toContain(
      "1 edge ends where Gephi's timeline last knows of it, first “works|sells|kite”",
    );
  });

  test("is absent from a graph without dates", () => {
    expect(all(gexf(directed()), "graph")[0]?.attributes["mode"]).toBe("static");
  });

  test("that no timeline can show is reported and stays as text", () => {
    const graph = directed();
    graph.mergeEdgeAttributes("works|sells|kite", { at: "-0500" });
    const written = write("gexf", graph);
    expect(written.diagnostics.find(({ code }) => code === "GW0711")?.message).toContain(
      "1 edge has a time that Gephi's timeline cannot show, first “works|sells|kite”",
    );
    expect(values(parseXml(written.texts[0] ?? ""), "edge", "works|sells|kite").get("at")).toBe(
      "-0500",
    );
  });
});

describe("texts", () => {
  test("come back as they were", () => {
    const root = gexf(labelled(HOSTILE));
    const labels = all(root, "node").map(({ attributes }) => attributes["label"]);
    expect(new Set(labels)).toStrictEqual(new Set(SHOWN));
    expect(values(root, "node", "n2").get("summary")).toBe(HOSTILE[2]);
  });

  test("that XML cannot hold are replaced, counted and reported once", () => {
    const written = write("gexf", labelled(FORBIDDEN));
    const labels = all(parseXml(written.texts[0] ?? ""), "node").map(
      ({ attributes }) => attributes["label"],
    );
    expect(labels).toStrictEqual(["nul\ufffd", "bell\ufffd", "half \ufffd pair", "\ufffd end"]);
    const reports = written.diagnostics.filter(({ code }) => code === "GW0701");
    expect(reports).toHaveLength(1);
    expect(reports[0]?.message).toContain("first in “label” of “n0”");
  });

  test("holding INF stay right in the file, with a word about what Gephi makes of them", () => {
    const written = write("gexf", labelled(["INFO desk"]));
    expect(written.texts[0]).toContain('label="INFO desk"');
    expect(codes(written)).toContain("GW0706");
  });

  test.each(["null", "NULL"])(
    "of the word %s stay right in the file, with a word about Gephi",
    (word) => {
      const written = write("gexf", labelled([word]));
      const row = values(parseXml(written.texts[0] ?? ""), "node", "n0");
      expect(row.get("summary")).toBe(word);
      expect(row.get("aliases")).toBe(`["${word}", "${word}"]`);
      expect(codes(written)).toContain("GW0726");
      expect(codes(write("gexf", labelled([`${word} and void`])))).not.toContain("GW0726");
      const graph = empty();
      graph.addNode("a", node({ aliases: ["Ann", word] }));
      expect(codes(write("gexf", graph))).toContain("GW0726");
    },
  );

  test("in lists lose line breaks, with a report", () => {
    const written = write("gexf", labelled(["two\nlines"]));
    expect(values(parseXml(written.texts[0] ?? ""), "node", "n0").get("aliases")).toBe(
      '["two lines", "two lines"]',
    );
    expect(codes(written)).toContain("GW0708");
  });

  test("of ids never make two nodes one", () => {
    const graph = empty();
    for (const id of ["", "a\0", "a\u0001", "a\ufffd"]) graph.addNode(id, node());
    graph.addDirectedEdgeWithKey("e", "a\0", "a\u0001", edge());
    const written = write("gexf", graph);
    const root = parseXml(written.texts[0] ?? "");
    const ids = all(root, "node").map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toContain(edgeAttributes(root, "source")[0]);
    expect(codes(written)).toContain("GW0705");
  });

  test("of any kind make well-formed XML that holds every node, edge and label", () => {
    const word = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (texts) => {
        const root = gexf(labelled(texts));
        const shown = texts.map((label, index) => replaced(label) || `n${index}`);
        expect(all(root, "edge")).toHaveLength(texts.length);
        expect(all(root, "node").map(({ attributes }) => attributes["label"])).toStrictEqual(shown);
      }),
    );
  });
});

/** The text of the first cell of a column of a GraphML file. */
function rowOf(document: string, title: string): string {
  const root = parseXml(document);
  const key = all(root, "key").find(({ attributes }) => attributes["attr.name"] === title);
  const cell = all(root, "data").find(
    ({ attributes }) => attributes["key"] === key?.attributes["id"],
  );
  return cell?.text ?? "";
}

/** What becomes of a text in XML, spelt out one character at a time. */
function replaced(label: string): string {
  const allowed = (code: number): boolean =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
  return Array.from(showHidden(label), (character) =>
    allowed(character.codePointAt(0) ?? 0) ? character : "\ufffd",
  ).join("");
}

describe("the whole file", () => {
  test.each(["1.2", "1.3"] as const)("of version %s holds the graph", (gexfVersion) => {
    const read = readXmlGraph(text("gexf", directed(), { gexfVersion }));
    expect(read.directed).toBe(true);
    expect(read.nodes).toHaveLength(3);
    expect(read.edges.map(({ id }) => id)).toStrictEqual(directed().edges().toSorted(byCodeUnit));
    expect(read.nodes.find(({ id }) => id === "works")).toMatchObject({
      label: "Kite Works 风筝厂",
      staff: 140,
      "price (EUR)": 12.5,
      listed: true,
      viz: { color: { r: 76, g: 120, b: 168 }, size: 6, position: { x: 1.5, y: -2.25, z: 0 } },
    });
  });

  test("tells, where all edges are written as directed, which are not", () => {
    const read = readXmlGraph(text("gexf", mixed(), { directed: true }));
    expect(read.directed).toBe(true);
    expect(read.edges).toHaveLength(mixed().size);
    expect(read.edges.filter((row) => row["directed"] === false)).toHaveLength(1);
  });
});
