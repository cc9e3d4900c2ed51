import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  SourceAttributes,
} from "../../model/graph-file.ts";
import { byCodeUnit } from "../../model/order.ts";
import { edgesOf, nodesOf } from "../items.ts";
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
  return sources.sort(
    (left, right) =>
      byCodeUnit(left.author?.[0] ?? left.title, right.author?.[0] ?? right.title) ||
      byCodeUnit(left.published ?? "", right.published ?? "") ||
      byCodeUnit(left.id, right.id),
  );
}

/** The passages that claims cite, by the id of their source, in order of the text. */
export function citedPassages(graph: CompiledGraph): Map<string, CitedPassage[]> {
  const bySource = new Map<string, Map<string, CitedPassage & { claims: string[] }>>();
  for (const { claim, words } of claimsOf(graph)) {
    const speakers = claim.by?.map((key) => (graph.hasNode(key) ? nameOf(graph, key) : key));
    const more = circumstances({ ...claim, ...(speakers && { by: speakers }) });
    const line = more.length === 0 ? words() : `${words()} (${more.join("; ")})`;
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

/** The facts, then the relations, each with what gives its words. */
function* claimsOf(
  graph: CompiledGraph,
): Generator<{ readonly claim: ClaimAttributes; readonly words: () => string }> {
  for (const { key, attributes } of nodesOf(graph)) {
    for (const fact of attributes.facts ?? []) {
      const { property, value } = fact;
      yield { claim: fact, words: () => `${attributes.label || key}: ${property} ${value.text}` };
    }
  }
  for (const { source, target, attributes } of edgesOf(graph)) {
    const verb = attributes.label || attributes.relation;
    const words = () => `${nameOf(graph, source)} ${verb} ${nameOf(graph, target)}`;
    yield { claim: attributes, words };
  }
}

function nameOf(graph: CompiledGraph, key: string): string {
  return graph.getNodeAttribute(key, "label") || key;
}

/** Citations of the same words at the same place to the same end are one. */
function passageKey(citation: CitationAttributes): string {
  const { quote, paragraph, start, page, note, stance, state } = citation;
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
