import { verification } from "./verification.js";

/** Every benchmark by name; each gives its findings in the order in which they are read. */
const BENCHMARKS = { verification };

/**
 * Runs the benchmarks named on the command line, or all. Ratios are of times taken in this run, so
 * they mean the same on every machine; a limit that is not kept ends in a failure.
 */
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const findings = run();
  const width = Math.max(...findings.map(({ what }) => what.length));
  process.stdout.write(`${name}\n`);
  for (const { what, value, limit, over } of findings) {
    const verdict = limit === undefined ? "" : `  ${over ? "OVER" : "within"} ${limit}`;
    process.stdout.write(`  ${what.padEnd(width)}  ${value.padStart(8)}${verdict}\n`);
    if (over) process.exitCode = 1;
  }
}
