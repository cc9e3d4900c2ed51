import { SaxesParser } from "saxes";
import { exporterOf, type ExportOptions, type FormatName } from "../../src/7-export/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

export interface Written {
  /** The text of each file, in the order of the exporter's suffixes. */
  readonly texts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A whole graph as one format writes it, after a round through UTF-8 as on disk. */
export function write(
  format: FormatName,
  graph: CompiledGraph,
  options: ExportOptions = {},
): Written {
  const exported = exporterOf(format).export(graph, options);
  const texts = exported.files.map(({ chunks }) =>
    Buffer.from([...chunks].join("")).toString("utf8"),
  );
  return { texts, diagnostics: exported.diagnostics() };
}

/** The one text of a format of one file. */
export function text(
  format: FormatName,
  graph: CompiledGraph,
  options: ExportOptions = {},
): string {
  return write(format, graph, options).texts[0] ?? "";
}

export function codes(written: Written): string[] {
  return written.diagnostics.map(({ code }) => code);
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

/**
 * The root element of a document, by a parser that insists on well-formed XML with namespaces.
 *
 * @throws Error at the first violation
 */
export function parseXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: "", attributes: {}, text: "", children: [] };
  const path = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), text: "", children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on("text", (data) => {
    const open = path.at(-1);
    if (open) open.text += data;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error("no root element");
  return root;
}

/** Every element of a name, in document order. */
export function all(root: XmlElement, name: string): XmlElement[] {
  return [
    ...(root.name === name ? [root] : []),
    ...root.children.flatMap((child) => all(child, name)),
  ];
}
