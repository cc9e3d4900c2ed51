import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { GraphFileWriter, textOf, writeItems } from "../../7-export/index.ts";
import { type Compilation, compile } from "../../compile.ts";
import { Workspace } from "../../workspace/workspace.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action, LayoutOption } from "../options.ts";
import { previousPositions, type Positions } from "../previous.ts";
import { refuseOwnFiles, tellRemarks } from "../result.ts";
import { showingLayout } from "../progress.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { writeAtomically } from "../write.ts";
import { afterChanges, foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

interface BuildArguments extends TextsOption, LayoutOption {
  readonly output: string;
  readonly watch: boolean;
}

/** `graphwright build`: writes `graph.json`, unless the graph has errors. Positions start from the old file. */
export const buildCommand: Action<BuildArguments> = async (dir, options, console) => {
  const file = graphFileIn(options);
  // Garbage is collected when the heap has grown by a fifth. V8 itself lets it more than double: half as
  // much memory again, and no less time, for a process that builds once.
  if (!options.watch) setFlagsFromString("--heap-growing-percent=20");
  let positions: Positions = options.layout ? new Map() : await previousPositions(file);
  if (!options.watch) {
    const { items } = await build(dir, options, { positions }, console);
    return items ? EXIT.fine : EXIT.data;
  }
  const kept = { workspace: new Workspace(), writer: new GraphFileWriter() };
  const work = async (): Promise<void> => {
    const { graph } = await build(dir, options, { positions, kept }, console);
    // What was just written need not be read back: at a hundred thousand entities that takes seconds.
    if (graph) positions = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  };
  return afterChanges(dir, options, console, work, [file]);
};

function graphFileIn({ output }: BuildArguments): string {
  return join(output, "graph.json");
}

function roughPicture(size: number): string {
  const entities = counted(size, "entity", "entities");
  return `The picture is rough: ${entities} hang together, and laying them out in full would take too long.\n`;
}

interface Earlier {
  readonly positions: Positions;
  readonly kept?: { readonly workspace: Workspace; readonly writer: GraphFileWriter };
}

/** Compiles a graph and writes it, unless it has errors. */
async function build(
  dir: string,
  options: BuildArguments,
  { positions: previous, kept }: Earlier,
  console: Console,
): Promise<Compilation> {
  const file = graphFileIn(options);
  const texts = await foldersFor(dir, options);
  const { layout = true } = options;
  const asked = { texts, previous, layout, ...(kept && { workspace: kept.workspace }) };
  const compiled = await showingLayout(console, (onLayout) => compile(dir, { ...asked, onLayout }));
  const { items, picture, diagnostics, files, tally } = compiled;
  // A single build needs no graph in memory.
  const graph = kept ? compiled.graph : undefined;
  const chunks = kept && graph ? textOf(kept.writer.write(graph)) : items && writeItems(items);
  const { order = 0, size = 0 } = graph ?? items ?? {};
  reportProblems(diagnostics, new Locator(files), console);
  if (chunks) {
    await refuseOwnFiles([file], { path: dir, files });
    tellRemarks(await writeAtomically(file, chunks), console);
  }
  console.err(`${summary(diagnostics, tally)}\n`);
  console.err(
    chunks
      ? `Wrote ${file}: ${counted(order, "entity", "entities")}, ${counted(size, "relation")}.\n`
      : `Nothing written: a graph with errors is not built.\n`,
  );
  if (picture && picture.cutShort > 0) console.err(roughPicture(picture.cutShort));
  return compiled;
}
