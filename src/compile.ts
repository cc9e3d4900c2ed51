import { basename, resolve } from "node:path";
import { buildGraph, type BuildContext } from "./5-graph/build.ts";
import { layout, type LayoutReport, type Progress } from "./6-layout/index.ts";
import { check, type Checked, type CheckedFile, type CheckOptions } from "./check.ts";
import type { Memory } from "./memory.ts";
import type { CompiledGraph } from "./model/compiled-graph.ts";
import { hasErrors, type Diagnostic } from "./model/diagnostic.ts";
import { Lines } from "./model/positions.ts";
import type { Tally } from "./model/proof.ts";
import type { Range, TextFile } from "./model/range.ts";
import type { SourceText } from "./model/source-text.ts";

/** Options of a build. */
export interface CompileOptions extends CheckOptions {
  /** Positions of the previous build: what has one stays where it is. */
  readonly previous?: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** False leaves out stage 6: no positions, sizes and communities. Default true. */
  readonly layout?: boolean;
  /** Told from time to time how much of laying out so many entities is done, from 0 to 1. */
  readonly onLayout?: (share: number, entities: number) => void;
}

/** The outcome of a build. A graph with errors is not built. */
export interface Compilation {
  readonly graph?: CompiledGraph;
  /** What became of the picture; absent without one. */
  readonly picture?: LayoutReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, CheckedFile>;
  /** The texts of the sources that are at hand, by id of the source. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly tally: Tally;
}

/**
 * Stages 1 to 6: compiles a graph folder to a Graphology graph with positions.
 *
 * @throws ReadError when the folder cannot be read at all
 */
export async function compile(dir: string, options: CompileOptions = {}): Promise<Compilation> {
  const checked = await check(dir, options);
  const { proofs, diagnostics, files, texts } = checked;
  const outcome = { diagnostics, files, texts, tally: proofs.tally };
  if (hasErrors(diagnostics)) return outcome;
  const { memory, onLayout } = options;
  const graph = graphOf(checked, basename(resolve(dir)), memory);
  if (options.layout === false) return { ...outcome, graph };
  const tell: Progress = (share) => onLayout?.(share, graph.order);
  const remembered = memory && { memory: memory.picture, structure: memory.graph.structure };
  const picture = layout(graph, options.previous ?? new Map(), { tell, ...remembered });
  return { ...outcome, graph, picture };
}

/**
 * Stage 6 for a graph that was compiled without it and read back, such as a `graph.columns.json`. One
 * that has positions keeps them: no layout puts every entity at one place.
 */
export function placeUnplaced(
  graph: CompiledGraph,
  onLayout?: CompileOptions["onLayout"],
): LayoutReport | undefined {
  const isPlaced = graph.someNode((_id, { x, y }) => x !== 0 || y !== 0);
  if (isPlaced) return undefined;
  return layout(graph, new Map(), { tell: (share) => onLayout?.(share, graph.order) });
}

/**
 * Stage 5: the Graphology graph of what was checked, without positions; of all that could be
 * linked, when there were errors.
 *
 * @param fallbackTitle title of a graph that names none
 */
export function graphOf(
  { linked, proofs, files, textHashes }: Checked,
  fallbackTitle: string,
  memory?: Memory,
): CompiledGraph {
  const context: BuildContext = {
    proofs,
    originOf: originFinder(files),
    fallbackTitle,
    textHashes: textHashes(),
  };
  return memory ? memory.graph.build(linked, context) : buildGraph(linked, context);
}

function originFinder(files: ReadonlyMap<string, TextFile>) {
  const lines = new Map<string, Lines>();
  return ({ file, start }: Range) => {
    let known = lines.get(file);
    if (!known) {
      known = new Lines(files.get(file)?.text ?? "");
      lines.set(file, known);
    }
    return { file, line: known.lineOf(start) };
  };
}
