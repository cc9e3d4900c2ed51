import { artefact } from "./artefact.js";
import { gexf } from "./gexf.js";
import { incremental } from "./incremental.js";
import { pictures } from "./pictures.js";
import { parsing } from "./parsing.js";
import { queries } from "./queries.js";
import { stages } from "./stages.js";
import { verification } from "./verification.js";
import { workers } from "./workers.js";

/** @typedef {{ full: boolean }} Options 100,000 entities rather than 10,000 */

/** Every benchmark by name; each gives its findings in the order in which they are read. */
const BENCHMARKS = {
  stages,
  parsing,
  incremental,
  queries,
  gexf,
  artefact,
  pictures,
  verification,
  workers,
};

/**
 * Runs the benchmarks named on the command line, or all; `--full` for the large graph. Ratios are
 * of times taken in this run, so they mean the same on every machine. `--strict` makes a limit that
 * is not kept a failure.
 */
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith("--")));
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const options = { full: flags.has("--full") };
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const findings = await run(options);
  const width = Math.max(...findings.map(({ what }) => what.length));
  process.stdout.write(`${name}\n`);
  for (const { what, value, limit, over } of findings) {
    const verdict = limit === undefined ? "" : `  ${over ? "OVER" : "within"} ${limit}`;
    process.stdout.write(`  ${what.padEnd(width)}  ${value.padStart(10)}${verdict}\n`);
    if (over && flags.has("--strict")) process.exitCode = 1;
  }
}
