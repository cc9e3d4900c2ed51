import { CommanderError } from "commander";
import type { Console } from "./console.ts";
import { EXIT, reportFailure } from "./failure.ts";
import { createProgram } from "./program.ts";

/** Runs one command line, given the words after `graphwright`; returns the exit code. */
export async function run(argv: readonly string[], console: Console): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = createProgram(console, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its own message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    return reportFailure(error, console);
  }
}
