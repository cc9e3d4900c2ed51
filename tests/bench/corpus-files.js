import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const ENTITIES_PER_FILE = 50;

/**
 * Writes a corpus to a folder that is not there yet or empty.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {string} dir
 */
export function writeCorpus(files, dir) {
  const folders = new Set();
  for (const [path, text] of files) {
    const folder = join(dir, path, "..");
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(dir, path), text);
  }
}

/**
 * The id of an entity.
 *
 * @param {number} index
 */
export function idOf(index) {
  return `e${String(index).padStart(6, "0")}`;
}

/**
 * The file in which an entity stands.
 *
 * @param {number} index
 */
export function fileOf(index) {
  const first = index - (index % ENTITIES_PER_FILE);
  return `entities/${folderOf(first)}/${idOf(first)}.yaml`;
}

/** @param {number} index */
function folderOf(index) {
  return String(Math.floor(index / 5_000)).padStart(3, "0");
}

/**
 * Adds a source with a text of sentences.
 *
 * @param {Map<string, string>} files
 * @param {number} number
 * @param {readonly string[]} lines
 */
export function addSource(files, number, lines) {
  const text = lines.map((line, index) => (index % 6 === 5 ? `${line}\n\n` : `${line} `)).join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const path = `sources/${String(Math.floor(number / ENTITIES_PER_FILE)).padStart(3, "0")}.yaml`;
  const record = `  s${number}:
    type: Article
    title: Made-up article ${number}
    published: 2025
    url: https://example.org/articles/${number}
    text: {file: s${number}.txt, sha256: ${sha256}}
`;
  files.set(path, `${files.get(path) ?? "sources:\n"}${record}`);
  files.set(`texts/s${number}.txt`, text);
}
