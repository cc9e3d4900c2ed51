import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { pathOf } from "../../1-read/index.ts";
import { GraphFileWriter, textOf, writeItems } from "../../7-export/index.ts";
import { type Compilation, compile } from "../../compile.ts";
import { Workspace } from "../../workspace/workspace.ts";
import type { Console } from "../console.ts";
import { EXIT, reportFailure } from "../failure.ts";
import { previousPositions, type Positions } from "../previous.ts";
import { refuseOwnFiles, tellRemarks } from "../result.ts";
import { showingLayout } from "../progress.ts";
import { Locator } from "../report/locate.ts";
import { counted } from "../report/tally.ts";
import { watchPaths } from "../watch.ts";
import { writeAtomically } from "../write.ts";
import { foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

export interface BuildArguments extends TextsOption {
  /** Folder that `graph.json` is written to. */
  readonly output: string;
  readonly watch: boolean;
}

/**
 * `graphwright build`: writes `graph.json`. A graph with errors writes nothing, so the last good
 * output stays. Positions start from the file that is there.
 */
export async function buildCommand(
  dir: string,
  options: BuildArguments,
  console: Console,
): Promise<number> {
  const file = graphFileIn(options);
  // Garbage is collected when the heap has grown by a fifth. V8 itself lets it more than double: half as
  // much memory again, and no less time, for a process that builds once.
  if (!options.watch) setFlagsFromString("--heap-growing-percent=20");
  let positions = await previousPositions(file);
  if (!options.watch) {
    const { items } = await build(dir, options, { positions }, console);
    return items ? EXIT.fine : EXIT.data;
  }
  const kept = { workspace: new Workspace(), writer: new GraphFileWriter() };
  const again = async (): Promise<void> => {
    const { graph } = await build(dir, options, { positions, kept }, console);
    // What was just written need not be read back: at a hundred thousand entities that takes seconds.
    if (graph) positions = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  };
  await watchPaths(
    [dir, ...(await foldersFor(dir, options)).map(pathOf)],
    again,
    (error) => reportFailure(error, console),
    { ignored: [file] },
  );
  console.err(`Watching ${dir}. Ctrl-C stops.\n`);
  return EXIT.fine;
}

function graphFileIn({ output }: BuildArguments): string {
  return join(output, "graph.json");
}

function roughPicture(size: number): string {
  const entities = counted(size, "entity", "entities");
  return `The picture is rough: ${entities} hang together, and laying them out in full would take too long.\n`;
}

/** What an earlier build leaves for the next. */
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
  const asked = { texts, previous, ...(kept && { workspace: kept.workspace }) };
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
