import { basename, resolve } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import { graphTypes } from "../../authoring/index.ts";
import { graphOf } from "../../compile.ts";
import { openGraph } from "../../index.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import { namesOf } from "../names.ts";
import { type GraphInput, writeResult } from "../result.ts";

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
  const loaded = await load(path, console);
  if (!loaded) return EXIT.data;
  await writeResult(output, graphTypes(loaded.graph), loaded, console);
  return EXIT.fine;
}

interface Loaded extends GraphInput {
  readonly graph: CompiledGraph;
}

async function load(path: string, console: Console): Promise<Loaded | undefined> {
  if (!(await isFolder(path))) return { path, graph: (await openGraph(path)).graph };
  const checked = await namesOf(path, console);
  if (!checked) return undefined;
  return { path, files: checked.files, graph: graphOf(checked, basename(resolve(path))) };
}
