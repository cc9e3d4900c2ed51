import { join } from "node:path";
import { readBeside, realFolder, VERDICT_FILE } from "../1-read/index.ts";
import {
  type Audit,
  type ClaimDoubt,
  formatVerdicts,
  judgedBy,
  readVerdicts,
  standingOf,
  type Verdict,
} from "../4-verify/index.ts";
import { type Console, harmless } from "./console.ts";
import { Failure } from "./failure.ts";
import { ask, judgeFrom, type Judge } from "./judge.ts";
import { type DoubtNames, passageParts } from "./report/audit/words.ts";
import { counted } from "./report/tally.ts";
import { tellRemarks } from "./result.ts";
import { writeAtomically } from "./write.ts";

export interface JudgeOptions {
  /** A program that is asked about the doubts that are open. */
  readonly judge?: string;
  /** Seconds that it may take. */
  readonly judgeTimeout: number;
}

/** An audit with what was judged of it. */
interface JudgedAudit {
  readonly audit: Audit;
  /** False when a verdict could not be read, or the judge left something undone. */
  readonly isSound: boolean;
}

/** More problems of one answer than this help nobody. */
const MOST_TOLD = 20;
const MOST_LISTED = 10;

/** The verdicts that the folder keeps, and those of a judge that is asked about the rest and written beside them. */
export async function judge(
  dir: string,
  audit: Audit,
  names: DoubtNames,
  options: JudgeOptions,
  console: Console,
): Promise<JudgedAudit> {
  const kept = keptVerdicts(await realFolder(dir), console);
  const before = judgedBy(audit, kept.verdicts);
  const asked = before.doubts.filter((doubt) => standingOf(doubt) === "open" && !doubt.judged);
  if (options.judge === undefined || asked.length === 0)
    return { audit: before, isSound: kept.isSound };
  if (!kept.isSound) {
    console.err(`The judge is not asked before ${VERDICT_FILE} is mended.\n`);
    return { audit: before, isSound: false };
  }
  const program = judgeFrom(options.judge);
  const answers = await answersOf(program, asked, names, options.judgeTimeout, console);
  const at = new Date().toISOString().slice(0, 10);
  const fresh = answers.verdicts.map((each): Verdict => ({ by: program.name, ...each, at }));
  const keys = new Set(before.doubts.map(({ fingerprint }) => fingerprint));
  // Without all texts nobody knows which verdicts are void.
  const valid = [...kept.verdicts.values()].filter(
    ({ key }) => audit.unaudited > 0 || keys.has(key),
  );
  const all = new Map([...valid, ...fresh].map((verdict) => [verdict.key, verdict]));
  if (fresh.length > 0) {
    const file = join(dir, VERDICT_FILE);
    tellRemarks(await writeAtomically(file, [formatVerdicts(all.values())]), console);
    const { length } = fresh;
    console.err(`Wrote ${file}: ${counted(length, "new verdict")}, ${all.size} in all.\n`);
  }
  return { audit: judgedBy(audit, all), isSound: answers.isSound };
}

function keptVerdicts(root: string, console: Console) {
  const read = readBeside(root, VERDICT_FILE) ?? { text: "" };
  const isRead = !("code" in read);
  const { verdicts, problems } = readVerdicts(isRead ? read.text : "");
  const wrong = [...(isRead ? [] : [read.message]), ...problems];
  for (const each of wrong)
    console.err(`${VERDICT_FILE}: ${harmless(each)}; it settles nothing.\n`);
  return { verdicts, isSound: wrong.length === 0 };
}

/** What a judge says of some doubts; whatever it does not say well is told, and its doubts stay. */
async function answersOf(
  program: Judge,
  asked: readonly ClaimDoubt[],
  names: DoubtNames,
  seconds: number,
  console: Console,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly isSound: boolean }> {
  const keys = new Set(asked.map(({ fingerprint }) => fingerprint));
  let text: string;
  try {
    text = await ask(program, questions(asked, names), seconds);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.err(`${harmless(error.message)}; ${counted(keys.size, "doubt")} stay as they are.\n`);
    return { verdicts: [], isSound: false };
  }
  const { verdicts, problems } = readVerdicts(text);
  const strange = [...verdicts.keys()].filter((key) => !keys.has(key));
  const left = [...keys].filter((key) => !verdicts.has(key));
  const told = [
    ...problems.map((each) => `${each}; it settles nothing`),
    ...(strange.length > 0 ? [`nobody asked about ${listed(strange)}`] : []),
    ...(left.length > 0 ? [`no verdict on ${listed(left)}; these doubts stay`] : []),
  ];
  for (const each of told.slice(0, MOST_TOLD)) {
    console.err(`The answer of ${harmless(program.name)}: ${harmless(each)}.\n`);
  }
  const known = [...verdicts.values()].filter(({ key }) => keys.has(key));
  return { verdicts: known, isSound: told.length === 0 };
}

/** One line for each doubt: what is claimed, what is doubted, and what the source says there. */
function questions(doubts: readonly ClaimDoubt[], names: DoubtNames): string {
  return doubts
    .map((doubt) => {
      const passages = doubt.passages.map((passage) => {
        const { before, quote, after } = passageParts(passage);
        return { source: passage.source, sentence: `${before}${quote}${after}`, quote };
      });
      const facets = doubt.findings.map(({ facet, message }) => ({ facet, message }));
      const claim = names.claim(doubt.claim);
      return `${JSON.stringify({ key: doubt.fingerprint, claim, facets, passages })}\n`;
    })
    .join("");
}

function listed(keys: readonly string[]): string {
  const more = keys.length - MOST_LISTED;
  return `${keys.slice(0, MOST_LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
