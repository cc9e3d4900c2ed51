import { describe, expect, test } from "vitest";
import { verify } from "../../src/4-verify/index.ts";
import { formatLock } from "../../src/4-verify/lock-entry.ts";
import { graphOf, sha256, textsOf } from "./build.ts";

const TEXT = `The mill stood by the river. It was sold in May for 300 pounds.
The ferry’s hull was built of oak, and the ferry sank at dawn.
The keeper lit the lamp. Ana Okoro owned the café on the pier.`;
const OTHER = "Nothing of the kind is written here, by anybody, at any time at all.";

/** One exact quote, one that is typeset otherwise, one range. */
const CITES = [
  { quote: "sold in May for 300 pounds" },
  { quote: "ferry's hull was built of oak" },
  { quote: "The keeper … on the pier" },
];
const [EXACT, TYPESET, RANGE] = [0, 1, 2] as const;

const { lock } = verify(graphOf(CITES), textsOf({ s: TEXT }), undefined);
const LINES = CITES.map(({ quote }) => {
  const entry = lock.find((each) => each.quote === quote);
  return formatLock(entry ? [entry] : []).split("\n").at(-2) ?? "";
}); // prettier-ignore

const FIELD = { source: 0, quote: 1, span: 4, text: 5, paragraph: 6, start: 7, end: 8, hash: 9 };
type Field = keyof typeof FIELD;

/** The lines with one of them changed, in some of its fields. */
function forged(index: number, change: Partial<Record<Field | number, string>>): string[] {
  const fields = (LINES[index] ?? "").split("\t");
  for (const [name, value] of Object.entries(change)) {
    fields[FIELD[name as Field] ?? Number(name)] = value ?? "";
  }
  return LINES.with(index, fields.join("\t"));
}

const of = (index: number, field: Field) => LINES[index]?.split("\t")[FIELD[field]] ?? "";
const plus = (index: number, field: Field, count: number) => `${Number(of(index, field)) + count}`;
const moved = (index: number, count: number) => ({
  start: plus(index, "start", count),
  end: plus(index, "end", count),
});
const SENTENCE = 10;

/** What is told, and the states of the three citations: by the lock alone, then with the text at hand. */
interface Forgery {
  readonly lines: readonly string[];
  readonly locked: string;
  readonly verified: string;
}

const SOUND = { locked: "locked locked locked", verified: "verified verified verified" };
const told = (code: string, index: number) => ({
  locked: `${["locked", "locked", "locked"].with(index, "unverifiable").join(" ")} ${code} GW0416`,
  verified: `${SOUND.verified} ${code}`,
});
/** What cannot be told without the text. */
const unseen = { locked: SOUND.locked, verified: `${SOUND.verified} GW0442` };

const FORGERIES: Readonly<Record<string, Forgery>> = {
  "nothing": { lines: LINES, ...SOUND },
  "the hash of another span": { lines: forged(EXACT, { hash: of(TYPESET, "hash") }), ...told("GW0440", EXACT) },
  "the hash of the quote as the graph writes it": { lines: forged(TYPESET, { hash: sha256("ferry's hull was built of oak") }), ...told("GW0440", TYPESET) },
  "start and end swapped": { lines: forged(EXACT, { start: of(EXACT, "end"), end: of(EXACT, "start") }), ...told("GW0406", EXACT) },
  "start and end equal": { lines: forged(EXACT, { end: of(EXACT, "start") }), ...told("GW0406", EXACT) },
  "an exact quote that is longer": { lines: forged(EXACT, { end: plus(EXACT, "end", 1) }), ...told("GW0440", EXACT) },
  "an exact quote that is shorter": { lines: forged(EXACT, { end: plus(EXACT, "end", -1) }), ...told("GW0440", EXACT) },
  "a paragraph beyond the text": { lines: forged(RANGE, { paragraph: "9" }), ...unseen },
  "a paragraph that cannot begin so early": { lines: forged(RANGE, { paragraph: "900" }), ...told("GW0440", RANGE) },
  "paragraph 0": { lines: forged(RANGE, { paragraph: "0" }), ...told("GW0406", RANGE) },
  "a page of a text without pages": { lines: forged(EXACT, { [SENTENCE]: "1" }), ...unseen },
  "page 0": { lines: forged(EXACT, { [SENTENCE]: "0" }), ...told("GW0406", EXACT) },
  "a page that cannot begin so early": { lines: forged(EXACT, { [SENTENCE]: "900" }), ...told("GW0440", EXACT) },
  "another place in the text": { lines: forged(RANGE, moved(RANGE, 5)), ...unseen },
  "a place beyond the text": { lines: forged(RANGE, moved(RANGE, 1_000)), ...unseen },
  "a place before that of an earlier paragraph": { lines: forged(EXACT, { ...moved(EXACT, 500) }), locked: "unverifiable locked locked GW0441 GW0416", verified: `${SOUND.verified} GW0441` },
  "the place of another quote": { lines: forged(EXACT, { start: of(TYPESET, "start"), end: plus(TYPESET, "start", 26) }), locked: "locked unverifiable locked GW0441 GW0416", verified: `${SOUND.verified} GW0441 GW0442` },
  "the hash of another source's text": { lines: forged(EXACT, { text: sha256(OTHER) }), locked: SOUND.locked, verified: "moved verified verified GW0408" },
  "the hash of another source's text in each line": { lines: LINES.map((line) => line.replace(sha256(TEXT), sha256(OTHER))), locked: SOUND.locked, verified: "moved moved moved GW0408" },
  "an entry of another source": { lines: forged(EXACT, { source: '"t"' }), locked: "unverifiable locked locked GW0416", verified: SOUND.verified },
  "an entry of another quote": { lines: forged(EXACT, { quote: of(TYPESET, "quote") }), ...told("GW0440", EXACT) },
  "an entry twice": { lines: [...LINES, ...LINES.slice(0, 1)], ...SOUND },
  "an entry twice, the second with another place": { lines: [...LINES, ...forged(EXACT, moved(EXACT, 1)).slice(0, 1)], locked: `${SOUND.locked} GW0405`, verified: `${SOUND.verified} GW0405` },
  "a range whose ends do not fit": { lines: forged(RANGE, { end: plus(RANGE, "start", 12) }), ...told("GW0440", RANGE) },
  "a range with the hash of something else": { lines: forged(RANGE, { hash: sha256("anything") }), ...unseen },
  "a range that spans the document": { lines: forged(RANGE, { span: "document" }), locked: "locked locked unverifiable GW0416", verified: SOUND.verified },
  "a negative number": { lines: forged(EXACT, { start: "-1" }), ...told("GW0406", EXACT) },
  "a huge number": { lines: forged(EXACT, { end: "99999999999999999999" }), ...told("GW0406", EXACT) },
  "a fraction": { lines: forged(EXACT, { start: "46.5" }), ...told("GW0406", EXACT) },
  "an exponent": { lines: forged(EXACT, { start: "1e1" }), ...told("GW0406", EXACT) },
  "digits of another script": { lines: forged(EXACT, { start: "٤٦" }), ...told("GW0406", EXACT) },
  "the words of a passage in another normal form": { lines: forged(TYPESET, { 10: '"ferry’s hull was built of o\u0061\u0301k"' }), ...told("GW0440", TYPESET) },
  "a sha256 with capitals": { lines: forged(EXACT, { text: sha256(TEXT).toUpperCase() }), ...told("GW0406", EXACT) },
  "a sha256 that is too short": { lines: forged(EXACT, { hash: "abc" }), ...told("GW0406", EXACT) },
  "the hash of another sentence": { lines: forged(EXACT, { [SENTENCE]: sha256("It was never sold.") }), ...unseen },
  "a sentence's hash that is none": { lines: forged(EXACT, { [SENTENCE]: "sentence" }), ...told("GW0406", EXACT) },
  "no hash of a sentence": { lines: forged(EXACT, { [SENTENCE]: "" }).map((line) => line.trimEnd()), ...SOUND },
  "an unknown field": { lines: LINES.with(EXACT, `${LINES[EXACT]}\ttrue`), ...told("GW0406", EXACT) },
  "a key that is none": { lines: [...LINES, "trusted: true"], locked: `${SOUND.locked} GW0406`, verified: `${SOUND.verified} GW0406` },
  "conflict markers": { lines: ["<<<<<<< ours", ...LINES, "=======", ">>>>>>> theirs"], locked: `${SOUND.locked} GW0404`, verified: `${SOUND.verified} GW0404` },
  "an older version, without hashes of sentences": { lines: LINES.map((line) => line.replace(/\t[0-9a-f]{64}$/u, "")), ...SOUND },
}; // prettier-ignore

describe("a lock that somebody forged, with", () => {
  test.each(Object.entries(FORGERIES))("%s", (_what, { lines, locked, verified }) => {
    const file = { path: "citations.lock", text: `${lines.join("\n")}\n` };
    const found = [textsOf({}), textsOf({ s: TEXT })].map((texts) => {
      const { proofs, diagnostics } = verify(graphOf(CITES), texts, file);
      const states = Array.from(proofs.of.values(), ({ state }) => state);
      return [...states, ...diagnostics.map(({ code }) => code)].join(" ");
    });
    expect(found).toEqual([locked, verified]);
  });
});
