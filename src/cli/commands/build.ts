import { join } from "node:path";
import { GraphFileWriter, textOf, writeGraphFile } from "../../7-export/index.ts";
import { compile } from "../../compile.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { Workspace } from "../../workspace/workspace.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action } from "../options.ts";
import { previousPositions, type Positions } from "../previous.ts";
import { refuseOwnFiles, tellRemarks } from "../result.ts";
import { showingLayout } from "../progress.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { writeAtomically } from "../write.ts";
import { afterChanges, foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

interface BuildArguments extends TextsOption {
  readonly output: string;
  readonly watch: boolean;
}

/** `graphwright build`: writes `graph.json`, unless the graph has errors. Positions start from the old file. */
export const buildCommand: Action<BuildArguments> = async (dir, options, console) => {
  const file = graphFileIn(options);
  let positions = await previousPositions(file);
  if (!options.watch) {
    return (await build(dir, options, { positions }, console)) ? EXIT.fine : EXIT.data;
  }
  const kept = { workspace: new Workspace(), writer: new GraphFileWriter() };
  const work = async (): Promise<void> => {
    const graph = await build(dir, options, { positions, kept }, console);
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

async function build(
  dir: string,
  options: BuildArguments,
  { positions: previous, kept }: Earlier,
  console: Console,
): Promise<CompiledGraph | undefined> {
  const file = graphFileIn(options);
  const texts = await foldersFor(dir, options);
  const asked = { texts, previous, ...(kept && { workspace: kept.workspace }) };
  const { graph, picture, diagnostics, files, tally } = await showingLayout(console, (onLayout) =>
    compile(dir, { ...asked, onLayout }),
  );
  reportProblems(diagnostics, new Locator(files), console);
  if (graph) {
    await refuseOwnFiles([file], { path: dir, files });
    const chunks = kept ? textOf(kept.writer.write(graph)) : writeGraphFile(graph);
    tellRemarks(await writeAtomically(file, chunks), console);
  }
  console.err(`${summary(diagnostics, tally)}\n`);
  console.err(
    graph
      ? `Wrote ${file}: ${counted(graph.order, "entity", "entities")}, ${counted(graph.size, "relation")}.\n`
      : `Nothing written: a graph with errors is not built.\n`,
  );
  if (picture && picture.cutShort > 0) console.err(roughPicture(picture.cutShort));
  return graph;
}
