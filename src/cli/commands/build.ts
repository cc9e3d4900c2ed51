import { join } from "node:path";
import { writeGraphFile } from "../../7-export/index.ts";
import { compile, Memory } from "../../compile.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import { reportFailure } from "../explain.ts";
import { previousPositions } from "../previous.ts";
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
  if (!options.watch) {
    return (await build(dir, options, undefined, console)) ? EXIT.fine : EXIT.data;
  }
  const memory = new Memory();
  await watchPaths(
    [dir, ...(await foldersFor(dir, options))],
    async () => void (await build(dir, options, memory, console)),
    (error) => reportFailure(error, console),
    [graphFileIn(options)],
  );
  console.err(`Watching ${dir}. Ctrl-C stops.\n`);
  return EXIT.fine;
}

function graphFileIn({ output }: BuildArguments): string {
  return join(output, "graph.json");
}

/** Whether the graph was written. */
async function build(
  dir: string,
  options: BuildArguments,
  memory: Memory | undefined,
  console: Console,
): Promise<boolean> {
  const file = graphFileIn(options);
  const texts = await foldersFor(dir, options);
  const previous = await previousPositions(file);
  const { graph, diagnostics, files, tally } = await compile(dir, {
    texts,
    previous,
    ...(memory && { memory }),
  });
  reportProblems(diagnostics, new Locator(files), console);
  if (graph) await writeAtomically(file, writeGraphFile(graph));
  console.err(`${summary(diagnostics, tally)}\n`);
  console.err(
    graph
      ? `Wrote ${file}: ${counted(graph.order, "entity", "entities")}, ${counted(graph.size, "relation")}.\n`
      : `Nothing written: a graph with errors is not built.\n`,
  );
  return graph !== undefined;
}
