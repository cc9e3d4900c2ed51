import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("peers.py", import.meta.url));

/**
 * Times of other programs on the same work, taken in this run; null for what is not installed.
 *
 * @param {"yaml" | "queries" | "gexf"} what
 * @param {string} path the folder of YAML, or a file with the task
 * @returns {any}
 */
export function peers(what, path) {
  try {
    return JSON.parse(execFileSync("python3", [SCRIPT, what, path], { encoding: "utf8" }));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return {};
  }
}

/**
 * What to say where a peer is missing.
 *
 * @param {string} what
 * @returns {import("./measure.js").Finding}
 */
export function missing(what) {
  return { what: `NOT MEASURED: ${what} is not installed here`, value: "-" };
}
