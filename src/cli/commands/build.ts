import { createHash, type Hash } from "node:crypto";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Chunks, GraphFileWriter, textOf, writeItems } from "../../7-export/index.ts";
import { type Compilation, compile, type CompileOptions } from "../../compile.ts";
import { Workspace } from "../../workspace/workspace.ts";
import { cacheFile, type CacheOption } from "../cache.ts";
import { builtBefore } from "../compile-cache.ts";
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

interface BuildArguments extends CacheOption, LayoutOption, TextsOption {
  readonly output: string;
  readonly watch: boolean;
}

/** `graphwright build`: writes `graph.json`, unless the graph has errors. Positions start from the old file. */
export const buildCommand: Action<BuildArguments> = async (dir, options, console) => {
  const file = graphFileIn(options);
  if (!options.watch) return buildOnce(dir, options, console);
  const { layout } = options;
  let previous = await earlierPositions(options);
  const kept = { workspace: new Workspace(), writer: new GraphFileWriter() };
  const work = async (): Promise<void> => {
    const texts = await foldersFor(dir, options);
    const compiled = await compiledFor(dir, { ...kept, texts, previous, layout }, console);
    const { graph } = compiled;
    const written = graph && textOf(kept.writer.write(graph));
    await writeAndTell(dir, file, compiled, written, console);
    // What was just written need not be read back: at a hundred thousand entities that takes seconds.
    if (graph) previous = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  };
  return afterChanges(dir, options, console, work, [file]);
};

function graphFileIn({ output }: BuildArguments): string {
  return join(output, "graph.json");
}

/** Where the next picture begins: at none, where another method is asked for. */
async function earlierPositions(options: BuildArguments): Promise<Positions> {
  return options.layout ? new Map() : previousPositions(graphFileIn(options));
}

/** Nothing is made of files and texts from which the same was built before. */
async function buildOnce(dir: string, options: BuildArguments, console: Console): Promise<number> {
  const file = graphFileIn(options);
  const { layout } = options;
  const texts = await foldersFor(dir, options);
  const asked = layout ? [resolve(file), layout] : [resolve(file)];
  const cache = await cacheFile("build", options, dir, texts, asked);
  const before = await builtBefore(cache?.read(), file, dir, texts);
  if (before) {
    reportProblems(before.diagnostics, new Locator(before.files), console);
    console.err(`${summary(before.diagnostics, before.tally)}\n`);
    console.err(`${file} is up to date: ${sizeText(before)}.\n`);
    return EXIT.fine;
  }
  // Garbage is collected when the heap has grown by a fifth. V8 itself lets it more than double: half as
  // much memory again, and no less time, for a process that builds once.
  setFlagsFromString("--heap-growing-percent=20");
  const workspace = new Workspace({ isKept: false });
  const previous = await earlierPositions(options);
  const compiled = await compiledFor(dir, { workspace, texts, previous, layout }, console);
  // No graph is made in memory.
  const { items, diagnostics, tally } = compiled;
  const hash = createHash("sha256");
  await writeAndTell(dir, file, compiled, items && noting(hash, writeItems(items)), console);
  if (!items) return EXIT.data;
  const { order, size } = items;
  await cache?.write(order, () => {
    const { inputs } = workspace;
    return { inputs, diagnostics, tally, order, size, sha256: hash.digest("hex") };
  });
  return EXIT.fine;
}

function* noting(hash: Hash, chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function compiledFor(dir: string, options: CompileOptions, console: Console): Promise<Compilation> {
  return showingLayout(console, (onLayout) => compile(dir, { ...options, onLayout }));
}

/** Writes a graph, unless it has errors. */
async function writeAndTell(
  dir: string,
  file: string,
  { items, picture, diagnostics, files, tally }: Compilation,
  chunks: Chunks | undefined,
  console: Console,
): Promise<void> {
  reportProblems(diagnostics, new Locator(files), console);
  if (chunks) {
    await refuseOwnFiles([file], { path: dir, files });
    tellRemarks(await writeAtomically(file, chunks), console);
  }
  console.err(`${summary(diagnostics, tally)}\n`);
  console.err(
    items
      ? `Wrote ${file}: ${sizeText(items)}.\n`
      : `Nothing written: a graph with errors is not built.\n`,
  );
  if (picture && picture.cutShort > 0) console.err(roughPicture(picture.cutShort));
}

function sizeText({ order, size }: { readonly order: number; readonly size: number }): string {
  return `${counted(order, "entity", "entities")}, ${counted(size, "relation")}`;
}

function roughPicture(size: number): string {
  const entities = counted(size, "entity", "entities");
  return `The picture is rough: ${entities} hang together, and laying them out in full would take too long.\n`;
}
