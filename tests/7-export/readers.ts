import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Readers written by others, each in a Python script beside this file that prints JSON. */
export type Reader =
  | "csv_rows"
  | "expat_elements"
  | "igraph_graphml"
  | "networkx_gexf"
  | "networkx_graphml";

/** A graph as the readers of graph formats print it. */
export interface ReadGraph {
  readonly directed: boolean;
  readonly graph: Readonly<Record<string, unknown>>;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly Readonly<Record<string, unknown>>[];
}

const SCRIPTS = fileURLToPath(new URL("readers/", import.meta.url));
const PYTHON = process.env["GRAPHWRIGHT_PYTHON"] ?? "python3";
const available = new Map<string, boolean>();

/**
 * What an independent reader makes of a text. Where this machine lacks the reader, a loud word on
 * stderr says so, and `instead` reads the text; in CI (`CI` is set) that fails.
 *
 * @throws Error when the reader refuses the text
 */
export function readBy<T>(reader: Reader, text: string, instead: (text: string) => T): T {
  if (!isAvailable(reader)) return instead(text);
  const folder = mkdtempSync(join(tmpdir(), "graphwright-reader-"));
  try {
    const file = join(folder, "input");
    writeFileSync(file, text);
    const run = python([join(SCRIPTS, `${reader}.py`), file]);
    if (run.status !== 0) throw new Error(`${reader} refuses the file: ${run.stderr}`);
    return JSON.parse(run.stdout) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAvailable(reader: Reader): boolean {
  const library = /^(?:networkx|igraph)/.exec(reader)?.[0] ?? "csv";
  const found = available.get(library) ?? python(["-c", `import ${library}`]).status === 0;
  if (!found) complain(library, available.has(library));
  available.set(library, found);
  return found;
}

function complain(library: string, again: boolean): void {
  const missing = library === "csv" ? "Python 3" : library;
  const remedy = "pip install networkx igraph; GRAPHWRIGHT_PYTHON names another Python";
  const message = `NOT CHECKED: no ${missing} under “${PYTHON}” (${remedy})`;
  if (!again) process.stderr.write(`\n!!! ${message}\n\n`);
  if (process.env["CI"]) throw new Error(message);
}

function python(args: readonly string[]) {
  const environment = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" };
  return spawnSync(PYTHON, [...args], {
    encoding: "utf8",
    env: environment,
    maxBuffer: 2 ** 28,
  });
}
