import { byKey } from "../../model/order.ts";
import { present } from "../../model/present.ts";
import { type Audit, type ClaimDoubt, type Verdict, VERDICTS } from "./types.ts";

/** Verdicts by key, and for each line that is none a sentence without its full stop. */
export interface ReadVerdicts {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly problems: readonly string[];
}

const LONGEST_REASON = 2_000;
const LONGEST_WORD = 200;

/** Reads one verdict a line, as JSON. Of a key with two verdicts that differ, none counts. */
export function readVerdicts(text: string): ReadVerdicts {
  const verdicts = new Map<string, Verdict>();
  const contested = new Set<string>();
  const problems: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = verdictOf(line);
    if (typeof read === "string") {
      problems.push(`line ${index + 1} ${read}`);
      continue;
    }
    const earlier = verdicts.get(read.key);
    if (earlier && earlier.verdict !== read.verdict) {
      contested.add(read.key);
      problems.push(`line ${index + 1} gives ${read.key} a second verdict, so that none counts`);
    } else verdicts.set(read.key, read);
  }
  for (const key of contested) verdicts.delete(key);
  return { verdicts, problems };
}

/** What is wrong with the line, or its verdict. */
function verdictOf(line: string): Verdict | string {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return "is no JSON";
  }
  if (typeof read !== "object" || read === null) return "is no JSON object";
  const fields = new Map<string, unknown>(Object.entries(read));
  const [key, verdict, reason] = ["key", "verdict", "reason"].map((name) => fields.get(name));
  const known = VERDICTS.find((each) => each === verdict);
  if (typeof key !== "string" || !/^[0-9a-f]{12}$/.test(key)) return "has no key of a doubt";
  if (!known) return `has no “verdict” of ${VERDICTS.join(", ")}`;
  if (typeof reason !== "string" || reason.trim() === "") return "has no “reason”";
  const word = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === "string" ? value.slice(0, LONGEST_WORD) : undefined;
  };
  const short = reason.trim().slice(0, LONGEST_REASON);
  return present({ key, verdict: known, reason: short, by: word("by"), at: word("at") });
}

/** The verdicts as their file keeps them: in order of their keys, one a line. */
export function formatVerdicts(verdicts: Iterable<Verdict>): string {
  const sorted = [...verdicts].sort(byKey(({ key }) => key));
  return sorted
    .map(({ key, verdict, reason, by, at }) => {
      return `${JSON.stringify({ key, verdict, reason, by, at })}\n`;
    })
    .join("");
}

/** An audit whose doubts know what was judged of them. */
export function judgedBy(audit: Audit, verdicts: ReadonlyMap<string, Verdict>): Audit {
  return {
    ...audit,
    doubts: audit.doubts.map((doubt) => {
      const judged = verdicts.get(doubt.fingerprint);
      return judged ? { ...doubt, judged } : doubt;
    }),
  };
}

/** Where a doubt stands in a report: explained by whoever wrote the claim, judged to be none, or open. */
export function standingOf({ explained, judged }: ClaimDoubt): "open" | "judged" | "explained" {
  if (explained !== undefined) return "explained";
  return judged?.verdict === "supports" ? "judged" : "open";
}
