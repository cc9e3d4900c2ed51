import type { ReadGraph } from "./readers.ts";
import { all, parseXml, type XmlElement } from "./written.ts";

type Value = boolean | number | string;
type Row = Record<string, unknown>;

/** A GEXF or GraphML text read as networkx does, for machines without it. */
export function readXmlGraph(text: string): ReadGraph {
  const root = parseXml(text);
  const [graph] = all(root, "graph");
  if (!graph) throw new Error("no graph");
  const { defaultedgetype, edgedefault } = graph.attributes;
  return {
    directed: (defaultedgetype ?? edgedefault) === "directed",
    graph: data(graph, columns(root, "graph")),
    nodes: all(graph, "node").map((node) => ({ ...row(node, root, "node"), ...viz(node) })),
    edges: all(graph, "edge").map((edge) => row(edge, root, "edge")),
  };
}

interface Column {
  readonly title: string;
  readonly type: string;
}

function row(element: XmlElement, root: XmlElement, of: "node" | "edge"): Row {
  return { ...element.attributes, ...data(element, columns(root, of)) };
}

/** The declared columns of one sort of element, by id. */
function columns(root: XmlElement, of: "graph" | "node" | "edge"): Map<string, Column> {
  const gexf = all(root, "attributes").filter(({ attributes }) => attributes["class"] === of);
  const graphml = all(root, "key").filter(({ attributes }) => attributes["for"] === of);
  const declared = [...gexf.flatMap((element) => element.children), ...graphml];
  return new Map(
    declared.map(({ attributes: { id = "", ...rest } }) => {
      const title = rest["title"] ?? rest["attr.name"] ?? "";
      return [id, { title, type: rest["type"] ?? rest["attr.type"] ?? "" }];
    }),
  );
}

function data(element: XmlElement, known: ReadonlyMap<string, Column>): Row {
  const gexf = element.children
    .filter(({ name }) => name === "attvalues")
    .flatMap(({ children }) => children);
  const graphml = element.children.filter(({ name }) => name === "data");
  const cells = [
    ...gexf.map(({ attributes }) => [attributes["for"], attributes["value"]]),
    ...graphml.map(({ attributes, text }) => [attributes["key"], text]),
  ];
  return Object.fromEntries(
    cells.map(([id = "", value = ""]) => {
      const column = known.get(id);
      if (!column) throw new Error(`no column ${id}`);
      return [column.title, typed(value, column.type)];
    }),
  );
}

function typed(value: string, type: string): Value {
  if (type === "boolean") return value === "true";
  return ["double", "int", "integer", "long"].includes(type) ? Number(value) : value;
}

function viz(node: XmlElement): Row {
  const parts = node.children.filter(({ name }) => name.startsWith("viz:"));
  if (parts.length === 0) return {};
  const numbers = parts.map(({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [key, Number(value)] as const);
    return [name.slice("viz:".length), Object.fromEntries(values)] as const;
  });
  const { size, ...rest } = Object.fromEntries(numbers);
  return { viz: { ...rest, size: size?.["value"] } };
}
