import type { Labels } from "../model/linked.ts";
import type { TextEntry } from "../model/records.ts";
import { badLanguage } from "./messages.ts";
import type { Report } from "./report.ts";

/** The shape of BCP 47 tags; no special name of a JavaScript object fits it with its underscores. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Texts by language, in code-unit order of the tags. */
export function readLabels(entries: readonly TextEntry[], report: Report): Labels {
  const labels: [string, string][] = [];
  for (const { key, value } of entries) {
    if (LANGUAGE.test(key.value)) labels.push([key.value, value.value]);
    else report.add(badLanguage(key));
  }
  return Object.fromEntries(labels.sort(([a], [b]) => (a < b ? -1 : 1)));
}
