import { all, parseXml, type XmlElement } from "./written.ts";

type Value = boolean | number | string;
type Row = Record<string, unknown>;

/** A graph as a reader of its file sees it. */
export interface ReadGraph {
  readonly directed: boolean;
  readonly graph: Readonly<Row>;
  readonly nodes: readonly Readonly<Row>[];
  readonly edges: readonly Readonly<Row>[];
}

/** A GEXF or GraphML text read as networkx does; tests/readers holds that networkx itself does so. */
export function readXmlGraph(text: string): ReadGraph {
  const root = parseXml(text);
  const [graph] = all(root, "graph");
  if (!graph) throw new Error("no graph");
  const { defaultedgetype, edgedefault } = graph.attributes;
  const [ofNodes, ofEdges] = [columns(root, "node"), columns(root, "edge")];
  return {
    directed: (defaultedgetype ?? edgedefault) === "directed",
    graph: data(graph, columns(root, "graph")),
    nodes: all(graph, "node").map((node) => ({ ...row(node, ofNodes), ...viz(node) })),
    edges: all(graph, "edge").map((edge) => row(edge, ofEdges)),
  };
}

interface Column {
  readonly title: string;
  readonly type: string;
}

function row(element: XmlElement, known: ReadonlyMap<string, Column>): Row {
  return { ...element.attributes, ...data(element, known) };
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
