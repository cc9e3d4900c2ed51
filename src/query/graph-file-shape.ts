import { GRAPH_FILE_VERSION } from "../model/graph-file.ts";
import { LITERAL_TYPES, RANKS, STANCES, STATUSES } from "../model/linked.ts";
import { CITATION_STATES } from "../model/proof.ts";
import { color, count, list, number, oneOf, optional, record, shape, text } from "./check.ts";

const texts = list(text);
const labels = record(text);
const origin = shape({ file: text, line: count });
const literalType = oneOf(...LITERAL_TYPES);

const literal = {
  type: literalType,
  text,
  number: optional(number),
  unit: optional(text),
};

const citation = shape({
  source: text,
  quote: optional(text),
  prefix: optional(text),
  suffix: optional(text),
  page: optional(text),
  note: optional(text),
  stance: oneOf(...STANCES),
  state: oneOf(...CITATION_STATES),
  paragraph: optional(count),
  start: optional(count),
  end: optional(count),
});

const claim = {
  status: oneOf(...STATUSES),
  by: optional(texts),
  at: optional(text),
  since: optional(text),
  until: optional(text),
  rank: oneOf(...RANKS),
  note: optional(text),
  qualifiers: optional(list(shape({ name: text, value: shape(literal) }))),
  citations: list(citation),
  sources: count,
  origin,
};

/** The attributes of a node, as the model has them. */
export const nodeAttributes = shape({
  label: text,
  kind: text,
  names: optional(labels),
  aliases: optional(texts),
  summary: optional(text),
  note: optional(text),
  sameAs: optional(texts),
  mergedFrom: optional(texts),
  facts: optional(list(shape({ ...claim, property: text, value: shape(literal) }))),
  x: number,
  y: number,
  size: number,
  color,
  community: number,
  origin,
});

/** The attributes of an edge. */
export const edgeAttributes = shape({
  ...claim,
  relation: text,
  label: text,
  inverse: optional(text),
});

const named = { id: text, uri: optional(text), label: optional(labels) };
const valued = { ...named, type: literalType, unit: optional(text) };

const schema = shape({
  types: list(shape({ ...named, lineage: texts, color })),
  properties: list(shape(valued)),
  relations: list(
    shape({ ...named, inverse: optional(text), symmetric: optional(oneOf(true, false)) }),
  ),
  qualifiers: list(shape(valued)),
});

const source = shape({
  id: text,
  title: text,
  type: optional(text),
  author: optional(texts),
  publisher: optional(text),
  lang: optional(text),
  published: optional(text),
  accessed: optional(text),
  url: optional(text),
  licence: optional(text),
  note: optional(text),
  sha256: optional(text),
});

const tally = shape({ citations: count, states: record(count), claims: count, uncited: count });

/** The attributes of the graph itself; checked after `graphHeader`. */
export const graphAttributes = shape({
  title: text,
  description: optional(text),
  licence: optional(text),
  schema,
  sources: list(source),
  tally,
});

/** What tells a graph of ours, of this version, from any other data. */
export const graphHeader = shape({
  format: oneOf("graphwright"),
  version: oneOf(GRAPH_FILE_VERSION),
});

/** The file around it all, before its nodes and edges are looked at. */
export const graphFile = shape({
  attributes: shape({}),
  nodes: list(shape({ key: text, attributes: nodeAttributes })),
  edges: list(
    shape({
      key: text,
      source: text,
      target: text,
      undirected: optional(oneOf(true, false)),
      attributes: edgeAttributes,
    }),
  ),
});
