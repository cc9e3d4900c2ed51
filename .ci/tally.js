import { readFileSync } from "node:fs";

// Sums up what was run: `node tally.js FAILED_STEP... -- REPORT...`
const words = process.argv.slice(2);
const [steps, reports] = [
  words.slice(0, words.indexOf("--")),
  words.slice(words.indexOf("--") + 1),
];

let [passed, failed] = [0, 0];
for (const path of reports) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
    // A file that cannot be run has no tests, and is a failure of its own.
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((test) => test.status !== "failed"),
    );
    passed += numPassedTests;
    failed += numFailedTests + broken.length;
    process.stdout.write(
      `${path}: ${numPassedTests} passed, ${numFailedTests + broken.length} failed\n`,
    );
  } catch (error) {
    failed++;
    process.stdout.write(`${path}: no report (${error.message})\n`);
  }
}
for (const step of steps) process.stdout.write(`failed: ${step}\n`);
// A step can fail and all its tests pass.
if (steps.length > 0 && failed === 0) failed = steps.length;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
