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
 * What an independent reader makes of a text; undefined, with a loud word on stderr, when this
 * machine lacks it. In CI (`CI` is set) that fails.
 *
 * @throws Error when the reader refuses the text
 */
export function readBy<T = ReadGraph>(reader: Reader, text: string): T | undefined {
  if (!isAvailable(reader)) return undefined;
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
  const known = available.get(library);
  if (known !== undefined) return known;
  const found = python(["-c", `import ${library}`]).status === 0;
  available.set(library, found);
  if (!found) complain(library);
  return found;
}

function complain(library: string): void {
  const remedy = "Install Python 3, then: pip install networkx igraph";
  const message = `NOT CHECKED: no ${library} under “${PYTHON}”. ${remedy} (GRAPHWRIGHT_PYTHON names another Python)`;
  process.stderr.write(`\n!!! ${message}\n\n`);
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
