import type { Catalog } from "../graph/catalog.ts";
import type { Names } from "../graph/names.ts";
import type { Page } from "../ui/context.ts";
import type { Saved, Store } from "../view/store.ts";
import { anchorOf, type Place, targetOf } from "../view/view.ts";
import { keyOf } from "./picture-key.ts";
import { type FileFormat, fileName, isPicture, save } from "./save.ts";
import { visibleFile } from "./visible-file.ts";
import type { exporting } from "./words.ts";

/** What there is to name a file and a picture by. */
interface Seen {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly names: Names;
  readonly words: (typeof exporting)["en"];
}

/** Saves what is seen as a file. What writes it is loaded only now: most visits export nothing. */
export async function exportSeen(
  page: Page,
  format: FileFormat,
  words: Seen["words"],
): Promise<Saved | undefined> {
  const { store } = page;
  const [catalog, picture, names] = [store.catalog.peek(), page.picture.peek(), page.names.peek()];
  if (catalog === undefined) return undefined;
  const seen = { store, catalog, names, words };
  const visible = store.visible.peek();
  try {
    if (isPicture(format)) {
      if (picture === undefined) return { failure: "picture" };
      const snapshot = picture.snapshot();
      const key = keyOf(snapshot, catalog, store.colouring.peek(), visible, names);
      const { title } = catalog.file.attributes;
      const files = await import("./picture-file.ts");
      const blob = await files[format](snapshot, { title, part: partOf(seen), key });
      const name = fileName(nameParts(seen, true), `.${format}`);
      save(blob, name);
      return { name, losses: [] };
    }
    const { dataFile } = await import("./data-file.ts");
    const file = visibleFile(catalog, visible, store.view.peek(), picture?.snapshot());
    const { blob, ending, losses } = dataFile(file, format);
    const name = fileName(nameParts(seen, false), ending);
    save(blob, name);
    return { name, losses: losses.map(({ message }) => message) };
  } catch {
    return { failure: isPicture(format) ? "picture" : "file" };
  }
}

/** How much of the graph is seen, for the caption; empty for all of it. */
function partOf({ store, catalog, names, words }: Seen): string {
  const visible = store.visible.peek();
  if (visible === undefined) return "";
  const { steps } = store.view.peek();
  const anchor = placeName(catalog, anchorOf(store.view.peek()), names);
  const around = steps > 0 ? [words.around(steps, anchor)] : [];
  const amount = words.amount(visible.nodeCount, catalog.nodes.length);
  return [...around, amount].join(" · ");
}

/** The title, what the steps are around or the picture is about, and whether it is not all. */
function nameParts({ store, catalog, names, words }: Seen, isOfPicture: boolean): string[] {
  const { title } = catalog.file.attributes;
  const view = store.view.peek();
  if (view.steps > 0) {
    return [title, placeName(catalog, anchorOf(view), names), words.stepsInName(view.steps)];
  }
  const about = isOfPicture ? placeName(catalog, targetOf(view.place), names) : "";
  return [title, about, store.visible.peek() === undefined ? "" : words.partInName];
}

function placeName(catalog: Catalog, place: Place | undefined, names: Names): string {
  if (place?.kind === "node") return names.entity(place.id);
  if (place?.kind === "source") return catalog.sources.get(place.id)?.title ?? "";
  if (place?.kind !== "edge") return "";
  const edge = catalog.edges[catalog.edgeIndex.get(place.key) ?? -1];
  return edge ? `${names.entity(edge.source)} – ${names.entity(edge.target)}` : "";
}
