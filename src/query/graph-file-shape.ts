import {
  CITATION_FIELD_LIST,
  type CitationShape,
  CLAIM_FIELD_LIST,
  type ClaimShape,
} from "../model/claim-fields.ts";
import { GRAPH_FILE_VERSION } from "../model/graph-file.ts";
import { LITERAL_TYPES } from "../model/linked.ts";
import { PARAGRAPHINGS } from "../model/paragraphs.ts";
import { CITATION_STATES } from "../model/proof.ts";
import {
  type Check,
  color,
  count,
  list,
  number,
  oneOf,
  optional,
  record,
  shape,
  text,
} from "./check.ts";

const texts = list(text);
const labels = record(text);
const origin = shape({ file: text, line: count });
const literalType = oneOf(LITERAL_TYPES);

const literal = {
  type: literalType,
  text,
  number: optional(number),
  unit: optional(text),
};

function choice({
  values,
  usual,
}: {
  readonly values: readonly string[];
  readonly usual?: string;
}) {
  return usual === undefined ? optional(oneOf(values)) : oneOf(values);
}

/** Checks of a field by its shape; a choice is checked by its own values. */
const CITATION_CHECKS: Readonly<Record<Exclude<CitationShape, "choice">, Check>> = {
  count: optional(count),
  source: text,
  state: oneOf(CITATION_STATES),
  text: optional(text),
  words: optional(text),
};

const citation = shape(
  Object.fromEntries(
    CITATION_FIELD_LIST.map((field) => [
      field.name,
      field.shape === "choice" ? choice(field) : CITATION_CHECKS[field.shape],
    ]),
  ),
);

const CLAIM_CHECKS: Readonly<Record<Exclude<ClaimShape, "choice">, Check>> = {
  citations: list(citation),
  date: optional(text),
  end: optional(text),
  qualifiers: optional(list(shape({ name: text, value: shape(literal) }))),
  speakers: optional(texts),
  text: optional(text),
};

const claim = {
  ...Object.fromEntries(
    CLAIM_FIELD_LIST.map((field) => [
      field.name,
      field.shape === "choice" ? choice(field) : CLAIM_CHECKS[field.shape],
    ]),
  ),
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
    shape({ ...named, inverse: optional(text), symmetric: optional(oneOf([true, false])) }),
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
  paragraphs: optional(oneOf(PARAGRAPHINGS)),
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
  format: oneOf(["graphwright"]),
  version: oneOf([GRAPH_FILE_VERSION]),
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
      undirected: optional(oneOf([true, false])),
      attributes: edgeAttributes,
    }),
  ),
});
