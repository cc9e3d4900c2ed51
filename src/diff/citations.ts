import type { CitationAttributes } from "../model/graph-file.ts";
import { byKey } from "../model/order.ts";
import { present } from "../model/present.ts";
import { isProven } from "../model/proof.ts";
import { compareFields, fieldsOf, type Fields } from "./fields.ts";
import { pairUp } from "./pairing.ts";
import type { Changed, Changes, ComparedCitation } from "./types.ts";

/** Compares what one claim cites. A citation is the same one as long as its source and quote are. */
export function compareCitations(
  before: readonly CitationAttributes[],
  after: readonly CitationAttributes[],
): Changes<ComparedCitation> {
  const { pairs, added, removed } = pairUp(before, after, [
    (citation) => [content(citation)],
    (citation) => [quoteKey(citation)],
    ({ source }) => [source],
  ]);
  const changed: Changed<ComparedCitation>[] = [];
  for (const [old, now] of pairs) {
    const differing = compareFields(fields(old), fields(now));
    if (differing.length > 0) changed.push({ ...brief(now), fields: differing });
  }
  return {
    added: added.map(brief).sort(bySourceAndQuote),
    removed: removed.map(brief).sort(bySourceAndQuote),
    changed: changed.sort(bySourceAndQuote),
  };
}

/** Everything of a citation that is compared, as one text. */
export function content(citation: CitationAttributes): string {
  const { source, quote, prefix, suffix, page, stance, note } = citation;
  return JSON.stringify([source, quote, prefix, suffix, page, stance, note, stateOf(citation)]);
}

/** What makes a citation the one it is. */
export function quoteKey({ source, quote, page }: CitationAttributes): string {
  return JSON.stringify([source, quote ?? "", quote === undefined ? (page ?? "") : ""]);
}

const bySourceAndQuote = byKey(({ source, quote }: ComparedCitation) =>
  JSON.stringify([source, quote ?? ""]),
);

function brief(citation: CitationAttributes): ComparedCitation {
  const { source, quote } = citation;
  return present({ source, quote, state: stateOf(citation) });
}

function fields(citation: CitationAttributes): Fields {
  return fieldsOf([
    ["source", citation.source],
    ["quote", citation.quote],
    ["prefix", citation.prefix],
    ["suffix", citation.suffix],
    ["page", citation.page],
    ["stance", citation.stance],
    ["note", citation.note],
    ["state", stateOf(citation)],
  ]);
}

function stateOf({ state }: CitationAttributes): string {
  return isProven(state) ? "verified" : state;
}
