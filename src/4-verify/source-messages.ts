import { type Diagnostic, problem, type Severity } from "../model/diagnostic.ts";
import type { Source } from "../model/linked.ts";
import type { Range, Text } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";

/** One pure factory per problem of the lock, and of a source as a whole, in alphabetical order. */

const TEXT_FOLDERS = "--texts DIR, GRAPHWRIGHT_TEXTS, or texts/ in the graph folder";
const HELP = "Run “graphwright cite lock” to write the lock anew.";

export function lockConflict(range: Range): Diagnostic {
  return problem({
    code: "GW0404",
    message: "The lock holds an unresolved merge conflict",
    range,
    reason: "Lines of both sides are read as they stand, and either may be out of date.",
    help: "Take either side, then run “graphwright cite lock” with the texts at hand.",
  });
}

export function lockDuplicate(range: Range, earlier: Range): Diagnostic {
  return problem({
    code: "GW0405",
    message: "The lock proves this quote twice",
    range,
    reason: "The two lines disagree; the first one counts.",
    help: HELP,
    related: [{ message: "the first line", range: earlier }],
  });
}

export function lockLinesContradict(range: Range, other: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0441",
    message: "This line of the lock contradicts another and proves nothing",
    range,
    reason,
    help: HELP,
    related: [{ message: "the line that it contradicts", range: other }],
  });
}

export function lockLineOtherThanText(quote: Text, source: string, line: Range): Diagnostic {
  return problem({
    code: "GW0442",
    message: `The lock says of this quote what is not so in the text of “${source}”`,
    range: quote,
    reason:
      "The text at hand has the sha256 that the lock names, and the quote another place, hash or sentence in it.",
    help: HELP,
    related: [{ message: "the line of the lock", range: line }],
  });
}

export function lockLineUnreadable(range: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0406",
    message: "This line of the lock cannot be read and proves nothing",
    range,
    reason,
    help: HELP,
  });
}

export function lockLineUntrue(range: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0440",
    message: "This line of the lock cannot be true and proves nothing",
    range,
    reason,
    help: HELP,
  });
}

export function lockedAlone(source: Source, count: number, severity: Severity): Diagnostic {
  const file = source.text?.file;
  return problem({
    code: "GW0419",
    severity,
    message: `${citations(count)} of “${source.id}” ${count === 1 ? "is" : "are"} proven by the lock alone`,
    range: file ?? source.range,
    reason: "The text is not here: the lock is the word of whoever committed it.",
    help: file
      ? `Put “${file.value}” into a text folder (${TEXT_FOLDERS}).`
      : `Name its text with “text: {file: …}” and put that file into a text folder (${TEXT_FOLDERS}).`,
  });
}

/** A citation that stands in another paragraph or sentence than in the text that the lock knows. */
export interface MovedPlace {
  /** In the text of the source. */
  readonly range: Range;
  readonly before: number;
  readonly now: number;
  readonly isInOtherSentence: boolean;
}

/** @param onlyLineEnds whether the text named here has other line ends, and is the same otherwise */
export function textChanged(
  id: string,
  wanted: Text,
  text: SourceText,
  onlyLineEnds: boolean,
): Diagnostic {
  return problem({
    code: "GW0411",
    message: `The text of “${id}” is another revision than the one named here`,
    range: wanted,
    reason: `Its sha256 begins with ${short(text.sha256)}, not with ${short(wanted.value)}.`,
    help: onlyLineEnds
      ? LINE_ENDS
      : "Bring the text that was cited, or reread the citations and change the sha256.",
    related: [{ message: "the text at hand", range: { file: text.path, start: 0, end: 0 } }],
  });
}

const LINE_ENDS =
  "Only the line ends or the byte order mark differ: keep those of the file, with “* -text” in .gitattributes for example.";

/**
 * @param counts citations by what the change did to them: of the moved ones, `elsewhere` are in
 *   another paragraph now, and `reread` in another sentence
 * @param wanted the hash that the source names, where it is that of the text that the lock knows
 * @param onlyLineEnds whether the text has other line ends than before, and is the same otherwise
 */
export function textRevised(
  source: Source,
  counts: Readonly<Record<"moved" | "elsewhere" | "reread" | "broken" | "ambiguous", number>>,
  places: readonly MovedPlace[],
  wanted: Text | undefined,
  onlyLineEnds: boolean,
  severity: Severity,
): Diagnostic {
  const { moved, elsewhere, reread, broken, ambiguous } = counts;
  const total = moved + broken + ambiguous;
  const changes = [
    ...(elsewhere > 0 ? [`${elsewhere} to another paragraph`] : []),
    ...(reread > 0 ? [`${reread} in a changed sentence`] : []),
  ];
  const states = [
    `${moved} moved${changes.length > 0 ? ` (${changes.join(", ")})` : ""}`,
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(ambiguous > 0 ? [`${ambiguous} ambiguous`] : []),
  ];
  return problem({
    code: "GW0408",
    severity,
    message: `The text of “${source.id}” has changed since the lock: of ${citations(total)}, ${states.join(", ")}`,
    range: source.range,
    reason: "The lock proves quotes against one revision of a text, by its sha256.",
    help: onlyLineEnds
      ? LINE_ENDS
      : broken + ambiguous > 0
        ? "Mend what fails, then run “graphwright cite lock”."
        : reread > 0
          ? "Read again what the changed sentences say, then run “graphwright cite lock --reread”."
          : "Read what changed, then run “graphwright cite lock”.",
    related: [
      ...(wanted
        ? [{ message: "the hash named here is that of the earlier text", range: wanted }]
        : []),
      ...places.map(({ range, before, now, isInOtherSentence }) => ({
        message: isInOtherSentence
          ? "the sentence around this quote is another than before"
          : `moved from paragraph ${before} to ${now}`,
        range,
      })),
    ],
  });
}

/** @param stale how many of the citations the lock proves against another revision */
export function unverifiable(
  source: Source,
  count: number,
  stale: number,
  severity: Severity,
): Diagnostic {
  const file = source.text?.file.value;
  const reason =
    stale > 0
      ? `The text is not here, and the lock proves ${stale === count ? (count === 1 ? "it" : "them") : `${stale} of them`} against another revision than the source names.`
      : `The text is not here, and the lock does not prove ${count === 1 ? "it" : "them"}.`;
  return problem({
    code: "GW0416",
    severity,
    message: `${citations(count)} of “${source.id}” cannot be verified`,
    range: source.text?.file ?? source.range,
    reason,
    help: file
      ? `Put “${file}” into a text folder (${TEXT_FOLDERS}), or bring a citations.lock written by “graphwright cite lock” where the text is.`
      : `Name its text with “text: {file: …}” and put that file into a text folder (${TEXT_FOLDERS}).`,
  });
}

function citations(count: number): string {
  return count === 1 ? "1 citation" : `${count} citations`;
}

/** As much of a hash as people compare. */
export function short(sha256: string): string {
  return sha256.slice(0, 12).toLowerCase();
}
