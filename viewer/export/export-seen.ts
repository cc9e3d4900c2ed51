import { type FileFormat, fileName, type PictureFormat, save } from "./save.ts";
import type { Caption, PictureFile } from "./picture-file.ts";
import type { Snapshot } from "../scene/drawing.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Names } from "../graph/names.ts";
import type { Page } from "../ui/context.ts";
import type { Saved, Store } from "../view/store.ts";
import { anchorOf, type Place, targetOf } from "../view/view.ts";
import { visibleFile } from "./visible-file.ts";
import { keyOf } from "./picture-key.ts";
import type { exporting } from "./words.ts";

type Words = (typeof exporting)["en"];

/**
 * Saves what is seen as a file. What writes it is loaded only now: most visits export nothing.
 *
 * @returns what came of it, to be told
 */
export async function exportSeen(
  page: Page,
  format: FileFormat,
  words: Words,
): Promise<Saved | undefined> {
  const { store } = page;
  const [catalog, picture, names] = [store.catalog.peek(), page.picture.peek(), page.names.peek()];
  if (catalog === undefined) return undefined;
  const isPicture = format === "png" || format === "svg";
  try {
    const parts = nameParts(store, catalog, names, words, isPicture);
    if (isPicture) {
      if (picture === undefined) return { failure: "picture" };
      const seen = picture.snapshot();
      const key = keyOf(seen, catalog, store.colouring.peek(), store.visible.peek(), names);
      const caption = { ...captionOf(store, catalog, names, words), key };
      const name = fileName(parts, `.${format}`);
      save((await pictureOf(seen, format, caption)).blob, name);
      return { name, losses: [] };
    }
    const { dataFile } = await import("./data-file.ts");
    const seen = visibleFile(catalog, store.visible.peek(), store.view.peek(), picture?.snapshot());
    const { blob, ending, losses } = dataFile(seen, format);
    const name = fileName(parts, ending);
    save(blob, name);
    return { name, losses: losses.map(({ message }) => message) };
  } catch {
    return { failure: isPicture ? "picture" : "file" };
  }
}

async function pictureOf(
  snapshot: Snapshot,
  format: PictureFormat,
  caption: Caption,
): Promise<PictureFile> {
  const { pngFile, svgFile } = await import("./picture-file.ts");
  const family = getComputedStyle(document.body).fontFamily;
  return format === "svg" ? svgFile(snapshot, caption, family) : pngFile(snapshot, caption, family);
}

/** The title, and how much of the graph is seen. */
function captionOf(
  store: Store,
  catalog: Catalog,
  names: Names,
  words: Words,
): Omit<Caption, "key"> {
  const { title } = catalog.file.attributes;
  const visible = store.visible.peek();
  if (visible === undefined) return { title, part: "" };
  const { steps } = store.view.peek();
  const anchor = placeName(catalog, anchorOf(store.view.peek()), names);
  const around = steps > 0 ? [words.around(steps, anchor)] : [];
  const amount = words.amount(visible.nodeCount, catalog.nodes.length);
  return { title, part: [...around, amount].join(words.between) };
}

/** The title, what the steps are around or the picture is about, and whether it is not all. */
function nameParts(
  store: Store,
  catalog: Catalog,
  names: Names,
  words: Words,
  isPicture: boolean,
): string[] {
  const { title } = catalog.file.attributes;
  const view = store.view.peek();
  if (view.steps > 0) {
    return [title, placeName(catalog, anchorOf(view), names), words.stepsInName(view.steps)];
  }
  const about = isPicture ? placeName(catalog, targetOf(view.place), names) : "";
  return [title, about, store.visible.peek() === undefined ? "" : words.partInName];
}

function placeName(catalog: Catalog, place: Place | undefined, names: Names): string {
  if (place?.kind === "node") return names.entity(place.id);
  if (place?.kind === "source") return catalog.sources.get(place.id)?.title ?? "";
  if (place?.kind !== "edge") return "";
  const edge = catalog.edges[catalog.edgeIndex.get(place.key) ?? -1];
  return edge ? `${names.entity(edge.source)} – ${names.entity(edge.target)}` : "";
}
