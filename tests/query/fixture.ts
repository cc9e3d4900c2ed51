import type {
  CitationAttributes,
  ClaimAttributes,
  EdgeAttributes,
  FactAttributes,
  GraphFile,
  GraphFileEdge,
  GraphFileNode,
  NodeAttributes,
} from "../../src/model/graph-file.ts";
import { graphFile } from "../graph-file.ts";

export const ORIGIN = { file: "graph.yaml", line: 1 };

export function node(key: string, attributes: Partial<NodeAttributes> = {}): GraphFileNode {
  return {
    key,
    attributes: {
      label: key,
      kind: "Thing",
      x: 0,
      y: 0,
      size: 1,
      color: "#000000",
      community: 0,
      origin: ORIGIN,
      ...attributes,
    },
  };
}

function claim(attributes: Partial<ClaimAttributes> = {}): ClaimAttributes {
  return {
    status: "asserted",
    rank: "normal",
    citations: [],
    sources: 0,
    origin: ORIGIN,
    ...attributes,
  };
}

export function edge(
  source: string,
  relation: string,
  target: string,
  attributes: Partial<EdgeAttributes> & { readonly key?: string; readonly undirected?: true } = {},
): GraphFileEdge {
  const { key = `${source}|${relation}|${target}`, undirected, ...rest } = attributes;
  return {
    key,
    source,
    target,
    ...(undirected && { undirected }),
    attributes: { ...claim(), relation, label: relation, ...rest },
  };
}

export function fact(
  property: string,
  text: string,
  attributes: Partial<FactAttributes> = {},
): FactAttributes {
  return { ...claim(), property, value: { type: "text", text }, ...attributes };
}

function cite(
  source: string,
  paragraph?: number,
  attributes: Partial<CitationAttributes> = {},
): CitationAttributes {
  return {
    source,
    stance: "supports",
    ...(paragraph === undefined
      ? { state: "unquoted" }
      : { quote: `words ${paragraph}`, state: "verified", paragraph, start: 10, end: 20 }),
    ...attributes,
  };
}

/** A small graph about makers of kettles, with parallel, symmetric, disputed and circular claims. */
export function kettles(): GraphFile {
  return graphFile(
    [
      node("acme", {
        label: "Acme",
        kind: "Company",
        names: { zh: "顶点公司" },
        aliases: ["Acme Works"],
        facts: [
          fact("staff", "70", { citations: [cite("gazette", 3)], sources: 1 }),
          fact("motto", "Hot", { by: ["ann"], status: "opinion" }),
        ],
      }),
      node("ann", { label: "Ann Ødegård", kind: "Person", aliases: ["Annie"] }),
      node("bolt", { label: "Bolt", kind: "Company" }),
      node("carl", { label: "Carl", kind: "Person" }),
      node("kettle", { label: "Kettle One", kind: "Kettle" }),
      node("lone", { label: "Lone" }),
    ],
    [
      edge("acme", "makes", "kettle", {
        inverse: "made by",
        citations: [cite("gazette", 1), cite("journal", 4)],
        sources: 2,
        since: "2020",
      }),
      edge("acme", "competes with", "bolt", { undirected: true }),
      edge("ann", "runs", "acme", {
        inverse: "run by",
        citations: [cite("gazette", 2)],
        sources: 1,
      }),
      edge("ann", "praises", "kettle", { status: "attributed", by: ["ann"] }),
      edge("bolt", "copies", "kettle", { status: "disputed", by: ["carl", "a rival"] }),
      edge("bolt", "copies", "kettle", {
        key: "bolt|copies|kettle|2",
        status: "denied",
        rank: "deprecated",
        citations: [cite("journal"), cite("journal", 2, { stance: "refutes" })],
      }),
      edge("carl", "runs", "bolt", { inverse: "run by" }),
      edge("carl", "admires", "carl"),
    ],
    {
      schema: {
        types: [
          { id: "Company", lineage: ["Company", "Agent"], color: "#111111" },
          { id: "Person", lineage: ["Person", "Agent"], color: "#222222" },
          { id: "Kettle", lineage: ["Kettle", "Product"], color: "#333333" },
        ],
        properties: [],
        relations: [
          { id: "makes", inverse: "made by" },
          { id: "owns", inverse: "owned by" },
        ],
        qualifiers: [],
      },
      sources: [
        { id: "gazette", title: "The Gazette" },
        { id: "journal", title: "The Journal", author: ["Someone"] },
      ],
    },
  );
}

/** A graph of plain nodes from pairs of numbers: the shape is all that matters. */
export function shapeOf(
  order: number,
  pairs: readonly (readonly [from: number, to: number, undirected: boolean])[],
): GraphFile {
  const id = (index: number) => `n${String(index).padStart(2, "0")}`;
  return graphFile(
    Array.from({ length: order }, (_, index) => node(id(index))),
    pairs.map(([from, to, undirected], index) =>
      edge(id(from), index % 2 ? "odd" : "even", id(to), {
        key: `e${index}`,
        sources: index % 3,
        ...(undirected && { undirected }),
      }),
    ),
    {
      schema: {
        types: [],
        properties: [],
        relations: [{ id: "even" }, { id: "odd" }],
        qualifiers: [],
      },
    },
  );
}
