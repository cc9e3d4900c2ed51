import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { replaceForbidden } from "../characters.ts";
import type { FormatName, ViewerFiles } from "../exporter.ts";
import { escapeXml } from "../xml.ts";

/** The page of the viewer, taken apart where the graph's title goes. */
export interface Page {
  /** Up to the element of the title. */
  readonly before: string;
  readonly after: string;
}

const INDEX = "index.html";
const TITLE = /<title>[^<]*<\/title>/;

/**
 * Reads the page of the viewer.
 *
 * @throws Error when there is no viewer, or no page in it
 */
export function readPage(format: FormatName, viewer: ViewerFiles | undefined): Page {
  const bytes = viewer?.get(INDEX);
  if (bytes === undefined) {
    throw new Error(
      `${format} needs the viewer: give exportGraph the option viewer: await viewerFiles("${format}")`,
    );
  }
  const text = new TextDecoder().decode(bytes);
  const title = TITLE.exec(text);
  if (title === null) throw wrongViewer(format);
  return {
    before: text.slice(0, title.index),
    after: text.slice(title.index + title[0].length),
  };
}

/** The files of the viewer besides its page. */
export function assetsOf(viewer: ViewerFiles | undefined): ViewerFiles {
  return new Map([...(viewer ?? [])].filter(([path]) => path !== INDEX));
}

/** The title that the viewer shows once it has the graph. */
export function titleElement(graph: CompiledGraph): string {
  const { title } = graph.getAttributes();
  return `<title>${escapeXml(replaceForbidden(title))} · Graphwright</title>`;
}

/** The viewer that was given is built in another form, or by another version. */
export function wrongViewer(format: FormatName): Error {
  return new Error(`this is not the viewer that ${format} needs: use viewerFiles("${format}")`);
}
