import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import type {
  EdgeAttributes,
  GraphAttributes,
  GraphFile,
  NodeAttributes,
} from "../../src/model/graph-file.ts";
import { GraphFileError, openGraph } from "../../src/query/index.ts";
import { graphFile } from "../graph-file.ts";
import { edge, fact, kettles, node } from "./fixture.ts";

/** A file as it would be read, with one passage of its text replaced. */
function altered(from: string, to: string): GraphFile {
  const text = JSON.stringify(kettles());
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to)) as GraphFile;
}

describe("openGraph", () => {
  test("a file and the Graphology instance of it answer alike", () => {
    const graph = new MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
      type: "mixed",
    });
    const { attributes, nodes, edges } = structuredClone(kettles());
    graph.import({ attributes, options: {}, nodes: [...nodes], edges: [...edges] });
    const kg = openGraph(graph);
    expect(kg.graph).toBe(graph);
    expect(kg.neighbors("ann", { depth: 3 })).toEqual(
      openGraph(kettles()).neighbors("ann", { depth: 3 }),
    );
  });

  test("the order of the file does not matter", () => {
    const { nodes, edges, ...rest } = kettles();
    const turned = openGraph({ ...rest, nodes: nodes.toReversed(), edges: edges.toReversed() });
    const straight = openGraph(kettles());
    for (const { key } of nodes) {
      expect(turned.neighbors(key, { depth: 2 })).toEqual(straight.neighbors(key, { depth: 2 }));
      expect(turned.show(key)).toEqual(straight.show(key));
      expect(turned.paths(key, "ann")).toEqual(straight.paths(key, "ann"));
    }
    expect(turned.source("journal")).toEqual(straight.source("journal"));
  });

  test("changing the instance does not change the file", () => {
    const input = kettles();
    const before = structuredClone(input);
    const { graph } = openGraph(input);
    graph.setNodeAttribute("ann", "x", 9);
    graph.setEdgeAttribute("ann|runs|acme", "label", "ran");
    graph.setAttribute("title", "Other");
    expect(input).toEqual(before);
  });

  test("the instance of a file is made once, and holds all of it", () => {
    const input = kettles();
    const kg = openGraph(input);
    expect(kg.graph).toBe(kg.graph);
    expect(kg.graph.getAttributes()).toEqual(input.attributes);
    const byKey = <T extends { key?: string }>(items: T[]) =>
      items.toSorted((left, right) => ((left.key ?? "") < (right.key ?? "") ? -1 : 1));
    const { nodes, edges } = kg.graph.export();
    expect(byKey(nodes)).toEqual(byKey(input.nodes));
    expect(byKey(edges)).toEqual(byKey(input.edges));
  });

  test("results survive JSON", () => {
    const kg = openGraph(kettles());
    for (const result of [
      kg.neighbors("ann", { depth: 3 }),
      kg.show("acme"),
      kg.paths("ann", "carl"),
      kg.between("acme", "kettle"),
      kg.source("journal"),
      kg.find("a"),
    ]) {
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
  });
});

describe("what a file holds besides", () => {
  const nested = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;

  test("is let through", () => {
    const file = altered('"label":', `"more":${nested(64)},"label":`);
    expect(openGraph(file).graph.order).toBe(file.nodes.length);
  });

  test.each([
    ["of a node", '"label":', /attributes\.more should not be nested in more than 64 levels$/],
    ["of the graph", '"title":', /^not a graph file: the graph\.attributes\.more should not be nested/],
  ])("%s is refused where it is nested without end", (_where, key, message) => {
    for (const levels of [65, 100_000]) {
      const file = altered(key, `"more":${nested(levels)},${key}`);
      expect(() => openGraph(file)).toThrow(message);
      expect(() => openGraph(file)).toThrow(GraphFileError);
    }
  }); // prettier-ignore
});

describe("a malformed file is refused with what is wrong", () => {
  test.each([
    [null, "not a graph file: the graph should be an object"],
    [[], "not a graph file: the graph should be an object"],
    ["graph", "not a graph file: the graph should be an object"],
    [{}, "not a graph file: the graph.attributes should be an object"],
    [
      { attributes: {}, nodes: {}, edges: [] },
      "not a graph file: the graph.nodes should be a list",
    ],
    [
      { attributes: {}, nodes: [], edges: [] },
      "not a graph file that this version can read: attributes.format should be graphwright",
    ],
  ])("%j", (input, message) => {
    expect(() => openGraph(input as unknown as GraphFile)).toThrow(new GraphFileError(message));
  });

  test.each([
    [
      '"version":1',
      '"version":2',
      "not a graph file that this version can read: attributes.version should be 1",
    ],
    ['"key":"bolt"', '"key":7', "not a graph file: the graph.nodes[2].key should be text"],
    ['"key":"bolt"', '"key":"ann"', "not a graph file: two nodes “ann”"],
    [
      '"target":"kettle"',
      '"target":"pot"',
      "not a graph file: edge “acme|makes|kettle” names no node: “pot”",
    ],
    [
      "bolt|copies|kettle|2",
      "bolt|copies|kettle",
      "not a graph file: two edges “bolt|copies|kettle”",
    ],
    [
      '"status":"opinion"',
      '"status":"gossip"',
      "not a graph file: the graph.nodes[0].attributes.facts[1].status should be asserted or attributed or alleged or disputed or denied or forecast or planned or opinion",
    ],
    [
      '"color":"#000000"',
      '"color":"url(x)"',
      "not a graph file: the graph.nodes[0].attributes.color should be a colour such as #4c78a8",
    ],
    ['"x":0', '"x":null', "not a graph file: the graph.nodes[0].attributes.x should be a number"],
    [
      '"sources":2',
      '"sources":-2',
      "not a graph file: the graph.edges[0].attributes.sources should be a whole number, zero or more",
    ],
    [
      '{"zh":',
      '{"__proto__":{},"zh":',
      "not a graph file: the graph.nodes[0].attributes.names should not have a key “__proto__”",
    ],
    [
      '"attributes":{"label"',
      '"attributes":{"__proto__":{"polluted":1},"label"',
      "not a graph file: the graph.nodes[0].attributes should not have a key “__proto__”",
    ],
    [
      '"title":"Test"',
      '"__proto__":{"polluted":1},"title":"Test"',
      "not a graph file: the graph.attributes should not have a key “__proto__”",
    ],
    [
      '"lineage":["Company","Agent"]',
      '"lineage":{}',
      "not a graph file: attributes.schema.types[0].lineage should be a list",
    ],
  ])("%s as %s", (from, to, message) => {
    const input = altered(from, to);
    expect(() => openGraph(input)).toThrow(new GraphFileError(message));
  });

  test("a Graphology instance that is no compiled graph", () => {
    const graph = new MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
    expect(() => openGraph(graph)).toThrow(GraphFileError);
    graph.replaceAttributes(kettles().attributes);
    expect(openGraph(graph).find("x").found).toEqual([]);
    graph.addNode("a", { label: "A" } as NodeAttributes);
    expect(() => openGraph(graph)).toThrow("not a graph: node “a”.kind should be text");
  });
});

describe("ids that mean something to JavaScript", () => {
  const hostile = ["__proto__", "constructor", "hasOwnProperty", "toString", "👩‍🚀", "a|b", ""];
  const input = graphFile(
    [
      ...hostile.map((id) => node(id, { label: `the ${id}`, facts: [fact("is", id)] })),
      node("hub"),
    ],
    hostile.flatMap((id) => [
      edge("hub", "__proto__", id, { inverse: "constructor" }),
      edge("hub", "knows", id, { undirected: true, by: [id] }),
      edge("hub", "knows", id, { key: `hub|knows|${id}|2`, undirected: true }),
    ]),
    { sources: hostile.map((id) => ({ id, title: id })) },
  );
  const kg = openGraph(input);

  test.each(hostile)("“%s” is an id as good as any", (id) => {
    expect(kg.show(id)).toMatchObject({ id, facts: [{}], relations: [{}, {}, {}], says: [{}] });
    expect(kg.path(id, "toString")?.nodes.at(-1)?.id).toBe("toString");
    expect(kg.neighbors(id, { depth: 2 })).toHaveLength(hostile.length);
    expect(kg.between("hub", id).direct).toHaveLength(3);
    expect(kg.source(id).claims).toEqual([]);
    expect(kg.find(`the ${id}`).found[0]?.node.id).toBe(id);
    expect(kg.neighbors(id, { relation: "constructor", direction: "out" })).toHaveLength(1);
  });

  test("the Graphology instance keeps every edge", () => {
    expect(kg.graph.neighbors("hub").toSorted()).toEqual(hostile.toSorted());
    for (const id of hostile) expect(kg.graph.edges("hub", id)).toHaveLength(3);
  });

  test("nothing global has changed", () => {
    for (const shared of [Object, Object.prototype, Reflect.get(Object.prototype, "toString")]) {
      expect(Object.keys(shared)).toEqual([]);
    }
  });

  test("`hasOwnProperty` and the like are unknown where they are not ids", () => {
    const plain = openGraph(kettles());
    for (const name of hostile) {
      expect(() => plain.show(name)).toThrow("no entity");
      expect(() => plain.source(name)).toThrow("no source");
      expect(() => plain.neighbors("ann", { relation: name })).toThrow("no relation");
      expect(() => plain.find("ann", { type: name })).toThrow("no type");
    }
  });
});
