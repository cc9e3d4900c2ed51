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
const optionals = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, optional(text)]));
const origin = shape({ file: text, line: count });
const literalType = oneOf(LITERAL_TYPES);

const literal = shape({
  type: literalType,
  text,
  number: optional(number),
  least: optional(number),
  greatest: optional(number),
  unit: optional(text),
});

/** The checks of fields by their names; a choice is checked by its own values, others by their shape. */
function checksOf<S extends string>(
  fields: readonly {
    readonly name: string;
    readonly shape: S | "choice";
    readonly values?: readonly string[];
    readonly usual?: string;
  }[],
  byShape: Readonly<Record<S, Check>>,
): Record<string, Check> {
  const checkOf = ({ shape, values = [], usual }: (typeof fields)[number]): Check => {
    if (shape !== "choice") return byShape[shape];
    return usual === undefined ? optional(oneOf(values)) : oneOf(values);
  };
  return Object.fromEntries(fields.map((field) => [field.name, checkOf(field)]));
}

const CITATION_CHECKS: Readonly<Record<Exclude<CitationShape, "choice" | "meanings">, Check>> = {
  count: optional(count),
  source: text,
  state: oneOf(CITATION_STATES),
  text: optional(text),
  words: optional(text),
};

const citation = shape(checksOf(CITATION_FIELD_LIST, CITATION_CHECKS));

const CLAIM_CHECKS: Readonly<Record<Exclude<ClaimShape, "choice">, Check>> = {
  citations: list(citation),
  date: optional(text),
  end: optional(text),
  qualifiers: optional(list(shape({ name: text, value: literal }))),
  speakers: optional(texts),
  text: optional(text),
};

const claim = {
  ...checksOf(CLAIM_FIELD_LIST, CLAIM_CHECKS),
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
  facts: optional(list(shape({ ...claim, property: text, value: literal }))),
  x: number,
  y: number,
  size: number,
  color,
  community: number,
  origin,
});

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
  ...optionals("type"),
  author: optional(texts),
  ...optionals("publisher", "lang", "published", "accessed", "url", "licence", "note", "sha256"),
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
