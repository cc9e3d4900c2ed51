import { join } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import { openGraph } from "../../index.ts";
import { exporterOf, type FormatName, type GexfVersion } from "../../7-export/index.ts";
import type { Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import { Locator } from "../report/locate.ts";
import { writeAtomically } from "../write.ts";
import { reportProblems, requireFolders, type TextsOption } from "./check.ts";

export interface ExportArguments extends TextsOption {
  readonly format: FormatName;
  /** `-` is standard output. */
  readonly output: string;
  readonly gexfVersion: GexfVersion;
}

/** `graphwright export`: another format of the same graph; what it cannot hold is reported. */
export async function exportCommand(
  path: string,
  options: ExportArguments,
  console: Console,
): Promise<number> {
  const { format, output, gexfVersion, texts } = options;
  const exporter = exporterOf(format);
  if (output === "-" && exporter.suffixes.length > 1) {
    throw new Failure(`${format} is ${exporter.suffixes.length} files; name them with -o`);
  }
  await requireFolders(texts, "--texts");
  const { graph } = await openGraph(path, { texts });
  const exported = exporter.export(graph, { gexfVersion });
  const folder = /[/\\]$/.test(output) || (await isFolder(output).catch(() => false));
  const base = folder ? join(output, `graph.${exporter.extension}`) : output;
  for (const { suffix, chunks } of exported.files) {
    if (output === "-") {
      for (const chunk of chunks) await console.write(chunk);
    } else {
      const file = withSuffix(base, suffix, exporter.extension);
      await writeAtomically(file, chunks);
      console.err(`Wrote ${file}.\n`);
    }
  }
  reportProblems(exported.diagnostics(), new Locator(new Map()), console);
  return EXIT.fine;
}

/** `out/graph.csv` and `-nodes` make `out/graph-nodes.csv`. */
function withSuffix(output: string, suffix: string, extension: string): string {
  const end = `.${extension}`;
  if (suffix === "") return output;
  const base = output.toLowerCase().endsWith(end) ? output.slice(0, -end.length) : output;
  return `${base}${suffix}${end}`;
}
