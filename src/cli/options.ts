import { type Command, InvalidArgumentError, Option } from "commander";
import { LAYOUT_METHODS, type LayoutMethod, MOST_BY_LEVELS } from "../compile.ts";
import { type Policy, POLICY_LEVELS, POLICY_NAMES } from "../model/policy.ts";
import type { Console } from "./console.ts";

/** What a command does with a graph folder or file; gives the exit code. */
export type Action<O> = (path: string, options: O, console: Console) => Promise<number>;

export interface OutputOption {
  /** `-` is standard output. */
  readonly output: string;
}

/** `--texts DIR`, which may be repeated; the first folder that has a text wins. */
export function textsOption(): Option {
  return new Option("--texts <dir>", "folder with the texts of the sources; may be repeated")
    .argParser(collect)
    .default([], "GRAPHWRIGHT_TEXTS, then texts/ in the graph folder");
}

const LAYOUT_WORDS = `place all entities anew, in this way; new graphs of up to ${MOST_BY_LEVELS} entities are laid out by multilevel, larger ones by forceatlas2`;

export interface LayoutOption {
  readonly layout?: LayoutMethod;
}

/** `--layout METHOD`: whoever asks for one wants all entities placed by it, wherever they are now. */
export function layoutOption(): Option {
  return new Option("--layout <method>", LAYOUT_WORDS).choices(LAYOUT_METHODS);
}

/** `--cache DIR` and `--no-cache`, for a command that may use what an earlier one found out. */
export function withCacheOptions(command: Command): Command {
  return command
    .option("--cache <dir>", "where to keep what the next run can use")
    .option("--no-cache", "start from nothing, and keep nothing");
}

/** An option that is one of some words. */
export function choiceOption(
  flags: string,
  words: string,
  values: readonly string[],
  usual?: string,
): Option {
  return new Option(flags, words).choices(values).default(usual);
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** `--policy NAME=LEVEL`, which may be repeated: of two levels for a name the later counts. */
export function policyOption(): Option {
  return new Option(
    "--policy <name=level>",
    "what the graph may not loosen, as in locked=error; may be repeated",
  )
    .argParser(readPolicy)
    .default({}, "as the graph says");
}

function readPolicy(given: string, earlier: Partial<Policy>): Partial<Policy> {
  const [written = "", asked = ""] = given.split("=");
  const name = POLICY_NAMES.find((known) => known === written);
  const level = POLICY_LEVELS.find((known) => known === asked);
  if (!name || !level || given !== `${name}=${level}`) {
    const [names, levels] = [POLICY_NAMES.join(", "), POLICY_LEVELS.join(", ")];
    throw new InvalidArgumentError(`It is NAME=LEVEL: a name of ${names}; a level of ${levels}.`);
  }
  return { ...earlier, [name]: level };
}

/** A whole number of at least `least` and at most `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      const limit = most === Number.MAX_SAFE_INTEGER ? "" : ` and at most ${most}`;
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}${limit}.`);
    }
    return number;
  };
}
