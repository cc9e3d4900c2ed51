import { basename, resolve } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import { graphTypes } from "../../authoring/index.ts";
import { graphOf } from "../../compile.ts";
import { openGraph } from "../../index.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import { namesOf } from "../names.ts";
import { writeResult } from "../result.ts";

export interface TypesArguments {
  /** `-` is standard output. */
  readonly output: string;
}

/** `graphwright types`: TypeScript declarations of the names of a graph. */
export async function typesCommand(
  path: string,
  { output }: TypesArguments,
  console: Console,
): Promise<number> {
  const graph = await load(path, console);
  if (!graph) return EXIT.data;
  await writeResult(output, graphTypes(graph), console);
  return EXIT.fine;
}

async function load(path: string, console: Console): Promise<CompiledGraph | undefined> {
  if (!(await isFolder(path))) return (await openGraph(path)).graph;
  const checked = await namesOf(path, console);
  return checked && graphOf(checked, basename(resolve(path)));
}
