import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus-files.js";
import { graphCorpus } from "./graph-corpus.js";

const CHECK = fileURLToPath(new URL("check-once.js", import.meta.url));
const CACHED = fileURLToPath(new URL("check-cached.js", import.meta.url));

/** @type {Map<string, { dir: string, yaml: number }>} */
const made = new Map();
const root = mkdtempSync(join(tmpdir(), "graphwright-bench-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));

/**
 * A graph folder with so many entities, made once per run and removed when the run ends.
 *
 * @param {number} entities
 * @param {import("./graph-corpus.js").CorpusKind} kind
 * @returns {{ dir: string, yaml: number }} where it is, and the bytes of its YAML
 */
export function corpusFolder(entities, kind) {
  const name = `${kind}-${entities}`;
  const known = made.get(name);
  if (known) return known;
  const { files, yaml } = graphCorpus({ entities, kind });
  const dir = join(root, name);
  writeCorpus(files, dir);
  made.set(name, { dir, yaml });
  return { dir, yaml };
}

/**
 * A check from nothing in a process of its own: processor seconds, and the peak memory in MB.
 *
 * @param {string} dir
 * @returns {{ seconds: number, peak: number }}
 */
export function coldCheck(dir) {
  return JSON.parse(execFileSync(process.execPath, [CHECK, dir], { encoding: "utf8" }));
}

/**
 * A check in a process of its own with what an earlier one left in a folder: processor seconds with
 * the start of the process, and the peak memory in MB.
 *
 * @param {string} dir
 * @param {string} cache
 * @returns {{ seconds: number, peak: number }}
 */
export function cachedCheck(dir, cache) {
  return JSON.parse(execFileSync(process.execPath, [CACHED, dir, cache], { encoding: "utf8" }));
}

/**
 * A path for something that a benchmark writes.
 *
 * @param {string} name
 */
export function scratch(name) {
  return join(root, name);
}
