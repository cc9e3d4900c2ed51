import { join } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import {
  exporterOf,
  type Exported,
  type Exporter,
  type FormatName,
  type ExportOptions,
  type SourceTexts,
} from "../../7-export/index.ts";
import { placeUnplaced } from "../../compile.ts";
import { CompileError } from "../../compile-error.ts";
import { openGraph, viewerFiles } from "../../index.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { present } from "../../model/present.ts";
import type { CacheOption } from "../cache.ts";
import { compileWithCache } from "../compile-cache.ts";
import type { Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Action, LayoutOption, OutputOption } from "../options.ts";
import { type GraphInput, refuseOwnFiles, tellRemarks } from "../result.ts";
import { showingLayout } from "../progress.ts";
import { Locator } from "../report/locate.ts";
import { writeTogether, type Writing } from "../write.ts";
import { foldersFor, reportProblems, requireFolders, type TextsOption } from "./check.ts";

type FormatOptions = Pick<ExportOptions, "bom" | "directed" | "formulas" | "gexfVersion">;

interface ExportArguments
  extends FormatOptions, OutputOption, TextsOption, CacheOption, LayoutOption {
  readonly format: FormatName;
  readonly withTexts: boolean;
}

/** `graphwright export`: another format of the same graph; what it cannot hold is reported. */
export const exportCommand: Action<ExportArguments> = async (path, options, console) => {
  const { format, output, gexfVersion, directed, formulas, bom } = options;
  const exporter = exporterOf(format);
  if (output === "-" && exporter.suffixes.length > 1) {
    const what = exporter.folder ? "a folder" : `${exporter.suffixes.length} files`;
    throw new Failure(`${format} is ${what}; name ${exporter.folder ? "it" : "them"} with -o`);
  }
  const input = await open(path, options, exporter, console);
  const { graph } = input;
  const texts = options.withTexts ? input.texts : undefined;
  const viewer = format === "html" || format === "site" ? await viewerFiles(format) : undefined;
  const asked = present({ gexfVersion, directed, formulas, bom, viewer, texts });
  const exported = exporter.export(graph, asked);
  if (output === "-") await print(exported, console);
  else {
    const writings = exporter.folder
      ? writingsOfFolder(output, exported)
      : await writingsOfFiles(output, exporter.extension, exported);
    const paths = writings.map((writing) => writing.path);
    await refuseOwnFiles(paths, input);
    tellRemarks(await writeTogether(writings), console);
    if (exporter.folder)
      console.err(`Wrote ${output}: ${paths.length} files, for any web server.\n`);
    else for (const written of paths) console.err(`Wrote ${written}.\n`);
  }
  reportProblems(exported.diagnostics(), new Locator(new Map()), console);
  if (texts) {
    const all = graph.getAttribute("sources").length;
    console.err(`It holds the texts of ${texts.size} of ${all} sources.\n`);
  } else if (exporter.folder && (await isFolder(join(output, "texts")).catch(() => false))) {
    // What was left out on purpose must not be published with what lies there still.
    console.err(`Texts of an earlier export are still in ${join(output, "texts")}.\n`);
  }
  return EXIT.fine;
};

/** A graph, what it was read from, and the texts of its sources where those are known. */
interface Opened extends GraphInput {
  readonly graph: CompiledGraph;
  readonly texts?: SourceTexts;
}

async function open(
  path: string,
  options: ExportArguments,
  { picture }: Exporter,
  console: Console,
): Promise<Opened> {
  const { cache, layout } = options;
  if (options.withTexts) await requireTexts(path, options);
  if (!(await isFolder(path))) {
    await requireFolders(options.texts, "--texts");
    const { graph } = await openGraph(path);
    if (picture || layout) {
      await showingLayout(console, async (tell) => placeUnplaced(graph, tell, layout));
    }
    return { path, graph };
  }
  const folders = await foldersFor(path, options);
  const { graph, diagnostics, files, texts } = await showingLayout(console, (onLayout) =>
    compileWithCache(path, { texts: folders, cache, layout: layout ?? picture, onLayout }),
  );
  if (!graph) throw new CompileError(path, diagnostics);
  if (options.withTexts && texts.size === 0) {
    throw new Failure("no text of a source was found; name the folder that has them with --texts");
  }
  return { path, files, graph, texts };
}

/** Whoever asks for texts and gets none would believe that they are there. */
async function requireTexts(path: string, { format }: ExportArguments): Promise<void> {
  if (format !== "html" && format !== "site") {
    throw new Failure(`${format} has no place for texts; --with-texts goes with html and site`);
  }
  if (await isFolder(path)) return;
  throw new Failure(
    `${path} does not say which texts its sources have; export the graph’s folder with them`,
  );
}

/** Writes the files of an export to standard output. */
export async function print({ files }: Exported, console: Console): Promise<void> {
  for (const { chunks } of files) for await (const chunk of chunks) await console.write(chunk);
}

/** `out/graph.csv` and `-nodes` make `out/graph-nodes.csv`. */
async function writingsOfFiles(output: string, extension: string, { files }: Exported) {
  const folder = /[/\\]$/.test(output) || (await isFolder(output).catch(() => false));
  const whole = folder ? join(output, `graph.${extension}`) : output;
  const end = `.${extension}`;
  const base = whole.toLowerCase().endsWith(end) ? whole.slice(0, -end.length) : whole;
  return files.map(({ suffix, chunks }) => {
    return { path: suffix === "" ? whole : base + suffix + end, chunks };
  });
}

/** What does not depend on the graph comes first, so that no page is there before what it asks for. */
function writingsOfFolder(output: string, { files, assets = new Map() }: Exported): Writing[] {
  return [
    ...Array.from(assets, ([path, bytes]) => ({ path: join(output, path), chunks: [bytes] })),
    ...files.map(({ suffix, chunks }) => ({ path: join(output, suffix), chunks })),
  ];
}
