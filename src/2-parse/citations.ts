import { WRITTEN_CITATION_FIELDS } from "../model/claim-fields.ts";
import type { CitationRecord } from "../model/records.ts";
import { whole } from "../model/present.ts";
import { Fields, type RecordKind } from "./fields.ts";
import * as say from "./record-messages.ts";
import type { Problems } from "./problems.ts";
import { asMapping } from "./shapes.ts";
import type { Entry, Node } from "./tree.ts";

const CITATION: RecordKind = {
  name: "a citation",
  keys: WRITTEN_CITATION_FIELDS.map(({ name }) => name),
};
/** One citation or a list of them. One that is broken is reported and left out. */
export function readCitations(
  entry: Entry,
  example: string,
  problems: Problems,
): readonly CitationRecord[] {
  const nodes = entry.value.kind === "sequence" ? entry.value.items : [entry.value];
  if (nodes.length === 0) problems.add(say.emptyValue(problems.range(entry.key), "“cite”"));
  const citations: CitationRecord[] = [];
  for (const node of nodes) {
    const citation = readCitation(node, entry, example, problems);
    if (citation !== undefined) citations.push(citation);
  }
  return citations;
}

function readCitation(
  value: Node,
  entry: Entry,
  example: string,
  problems: Problems,
): CitationRecord | undefined {
  const own = value === entry.value;
  const what = own ? "“cite”" : "A citation";
  const node = asMapping(value, what, example, problems, own ? entry.key : value);
  if (node === undefined) return undefined;
  const fields = Fields.of(node, CITATION, problems);
  const source = fields.text("source");
  const citation = whole<CitationRecord>({
    range: problems.range(node),
    source,
    quote: fields.text("quote"),
    prefix: fields.text("prefix"),
    suffix: fields.text("suffix"),
    page: fields.text("page"),
    stance: fields.text("stance"),
    span: fields.text("span"),
    means: fields.entry("means") && fields.pairs("means"),
    note: fields.text("note"),
  });
  // An empty quote is reported; kept, it would also be reported as one that is missing.
  if (citation.quote === undefined && fields.entry("quote")) return undefined;
  if (!fields.entry("source")) {
    problems.add(say.missingKey(citation.range, "This citation", "source", example));
  }
  return source && citation;
}
