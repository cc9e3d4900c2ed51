#!/usr/bin/env node
import { processConsole } from "./console.ts";
import { run } from "./run.ts";

// A reader that closes the pipe has what it wanted: `graphwright query ... | head` is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), processConsole());
