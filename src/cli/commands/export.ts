import { join } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import {
  exporterOf,
  type Exported,
  type FormatName,
  type GexfVersion,
  type SourceTexts,
} from "../../7-export/index.ts";
import { compile } from "../../compile.ts";
import { CompileError } from "../../compile-error.ts";
import { openGraph, viewerFiles } from "../../index.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import { Locator } from "../report/locate.ts";
import { tellRemarks } from "../result.ts";
import { writeTogether } from "../write.ts";
import { foldersFor, reportProblems, requireFolders, type TextsOption } from "./check.ts";

export interface ExportArguments extends TextsOption {
  readonly format: FormatName;
  /** `-` is standard output. */
  readonly output: string;
  readonly gexfVersion: GexfVersion;
  /** Whether the texts of the sources go with the graph. */
  readonly withTexts: boolean;
}

/** `graphwright export`: another format of the same graph; what it cannot hold is reported. */
export async function exportCommand(
  path: string,
  options: ExportArguments,
  console: Console,
): Promise<number> {
  const { format, output, gexfVersion } = options;
  const exporter = exporterOf(format);
  if (output === "-" && exporter.suffixes.length > 1) {
    const what = exporter.folder ? "a folder" : `${exporter.suffixes.length} files`;
    throw new Failure(`${format} is ${what}; name ${exporter.folder ? "it" : "them"} with -o`);
  }
  const opened = options.withTexts
    ? await openWithTexts(path, options)
    : await openAlone(path, options);
  const { graph, texts } = opened;
  const viewer = format === "html" || format === "site" ? await viewerFiles(format) : undefined;
  const exported = exporter.export(graph, {
    gexfVersion,
    ...(viewer && { viewer }),
    ...(texts && { texts }),
  });
  if (output === "-") await print(exported, console);
  else if (exporter.folder) await writeFolder(output, exported, console);
  else await writeFiles(output, exporter.extension, exported, console);
  reportProblems(exported.diagnostics(), new Locator(new Map()), console);
  if (texts) {
    const all = graph.getAttribute("sources").length;
    console.err(`It holds the texts of ${texts.size} of ${all} sources.\n`);
  } else if (exporter.folder && (await isFolder(join(output, "texts")).catch(() => false))) {
    // What was left out on purpose must not be published with what lies there still.
    console.err(`Texts of an earlier export are still in ${join(output, "texts")}.\n`);
  }
  return EXIT.fine;
}

interface Opened {
  readonly graph: CompiledGraph;
  readonly texts?: SourceTexts;
}

async function openAlone(path: string, { texts }: ExportArguments): Promise<Opened> {
  await requireFolders(texts, "--texts");
  return { graph: (await openGraph(path, { texts })).graph };
}

/** Whoever asks for texts and gets none would believe that they are there. */
async function openWithTexts(path: string, options: ExportArguments): Promise<Opened> {
  const { format } = options;
  if (format !== "html" && format !== "site") {
    throw new Failure(`${format} has no place for texts; --with-texts goes with html and site`);
  }
  if (!(await isFolder(path))) {
    throw new Failure(
      `${path} does not say which texts its sources have; export the graph’s folder with them`,
    );
  }
  const folders = await foldersFor(path, options);
  const { graph, diagnostics, texts } = await compile(path, { texts: folders });
  if (!graph) throw new CompileError(path, diagnostics);
  if (texts.size === 0) {
    throw new Failure("no text of a source was found; name the folder that has them with --texts");
  }
  return { graph, texts };
}

async function print({ files }: Exported, console: Console): Promise<void> {
  for (const { chunks } of files) for (const chunk of chunks) await console.write(chunk);
}

async function writeFiles(
  output: string,
  extension: string,
  { files }: Exported,
  console: Console,
): Promise<void> {
  const folder = /[/\\]$/.test(output) || (await isFolder(output).catch(() => false));
  const base = folder ? join(output, `graph.${extension}`) : output;
  const writings = files.map(({ suffix, chunks }) => {
    return { path: withSuffix(base, suffix, extension), chunks };
  });
  tellRemarks(await writeTogether(writings), console);
  for (const { path } of writings) console.err(`Wrote ${path}.\n`);
}

/** What does not depend on the graph comes first, so that no page is there before what it asks for. */
async function writeFolder(
  output: string,
  { files, assets = new Map() }: Exported,
  console: Console,
): Promise<void> {
  const remarks = await writeTogether([
    ...Array.from(assets, ([path, bytes]) => ({ path: join(output, path), chunks: [bytes] })),
    ...files.map(({ suffix, chunks }) => ({ path: join(output, suffix), chunks })),
  ]);
  tellRemarks(remarks, console);
  console.err(`Wrote ${output}: ${files.length + assets.size} files, for any web server.\n`);
}

/** `out/graph.csv` and `-nodes` make `out/graph-nodes.csv`. */
function withSuffix(output: string, suffix: string, extension: string): string {
  const end = `.${extension}`;
  if (suffix === "") return output;
  const base = output.toLowerCase().endsWith(end) ? output.slice(0, -end.length) : output;
  return `${base}${suffix}${end}`;
}
