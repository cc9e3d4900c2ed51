import { WRITTEN_CITATION_FIELDS } from "../model/claim-fields.ts";
import type { CitationRecord } from "../model/records.ts";
import { readFields, type RecordKind, readTextEntries, readTexts } from "./fields.ts";
import * as say from "./record-messages.ts";
import type { Problems } from "./problems.ts";
import { asMapping } from "./shapes.ts";
import type { Entry, Node } from "./tree.ts";

const CITATION: RecordKind = {
  name: "a citation",
  keys: WRITTEN_CITATION_FIELDS.map(({ name }) => name),
};
const TEXTS = WRITTEN_CITATION_FIELDS.flatMap((field) =>
  field.shape === "meanings" ? [] : [field.name],
);

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
  const fields = readFields(node, CITATION, problems);
  const { source, ...texts } = readTexts(fields, TEXTS, problems);
  const range = problems.range(node);
  // An empty quote is reported; kept, it would also be reported as one that is missing.
  if (fields.has("quote") && texts.quote === undefined) return undefined;
  if (source !== undefined) {
    const means = fields.has("means") ? readTextEntries(fields, "means", problems) : undefined;
    return { range, source, ...texts, ...(means && { means }) };
  }
  if (!fields.has("source")) {
    problems.add(say.missingKey(range, "This citation", "source", example));
  }
  return undefined;
}
