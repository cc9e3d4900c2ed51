import { spawn } from "node:child_process";
import { basename } from "node:path";
import { reasonOf } from "../1-read/index.ts";
import { Failure } from "./failure.ts";

/** More than this a judge does not answer: 64 MiB. */
const MOST_UNITS = 2 ** 26;
/** Of what a judge writes to its standard error, so much is told when it fails. */
const MOST_ERRORS = 500;

/** A program that judges, as somebody wrote it on the command line. */
export interface Judge {
  readonly program: string;
  readonly words: readonly string[];
  /** How verdicts call it that do not say themselves. */
  readonly name: string;
}

/**
 * A program and its words, set apart by spaces; quotation marks hold together what has spaces in it. No shell
 * reads it: there are no variables, pipes or patterns.
 *
 * @throws Failure for a quotation mark without another, and for nothing
 */
export function judgeFrom(command: string): Judge {
  const [program, ...words] = Array.from(
    command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/gu),
    ([word]) => word.replace(/"([^"]*)"|'([^']*)'/gu, "$1$2"),
  );
  if (program === undefined || /["']/u.test(command.replace(/"[^"]*"|'[^']*'/gu, "")))
    throw new Failure("--judge is a program with its words; a quotation mark needs another");
  return { program, words, name: basename(program) };
}

/**
 * What a judge answers to some lines.
 *
 * @param seconds after which it is ended
 * @throws Failure when it cannot be started, fails, answers too much or takes too long
 */
export async function ask(
  { program, words, name }: Judge,
  lines: string,
  seconds: number,
): Promise<string> {
  const child = spawn(program, words, { stdio: "pipe", windowsHide: true });
  let [answer, errors] = ["", ""];
  return new Promise((done, reject) => {
    const fail = (what: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      // A program that it has started may hold these open.
      for (const stream of child.stdio) stream?.destroy();
      reject(new Failure(`the judge ${name} ${what}`));
    };
    const timer = setTimeout(() => fail(`took longer than ${seconds} s`), 1_000 * seconds);
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      answer += part;
      if (answer.length > MOST_UNITS) fail("answers too much");
    });
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      errors = (errors + part).slice(-MOST_ERRORS);
    });
    child.on("error", (error) => fail(`cannot be started: ${reasonOf(error)}`));
    child.on("close", (code, signal) => {
      const said = errors.trim() === "" ? "" : `: ${errors.trim()}`;
      if (code !== 0) return fail(`ended with ${signal ?? `exit code ${code}`}${said}`);
      clearTimeout(timer);
      done(answer);
    });
    // A judge that reads nothing has said why by its exit code, or leaves keys out.
    child.stdin.on("error", () => {}).end(lines);
  });
}
