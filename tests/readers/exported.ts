import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { openGraph } from "../../src/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { graphwright } from "../cli/terminal.ts";

/** The graphs that are read: the one that comes with the program, and one of what programs trip over. */
const GRAPHS = {
  bundled: fileURLToPath(new URL("../../graph", import.meta.url)),
  nasty: fileURLToPath(new URL("../fixtures/graphs/nasty", import.meta.url)),
} as const;

export type GraphName = keyof typeof GRAPHS;
export const GRAPH_NAMES = Object.keys(GRAPHS) as GraphName[];

export interface ExportedFiles {
  /** In the order in which the command names them: of CSV, the nodes and the edges. */
  readonly paths: readonly string[];
  /** The codes of what was said on stderr. */
  readonly codes: readonly string[];
  /** All of it. */
  readonly said: string;
}

const folders: string[] = [];

/** Of a test file: no test removes what another may still read. */
export function folder(): string {
  if (folders.length === 0) {
    afterAll(() => {
      for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
    });
  }
  const made = mkdtempSync(join(tmpdir(), "graphwright-readers-"));
  folders.push(made);
  return made;
}

/** What `graphwright export` writes of a graph, as a user calls it. */
export async function exported(
  name: GraphName,
  format: string,
  ...options: readonly string[]
): Promise<ExportedFiles> {
  const into = `${folder()}/`;
  const run = await graphwright("export", GRAPHS[name], "-f", format, "-o", into, ...options);
  if (run.code !== 0) throw new Error(`export ends with ${run.code}: ${run.err}`);
  return {
    paths: Array.from(run.err.matchAll(/^Wrote (.+)\.$/gm), ([, path = ""]) => path),
    codes: Array.from(run.err.matchAll(/^warning\[(GW\d+)\]/gm), ([, code = ""]) => code),
    said: run.err,
  };
}

/** Texts as files, whose names tell the format to programs that look there. */
export function written(texts: readonly string[], format: string): string[] {
  const into = folder();
  return texts.map((text, index) => {
    const path = join(into, `input-${index}.${format}`);
    writeFileSync(path, text);
    return path;
  });
}

export function textOf(path: string | undefined): string {
  return path === undefined ? "" : readFileSync(path, "utf8");
}

/** What the graph itself says: what every reader has to come to. */
export async function graphOf(name: GraphName): Promise<CompiledGraph> {
  return (await openGraph(GRAPHS[name], { texts: [] })).graph;
}
