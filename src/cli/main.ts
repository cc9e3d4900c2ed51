#!/usr/bin/env node
import { processConsole } from "./console.ts";
import { fileFailure, reportFailure } from "./failure.ts";
import { run } from "./run.ts";

// A reader that closes the pipe has what it wanted: `graphwright query ... | head` is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.exit(reportFailure(fileFailure("write", "standard output", error), processConsole()));
});
// Nobody listens to the messages; the work is done all the same, and the exit code tells the outcome.
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2), processConsole());
