import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showHidden } from "../../src/model/hidden.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import {
  edge,
  empty,
  fact,
  FORBIDDEN,
  HOSTILE,
  SHOWN,
  labelled,
  directed,
  mixed,
  node,
} from "./sample.ts";
import { readXmlGraph } from "./xml-graph.ts";
import { all, codes, parseXml, text, write, type XmlElement } from "./written.ts";

/** The values of each element of a kind by the names of its keys. */
function rows(root: XmlElement, of: "node" | "edge" | "graph"): Record<string, string>[] {
  const names = new Map(
    all(root, "key").map(({ attributes }) => [attributes["id"], attributes["attr.name"] ?? ""]),
  );
  return all(root, of).map(({ attributes, children }) => ({
    ...attributes,
    ...Object.fromEntries(
      children
        .filter(({ name }) => name === "data")
        .map((data) => [names.get(data.attributes["key"]) ?? "?", data.text]),
    ),
  }));
}

describe("GraphML", () => {
  test("declares every key, with its type, before it is used", () => {
    const root = parseXml(text("graphml", mixed()));
    const graphAt = root.children.findIndex(({ name }) => name === "graph");
    expect(root.children.findLastIndex(({ name }) => name === "key")).toBeLessThan(graphAt);
    const types = new Map(
      all(root, "key").map(({ attributes }) => [attributes["attr.name"], attributes["attr.type"]]),
    );
    expect(types.get("source count")).toBe("int");
    expect(types.get("x")).toBe("double");
    expect(types.get("community")).toBe("int");
    expect(types.get("directed")).toBe("boolean");
    expect(types.get("aliases")).toBe("string");
  });

  test("never lets a reader take what is not said for false or 0", () => {
    const said = [
      fact("listed", { type: "boolean", text: "false" }),
      fact("staff", { type: "integer", text: "3", number: 3 }),
      fact("load", { type: "decimal", text: "2.5", number: 2.5 }),
    ];
    const graph = empty();
    graph.addNode("a", node({ facts: said }));
    const types = (): (string | undefined)[][] => {
      const declared = all(parseXml(text("graphml", graph)), "key");
      return ["listed", "staff", "load"].map((name) => {
        const key = declared.find(({ attributes }) => attributes["attr.name"] === name);
        return [key?.attributes["attr.type"], key?.children[0]?.text];
      });
    };
    const [listed, staff, load] = [["boolean"], ["long"], ["double"]];
    expect(types()).toStrictEqual([listed, staff, load].map(([type]) => [type, undefined]));
    graph.addNode("b", node());
    expect(types()).toStrictEqual([
      ["string", undefined],
      ["double", "NaN"],
      ["double", "NaN"],
    ]);
    // What is denied is not said either.
    graph.mergeNodeAttributes("b", { facts: said.map((one) => ({ ...one, status: "denied" })) });
    expect(types()[0]).toStrictEqual(["string", undefined]);
  });

  test("has one form of list, in which a quote may hold anything", () => {
    const graph = empty();
    graph.addNode("a", node({ aliases: ["one | two"] }));
    const quotes = ["left | right", "[1, 2]", 'he said "no"'];
    const citations = quotes.map((quote) => {
      return { source: "gazette", quote, stance: "supports", state: "verified" } as const;
    });
    graph.addDirectedEdgeWithKey("e", "a", "a", edge({ citations }));
    const root = parseXml(text("graphml", graph));
    const [row] = rows(root, "edge");
    expect(JSON.parse(row?.["quotes"] ?? "")).toStrictEqual(quotes);
    expect(JSON.parse(row?.["stances"] ?? "")).toStrictEqual(quotes.map(() => "supports"));
    expect(JSON.parse(rows(root, "node")[0]?.["aliases"] ?? "")).toStrictEqual(["one | two"]);
  });

  test("says which names of columns igraph does not read as they are", () => {
    const graph = empty();
    const value = { type: "text", text: "a & b" } as const;
    graph.addNode("a", node({ facts: [fact("R&D", value), fact("plain", value)] }));
    const told = write("graphml", graph).diagnostics.find(({ code }) => code === "GW0728");
    expect(told?.message).toContain("1 column, first “R&D”");
    expect(codes(write("graphml", mixed()))).not.toContain("GW0728");
  });

  test("keeps all evidence, as JSON text", () => {
    const graph = mixed();
    const root = parseXml(text("graphml", graph));
    const makes = rows(root, "edge").find(({ id }) => id === "works|makes|kite");
    expect(JSON.parse(makes?.["citations"] ?? "")).toStrictEqual(
      graph.getEdgeAttribute("works|makes|kite", "citations"),
    );
    const works = rows(root, "node").find(({ id }) => id === "works");
    expect(JSON.parse(works?.["facts"] ?? "")).toStrictEqual(
      graph.getNodeAttribute("works", "facts"),
    );
    const [whole] = rows(root, "graph");
    expect(JSON.parse(whole?.["sources"] ?? "")).toStrictEqual(graph.getAttribute("sources"));
  });

  test("writes a mixed graph as directed, marks its undirected edges and reports them", () => {
    const written = write("graphml", mixed());
    const root = parseXml(written.texts[0] ?? "");
    expect(all(root, "graph")[0]?.attributes["edgedefault"]).toBe("directed");
    const undirected = rows(root, "edge").filter((row) => row["directed"] === "false");
    expect(undirected.map(({ id }) => id)).toStrictEqual(["kite|rivals|kettle"]);
    expect(codes(written)).toStrictEqual(["GW0712", "GW0720"]);
  });

  test("writes a graph of one sort of edges as that, without a word", () => {
    const graph = empty();
    graph.addNode("a", node());
    graph.addUndirectedEdgeWithKey("e", "a", "a", edge());
    const written = write("graphml", graph);
    expect(all(parseXml(written.texts[0] ?? ""), "graph")[0]?.attributes["edgedefault"]).toBe(
      "undirected",
    );
    expect(codes(written)).toStrictEqual([]);
    expect(codes(write("graphml", directed()))).toStrictEqual(["GW0720"]);
  });

  test("makes well-formed XML of any texts, with every node, edge and summary", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 8 }),
        (texts) => {
          const root = parseXml(text("graphml", labelled(texts)));
          expect(all(root, "edge")).toHaveLength(texts.length);
          expect(rows(root, "node").map((row) => row["summary"])).toStrictEqual(
            texts.map(showHidden),
          );
        },
      ),
    );
  });

  test("replaces what XML cannot hold and reports it", () => {
    const written = write("graphml", labelled(FORBIDDEN));
    const labels = rows(parseXml(written.texts[0] ?? ""), "node").map((row) => row["label"]);
    expect(labels).toStrictEqual(["nul\ufffd", "bell\ufffd", "half \ufffd pair", "\ufffd end"]);
    expect(codes(written)).toStrictEqual(["GW0701"]);
  });
});

describe("the whole file", () => {
  test("holds a mixed graph with its types, parallel edges and graph attributes", () => {
    const read = readXmlGraph(text("graphml", mixed()));
    expect(read.directed).toBe(true);
    expect(read.edges.map((row) => row["edge id"])).toStrictEqual(
      mixed().edges().toSorted(byCodeUnit),
    );
    expect(read.edges.filter((row) => row["directed"] === false)).toHaveLength(1);
    expect(read.graph).toMatchObject({ title: "Kites & kettles" });
    expect(read.nodes.find(({ id }) => id === "works")).toMatchObject({
      label: "Kite Works 风筝厂",
      staff: 140,
      "price (CNY)": 99,
      listed: "true",
      x: 1.5,
    });
  });

  test("holds hostile texts", () => {
    const { nodes } = readXmlGraph(text("graphml", labelled(HOSTILE)));
    expect(new Set(nodes.map(({ label }) => label))).toStrictEqual(new Set(SHOWN));
  });

  test("holds a graph of nothing", () => {
    expect(readXmlGraph(text("graphml", empty())).nodes).toStrictEqual([]);
  });
});
