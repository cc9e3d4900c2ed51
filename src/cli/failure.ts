import { codeOf, ReadError, reasonOf } from "../1-read/index.ts";
import { CompileError } from "../compile-error.ts";
import { ArgumentError, GraphFileError, UnknownNameError } from "../query/index.ts";
import { harmless, painter, type Console } from "./console.ts";

/** Exit codes; 130 is left to the signal itself. */
export const EXIT = { fine: 0, data: 1, usage: 2, internal: 101 } as const;

/** A command that cannot go on: one line for people, and the exit code. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Turns the error of writing a file into one line that says what could not be done and why. */
export function fileFailure(what: string, path: string, error: unknown): Failure {
  return new Failure(`cannot ${what} ${path}: ${writingReason(error)}`);
}

function writingReason(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return code === "ENOENT" ? "there is no such folder" : reasonOf(error);
}

/** Prints what went wrong as one line, never as a stack trace; returns the exit code. */
export function reportFailure(error: unknown, console: Console): number {
  const { message, code } = explain(error);
  const name = painter(console.errIsRich)(["bold", "red"], "graphwright:");
  console.err(`${name} ${harmless(message)}\n`);
  return code;
}

function explain(error: unknown): { message: string; code: number } {
  const what = error instanceof Error ? error.message : String(error);
  if (error instanceof Failure) return { message: what, code: error.exitCode };
  const isOf = (kinds: readonly (new (...args: never[]) => Error)[]): boolean =>
    kinds.some((kind) => error instanceof kind);
  if (isOf([ReadError, UnknownNameError, ArgumentError]))
    return { message: what, code: EXIT.usage };
  if (isOf([GraphFileError, CompileError])) return { message: what, code: EXIT.data };
  const message = `internal error: ${what} (please report it, with the graph if you can)`;
  return { message, code: EXIT.internal };
}
