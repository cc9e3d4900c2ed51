import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { functionsOf, withAdded } from "./mutants.js";

/** Of one recorded run of all test files. */
const MOST_SECONDS = 3_600;

/**
 * What a test file runs: functions as `file:start`, and `file:-1` for the top level of a file.
 *
 * @typedef {{ test: string, seconds: number, ran: string[] }} Recorded `seconds` of the processor
 * @typedef {Recorded & { hash: string, fails: boolean, sources: Record<string, string> }} Kept with hashes of the test
 *   and of the sources at that time
 */

/** Which test file runs which function. */
export class Coverage {
  /** @type {readonly Recorded[]} The cheap and special ones first. */
  tests;
  /** @type {readonly (Kept & { places: ReadonlySet<string>, rooms: ReadonlySet<string> })[]} */
  #tests;
  /** @type {ReadonlyMap<string, string>} */
  #hashes;

  /**
   * @param {readonly Kept[]} tests
   * @param {ReadonlyMap<string, string>} hashes of the sources now, by path
   */
  constructor(tests, hashes) {
    this.#hashes = hashes;
    this.#tests = tests
      .toSorted((a, b) => costOf(a) - costOf(b))
      .map((kept) => ({
        ...kept,
        places: new Set(kept.ran),
        rooms: new Set(kept.ran.map(roomOf)),
      }));
    this.tests = this.#tests;
  }

  /**
   * The tests that run a function, the cheap and special ones first. A file that has changed since is taken
   * to be run as a whole by every test that loads it, and a new one by those that load any of its room.
   *
   * @param {{ file: string, scope: number }} place
   * @returns {readonly Recorded[]}
   */
  of({ file, scope }) {
    return this.#tests.filter(({ places, rooms, sources }) => {
      if (sources[file] === undefined) return rooms.has(roomOf(file));
      const changed = sources[file] !== this.#hashes.get(file);
      return places.has(changed ? `${file}:-1` : `${file}:${scope}`);
    });
  }
}

/**
 * The coverage of those tests that pass; tests that are new or changed are run for it.
 *
 * @param {readonly import("./lane.js").Lane[]} lanes
 * @param {ReadonlyMap<string, string>} sources text by path
 * @param {readonly string[]} tests
 * @param {string} out a folder for records
 */
export async function coverageOf(lanes, sources, tests, out) {
  const path = `${out}/coverage.json`;
  /** @type {Record<string, Kept>} */
  const kept = read(path);
  const hashes = new Map([...sources].map(([file, text]) => [file, hashOf(text)]));
  const own = new Map(tests.map((test) => [test, hashOf(readFileSync(test, "utf8"))]));
  const folder = `${out}/recorded`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const unknown = tests.filter((test) => kept[test]?.hash !== own.get(test));
  const failed = new Set(await record(lanes, sources, unknown, folder));
  for (const name of readdirSync(folder)) {
    /** @type {Recorded} */
    const found = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
    kept[found.test] = {
      ...found,
      hash: own.get(found.test) ?? "",
      fails: failed.has(found.test),
      sources: Object.fromEntries(hashes),
    };
  }
  writeFileSync(path, JSON.stringify(kept));
  const known = tests.flatMap((test) => kept[test] ?? []);
  for (const { test, fails } of known) {
    if (fails) process.stderr.write(`left out, fails as it is: ${test}\n`);
  }
  return new Coverage(
    known.filter(({ fails, ran }) => !fails && ran.length > 0),
    hashes,
  );
}

/**
 * A test that runs little is about that little, and is the likelier to fail with it.
 *
 * @param {Recorded} recorded
 */
function costOf({ seconds, ran }) {
  return seconds * Math.sqrt(ran.length);
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

/** @param {string} path of a source or a test: their folders have the same names */
export function roomOf(path) {
  return path.split("/")[1] ?? "";
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

/** @param {string} text */
function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
