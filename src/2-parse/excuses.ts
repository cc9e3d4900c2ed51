import type { ExcuseRecord } from "../model/records.ts";
import { readFields, type RecordKind, readTexts } from "./fields.ts";
import type { Problems } from "./problems.ts";
import * as say from "./record-messages.ts";
import { readItems } from "./sections.ts";
import { asMapping } from "./shapes.ts";
import type { Entry, Mapping } from "./tree.ts";

const TEXTS = ["quote", "reason", "prefix", "suffix", "span"] as const;

const EXCUSE: RecordKind = { name: "a passage that need not be cited", keys: TEXTS };

const EXAMPLE = "- {quote: the first words … the last words, reason: an advertisement}";

/** The passages of a source that no claim needs to cite. One that is broken is reported and left out. */
export function readExcuses(section: Entry | undefined, problems: Problems): ExcuseRecord[] {
  const excuses: ExcuseRecord[] = [];
  for (const item of readItems(section, problems)) {
    const node = asMapping(item, "An item of “uncited”", EXAMPLE, problems);
    const excuse = node === undefined ? undefined : readExcuse(node, problems);
    if (excuse !== undefined) excuses.push(excuse);
  }
  return excuses;
}

function readExcuse(node: Mapping, problems: Problems): ExcuseRecord | undefined {
  const fields = readFields(node, EXCUSE, problems);
  const { quote, reason, ...context } = readTexts(fields, TEXTS, problems);
  const range = problems.range(node);
  for (const key of ["quote", "reason"] as const) {
    if (fields.has(key)) continue;
    problems.add(say.missingKey(range, "This passage", key, EXAMPLE));
  }
  if (quote === undefined || reason === undefined) return undefined;
  return { range, quote, reason, ...context };
}
