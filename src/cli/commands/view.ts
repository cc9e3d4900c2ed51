import { fileURLToPath } from "node:url";
import { isFolder, pathOf, readPackageFiles } from "../../1-read/index.ts";
import { GraphFileWriter, type WrittenGraph } from "../../7-export/index.ts";
import { type Compilation, compile, placeUnplaced } from "../../compile.ts";
import { openGraph } from "../../index.ts";
import type { NodeAttributes } from "../../model/graph-file.ts";
import type { SourceText } from "../../model/source-text.ts";
import { Workspace } from "../../workspace/workspace.ts";
import { openBrowser } from "../browser.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, reportFailure } from "../failure.ts";
import type { CacheOption } from "../cache.ts";
import { compileWithCache } from "../compile-cache.ts";
import type { Action, LayoutOption } from "../options.ts";
import { showingLayout } from "../progress.ts";
import { Locator } from "../report/locate.ts";
import { renderDiagnostic } from "../report/text.ts";
import { GraphVersions } from "../server/graph-versions.ts";
import { startServer, type Shown } from "../server/server.ts";
import { shownTexts } from "../server/texts.ts";
import { watchPaths } from "../watch.ts";
import { foldersFor, reportProblems, summary, type TextsOption } from "./check.ts";

interface ViewArguments extends CacheOption, LayoutOption, TextsOption {
  readonly port: number;
  readonly open: boolean;
}

const VIEWER = fileURLToPath(new URL("../../viewer/", import.meta.url));

interface Look {
  readonly graph?: WrittenGraph;
  /** The texts of its sources, by id; none for a graph that is not in a folder. */
  readonly texts?: ReadonlyMap<string, SourceText>;
  /** One line of JSON for the viewer's banner; absent when there are no errors. */
  readonly problems?: string;
}

/** Ways to follow a graph on disk. */
interface Follower {
  readonly look: () => Promise<Look>;
  /** Does beforehand what the first look at a change would need. */
  readonly prepare?: () => Promise<void>;
}

/** `graphwright view`: serves the viewer on loopback. Under errors, the last good graph stays on show. */
export const viewCommand: Action<ViewArguments> = async (path, options, console) => {
  const files = await readPackageFiles(VIEWER);
  const folder = await isFolder(path);
  const { look, prepare } = folder
    ? folderLook(path, options, console)
    : fileLook(path, options, console);
  if (!folder && options.texts.length > 0) console.err(`${textsOfNoFolder(path)}\n`);
  const shown: Shown = { graph: new GraphVersions() };
  const server = await startServer(files, shown, options.port);
  const lookAgain = async (): Promise<void> => {
    const hadProblems = shown.problems !== undefined;
    const isChanged = show(shown, await look());
    if (shown.problems !== undefined) server.failed(shown.problems);
    else if (hadProblems || isChanged) server.changed();
  };
  const watched = folder ? [path, ...(await foldersFor(path, options)).map(pathOf)] : [path];
  const failed = (error: unknown): void => void reportFailure(error, console);
  await watchPaths(watched, lookAgain, failed, { idle: prepare });
  if (options.port !== 0 && server.port !== options.port) {
    console.err(`Port ${options.port} is in use.\n`);
  }
  console.err(
    `Showing ${path} at ${painter(console.errIsRich)("cyan", server.url)} Ctrl-C stops.\n`,
  );
  if (options.open) openBrowser(server.url);
  return EXIT.fine;
};

function textsOfNoFolder(path: string): string {
  return `${path} does not say which texts its sources have; to read them, view the graph’s folder.`;
}

/** Shows a graph with its texts, both as they were while there are errors; returns whether either changed. */
function show(shown: Shown, { graph, texts, problems }: Look): boolean {
  if (problems === undefined) delete shown.problems;
  else shown.problems = problems;
  if (!graph) return false;
  const before = shown.texts;
  shown.texts = shownTexts(texts ?? new Map());
  const isChanged = shown.graph.show(graph);
  return isChanged || before?.list.equals(shown.texts.list) !== true;
}

function folderLook(dir: string, options: ViewArguments, console: Console): Follower {
  const { cache, layout } = options;
  const places = new Map<string, NodeAttributes>();
  const workspace = new Workspace();
  const writer = new GraphFileWriter();
  let last: Compilation["picture"];
  const look = async (): Promise<Look> => {
    const texts = await foldersFor(dir, options);
    const compilation = await showingLayout(console, (onLayout) =>
      places.size === 0
        ? compileWithCache(dir, { texts, cache, workspace, layout, onLayout })
        : compile(dir, { texts, workspace, previous: places, layout, onLayout }),
    );
    const { graph, picture, diagnostics, files, tally, texts: read } = compilation;
    const locator = new Locator(files);
    reportProblems(diagnostics, locator, console);
    console.err(`${summary(diagnostics, tally)}\n`);
    // A graph out of the cache has places, and no picture was made.
    if (places.size === 0 || picture !== last)
      graph?.forEachNode((id, attributes) => places.set(id, attributes));
    last = picture;
    if (graph) return { graph: writer.write(graph), texts: read };
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    const plain = painter(false);
    const text = errors.map((error) => renderDiagnostic(error, locator, plain)).join("\n");
    const warnings = diagnostics.length - errors.length;
    return { problems: JSON.stringify({ errors: errors.length, warnings, text }) };
  };
  const prepare = async (): Promise<void> => {
    const texts = await foldersFor(dir, options);
    await compile(dir, { texts, workspace, previous: places, layout });
  };
  return { look, prepare };
}

function fileLook(path: string, { layout }: ViewArguments, console: Console): Follower {
  const writer = new GraphFileWriter();
  const look = async (): Promise<Look> => {
    try {
      const { graph } = await openGraph(path);
      await showingLayout(console, async (tell) => placeUnplaced(graph, tell, layout));
      return { graph: writer.write(graph) };
    } catch (error) {
      reportFailure(error, console);
      const text = error instanceof Error ? error.message : String(error);
      return { problems: JSON.stringify({ errors: 1, warnings: 0, text }) };
    }
  };
  return { look };
}
