import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  SourceAttributes,
} from "../../model/graph-file.ts";
import { byCodeUnit } from "../../model/order.ts";
import { edgesOf, nodesOf, type EdgeItem } from "../items.ts";
import { circumstances } from "../columns/readable.ts";

/** A passage of a source, and what rests on it. */
export interface CitedPassage {
  readonly citation: CitationAttributes;
  /** One line each, in order of the graph: `Kite Works makes Kite`. */
  readonly claims: readonly string[];
}

/** The sources that some claim cites, by author or else by title, then by date and id. */
export function citedSources(graph: CompiledGraph): SourceAttributes[] {
  const cited = new Set<string>();
  for (const { claim } of claimsOf(graph)) {
    for (const { source } of claim.citations) cited.add(source);
  }
  const known = new Map(graph.getAttribute("sources").map((source) => [source.id, source]));
  const sources = [...cited].map((id) => known.get(id) ?? { id, title: id });
  return sources.sort((left, right) => {
    const [a, b] = [sortKeys(left), sortKeys(right)];
    return byCodeUnit(a[0], b[0]) || byCodeUnit(a[1], b[1]) || byCodeUnit(a[2], b[2]);
  });
}

/** The passages that claims cite, by the id of their source, in order of the text. */
export function citedPassages(graph: CompiledGraph): Map<string, CitedPassage[]> {
  const bySource = new Map<
    string,
    Map<string, { citation: CitationAttributes; claims: string[] }>
  >();
  for (const { claim, words } of claimsOf(graph)) {
    const line = lineOf(graph, claim, words());
    for (const citation of claim.citations) {
      const passages = bySource.get(citation.source) ?? new Map();
      bySource.set(citation.source, passages);
      const key = passageKey(citation);
      const passage = passages.get(key) ?? { citation, claims: [] };
      passages.set(key, passage);
      passage.claims.push(line);
    }
  }
  return new Map(
    [...bySource].map(([id, passages]) => [
      id,
      [...passages.values()].sort((left, right) => inText(left.citation, right.citation)),
    ]),
  );
}

interface Claim {
  readonly claim: ClaimAttributes;
  readonly words: () => string;
}

/** Every claim, in order of the graph: the facts, then the relations. */
function* claimsOf(graph: CompiledGraph): Generator<Claim> {
  for (const { key, attributes } of nodesOf(graph)) {
    for (const fact of attributes.facts ?? []) {
      yield { claim: fact, words: () => factWords(attributes.label || key, fact) };
    }
  }
  for (const edge of edgesOf(graph)) {
    yield { claim: edge.attributes, words: () => relationWords(graph, edge) };
  }
}

function lineOf(graph: CompiledGraph, claim: ClaimAttributes, words: string): string {
  const speakers = claim.by?.map((key) => (graph.hasNode(key) ? nameOf(graph, key) : key));
  const more = circumstances({ ...claim, ...(speakers && { by: speakers }) });
  return more.length === 0 ? words : `${words} (${more.join("; ")})`;
}

function nameOf(graph: CompiledGraph, key: string): string {
  return graph.getNodeAttribute(key, "label") || key;
}

function factWords(subject: string, { property, value }: FactAttributes): string {
  return `${subject}: ${property} ${value.text}`;
}

function relationWords(graph: CompiledGraph, { source, target, attributes }: EdgeItem): string {
  const verb = attributes.label || attributes.relation;
  return `${nameOf(graph, source)} ${verb} ${nameOf(graph, target)}`;
}

function sortKeys({ id, title, author = [], published = "" }: SourceAttributes) {
  return [author[0] ?? title, published, id] as const;
}

/** Citations of the same words at the same place to the same end are one. */
function passageKey({
  quote,
  paragraph,
  start,
  page,
  note,
  stance,
  state,
}: CitationAttributes): string {
  return JSON.stringify([quote, paragraph, start, page, note, stance, state]);
}

function inText(left: CitationAttributes, right: CitationAttributes): number {
  return (
    (left.start ?? Infinity) - (right.start ?? Infinity) ||
    (left.paragraph ?? 0) - (right.paragraph ?? 0) ||
    byCodeUnit(left.page ?? "", right.page ?? "") ||
    byCodeUnit(passageKey(left), passageKey(right))
  );
}
