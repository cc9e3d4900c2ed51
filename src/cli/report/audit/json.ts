import type { Audit, ClaimDoubt, DoubtedPassage } from "../../../4-verify/index.ts";
import { showHidden } from "../../../model/hidden.ts";
import { present } from "../../../model/present.ts";
import type { Locator } from "../locate.ts";
import { type DoubtNames, passageParts } from "./words.ts";

/** Raised when a reader of `cite audit --format json` would misunderstand the report. */
const AUDIT_VERSION = 1;

/**
 * An audit for programs. Keys are never removed and never change their meaning within a version:
 *
 *     {
 *       "version": 1,
 *       "audited": claims read against their passages,
 *       "unaudited": claims that could not be read,
 *       "withoutText": [ids of the cited sources whose text is not at hand],
 *       "doubts": [{
 *         "claim": in words, "place": PLACE in the YAML,
 *         "doubt": from 0 to 1, "explained"?: "note" | "checked", "fingerprint",
 *         "judged"?: {"verdict": "supports" | "refutes" | "unclear", "reason", "by"?, "at"?},
 *         "findings": [{"facet", "doubt", "message"}], strongest first,
 *         "passages": [{"source", "paragraph", "place": PLACE of the quote, "before"?, "quote"?, "after"?}],
 *         "rivals": [ids], "wider"?
 *       }]
 *     }
 *
 * before, quote, after and wider are words of the source: only with --with-texts.
 * PLACE: {"file", "line", "column", "endLine", "endColumn"}, from 1, columns in code points.
 */
export function auditJson(
  audit: Audit,
  names: DoubtNames,
  locator: Locator,
  withTexts: boolean,
): string {
  const { audited, unaudited, withoutText, doubts } = audit;
  const report = {
    version: AUDIT_VERSION,
    audited,
    unaudited,
    withoutText,
    doubts: doubts.map((doubt) => doubtJson(doubt, names, locator, withTexts)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function doubtJson(doubt: ClaimDoubt, names: DoubtNames, locator: Locator, withTexts: boolean) {
  const { claim, findings, passages, rivals, explained, judged, fingerprint, wider } = doubt;
  return present({
    claim: showHidden(names.claim(claim)),
    place: locator.reported(claim.range),
    doubt: rounded(doubt.doubt),
    explained,
    judged: judged && {
      verdict: judged.verdict,
      reason: showHidden(judged.reason),
      ...(judged.by !== undefined && { by: showHidden(judged.by) }),
      ...(judged.at !== undefined && { at: showHidden(judged.at) }),
    },
    fingerprint,
    findings: findings.map(({ facet, doubt: size, message }) => {
      return { facet, doubt: rounded(size), message: showHidden(message) };
    }),
    passages: passages.map((passage) => passageJson(passage, locator, withTexts)),
    rivals,
    wider: withTexts && wider !== undefined ? showHidden(wider) : undefined,
  });
}

function passageJson(passage: DoubtedPassage, locator: Locator, withTexts: boolean) {
  const { source, paragraph, start, end, text } = passage;
  const { before, quote, after } = passageParts(passage);
  return {
    source,
    paragraph,
    place: locator.reported({ file: text.path, start, end }),
    ...(withTexts && {
      before: showHidden(before),
      quote: showHidden(quote),
      after: showHidden(after),
    }),
  };
}

function rounded(doubt: number): number {
  return Number(doubt.toFixed(3));
}
