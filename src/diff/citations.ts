import { CITATION_FIELD_LIST } from "../model/claim-fields.ts";
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
  return JSON.stringify([...fields(citation)]);
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
    ...COMPARED.map(({ name }) => [name, citation[name]] as const),
    ["state", stateOf(citation)],
  ]);
}

/** All that authors write; where a quote stands depends on the text alone. */
const COMPARED = CITATION_FIELD_LIST.filter(
  (field) => field.shape !== "count" && field.shape !== "state",
);

function stateOf({ state }: CitationAttributes): string {
  return isProven(state) ? "verified" : state;
}
