import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { functionsOf, withAdded } from "./mutants.js";

/** Of one recorded run of all test files. */
const MOST_SECONDS = 3_600;

/**
 * What a test file runs: functions as `file:start`, and -1 for the top level of a file.
 *
 * @typedef {{ test: string, seconds: number, ran: string[] }} Recorded `seconds` of the processor
 * @typedef {{ sources: string, tests: Record<string, Recorded & { hash: string, fails: boolean }> }} Coverage
 */

/**
 * Which test file runs which function, from the last record where neither the sources nor the test changed.
 *
 * @param {readonly import("./lane.js").Lane[]} lanes
 * @param {ReadonlyMap<string, string>} sources text by path
 * @param {readonly string[]} tests
 * @param {string} out a folder for records
 * @returns {Promise<Recorded[]>} of those tests that pass, the cheap and special ones first
 */
export async function coverageOf(lanes, sources, tests, out) {
  const path = `${out}/coverage.json`;
  const hash = hashOf([...sources].flat().join("\0"));
  /** @type {Coverage} */
  const kept = read(path);
  const coverage = kept.sources === hash ? kept : { sources: hash, tests: {} };
  const hashes = new Map(tests.map((test) => [test, hashOf(readFileSync(test, "utf8"))]));
  const unknown = tests.filter((test) => coverage.tests[test]?.hash !== hashes.get(test));
  const folder = `${out}/recorded`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const failed = new Set(await record(lanes, sources, unknown, folder));
  for (const name of readdirSync(folder)) {
    /** @type {Recorded} */
    const found = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
    const hash = hashes.get(found.test) ?? "";
    coverage.tests[found.test] = { ...found, hash, fails: failed.has(found.test) };
  }
  writeFileSync(path, JSON.stringify(coverage));
  const known = tests.flatMap((test) => coverage.tests[test] ?? []);
  for (const { test, fails } of known) {
    if (fails) process.stderr.write(`left out, fails as it is: ${test}\n`);
  }
  return known
    .filter(({ fails, ran }) => !fails && ran.length > 0)
    .toSorted((a, b) => costOf(a) - costOf(b));
}

/**
 * A test that runs little is about that little, and is the likelier to fail with it.
 *
 * @param {Recorded} recorded
 */
function costOf({ seconds, ran }) {
  return seconds * ran.length;
}

/**
 * @param {readonly import("./lane.js").Lane[]} lanes
 * @param {ReadonlyMap<string, string>} sources
 * @param {readonly string[]} tests
 * @param {string} folder
 * @returns {Promise<string[]>} the test files that fail without any mutant
 */
async function record(lanes, sources, tests, folder) {
  if (tests.length === 0) return [];
  process.stderr.write(`recording what ${tests.length} test files run\n`);
  const failed = await Promise.all(
    lanes.map((lane, index) =>
      lane.run(
        tests.filter((_, nth) => nth % lanes.length === index),
        {
          change: (file, text) => (sources.has(file) ? instrumented(file, text) : undefined),
          changed: [...sources.keys()],
          seconds: MOST_SECONDS,
          record: folder,
        },
      ),
    ),
  );
  return failed.flat();
}

/**
 * The text of a file that notes each function that is called, lines kept.
 *
 * @param {string} file
 * @param {string} text
 */
function instrumented(file, text) {
  const note = (/** @type {number} */ scope) => `globalThis.ran?.add("${file}:${scope}")`;
  /** @type {[number, string][]} */
  const added = [];
  for (const { scope, start, end, block } of functionsOf(file, text)) {
    if (block) added.push([start + 1, `${note(scope)};`]);
    else added.push([start, `(${note(scope)},`], [end, ")"]);
  }
  return `${note(-1)};${withAdded(text, added)}`;
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { sources: "", tests: {} };
  }
}

/** @param {string} text */
function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
