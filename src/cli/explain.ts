import { ReadError } from "../1-read/index.ts";
import { CompileError } from "../compile-error.ts";
import { ArgumentError, GraphFileError, UnknownNameError } from "../query/index.ts";
import { harmless, painter, type Console } from "./console.ts";
import { EXIT, Failure } from "./failure.ts";

/**
 * Prints what went wrong as one line, never as a stack trace.
 *
 * @returns the exit code that goes with it
 */
export function reportFailure(error: unknown, console: Console): number {
  const { message, code } = explain(error);
  const name = painter(console.errIsRich)(["bold", "red"], "graphwright:");
  console.err(`${name} ${harmless(message)}\n`);
  return code;
}

function explain(error: unknown): { message: string; code: number } {
  if (error instanceof Failure) return { message: error.message, code: error.exitCode };
  if (
    error instanceof ReadError ||
    error instanceof UnknownNameError ||
    error instanceof ArgumentError
  ) {
    return { message: error.message, code: EXIT.usage };
  }
  if (error instanceof GraphFileError || error instanceof CompileError) {
    return { message: error.message, code: EXIT.data };
  }
  const what = error instanceof Error ? error.message : String(error);
  const message = `internal error: ${what} (please report it, with the graph if you can)`;
  return { message, code: EXIT.internal };
}
