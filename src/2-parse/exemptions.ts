import type { ExemptionRecord } from "../model/records.ts";
import { readFields, type RecordKind, readTexts } from "./fields.ts";
import type { Problems } from "./problems.ts";
import * as say from "./record-messages.ts";
import { readItems } from "./sections.ts";
import { asMapping } from "./shapes.ts";
import type { Entry, Mapping } from "./tree.ts";

const TEXTS = ["quote", "reason", "prefix", "suffix", "span"] as const;

const EXEMPTION: RecordKind = { name: "a passage that need not be cited", keys: TEXTS };

const EXAMPLE = "- {quote: the first words … the last words, reason: an advertisement}";

/** The passages of a source that no claim needs to cite. One that is broken is reported and left out. */
export function readExemptions(section: Entry | undefined, problems: Problems): ExemptionRecord[] {
  const exemptions: ExemptionRecord[] = [];
  for (const item of readItems(section, problems)) {
    const node = asMapping(item, "An item of “uncited”", EXAMPLE, problems);
    const exemption = node === undefined ? undefined : readExemption(node, problems);
    if (exemption !== undefined) exemptions.push(exemption);
  }
  return exemptions;
}

function readExemption(node: Mapping, problems: Problems): ExemptionRecord | undefined {
  const fields = readFields(node, EXEMPTION, problems);
  const { quote, reason, ...context } = readTexts(fields, TEXTS, problems);
  const range = problems.range(node);
  for (const key of ["quote", "reason"] as const) {
    if (fields.has(key)) continue;
    problems.add(say.missingKey(range, "This passage", key, EXAMPLE));
  }
  if (quote === undefined || reason === undefined) return undefined;
  return { range, quote, reason, ...context };
}
