import type { Catalog } from "../graph/catalog.ts";
import { type Branch, isAnchor, type Place, type View } from "./view.ts";

/**
 * The view with the present ids of entities in the place of those that they had before: a link may be
 * older than a merge or a new name. The same object when it has no such id.
 */
export function withPresentIds(view: View, catalog: Catalog): View {
  const { oldIds } = catalog;
  if (oldIds.size === 0) return view;
  const id = (given: string): string => oldIds.get(given) ?? given;
  const branches = (list: readonly Branch[]): readonly Branch[] =>
    renamed(
      list,
      (branch) => withId(branch, "node", id),
      ({ node, relation, way }) => JSON.stringify([node, relation, way]),
    );
  const around = view.around && presentPlace(view.around, catalog);
  const next: View = {
    ...view,
    place: view.place && presentPlace(view.place, catalog),
    around: isAnchor(around) ? around : undefined,
    pins: renamed(view.pins, id, (pin) => pin),
    opened: branches(view.opened),
    closed: branches(view.closed),
    moved: renamed(
      view.moved,
      (moved) => withId(moved, "id", id),
      (moved) => moved.id,
    ),
  };
  const parts = ["place", "around", "pins", "opened", "closed", "moved"] as const;
  return parts.every((part) => next[part] === view[part]) ? view : next;
}

/** Something with another id; the same object when it has the present one. */
function withId<Key extends string, T extends Readonly<Record<Key, string>>>(
  thing: T,
  key: Key,
  id: (given: string) => string,
): T {
  return id(thing[key]) === thing[key] ? thing : { ...thing, [key]: id(thing[key]) };
}

/**
 * The items of a list renamed, the first of those that then have the same name; the same list when none
 * has an old id.
 */
function renamed<T>(
  list: readonly T[],
  rename: (item: T) => T,
  name: (item: T) => string,
): readonly T[] {
  const next = list.map(rename);
  if (next.every((item, index) => item === list[index])) return list;
  const known = new Set<string>();
  return next.filter((item) => known.size < known.add(name(item)).size);
}

function presentPlace(place: Place, catalog: Catalog): Place {
  const id = (given: string): string => catalog.oldIds.get(given) ?? given;
  switch (place.kind) {
    case "node":
      return withId(place, "id", id);
    case "edge":
      return withId(place, "key", (key) => presentKey(key, catalog));
    case "path": {
      const begun = withId(place, "from", id);
      const { to } = begun;
      return to === undefined || id(to) === to ? begun : { ...begun, to: id(to) };
    }
    case "community":
    case "contradictions":
    case "source":
    case "sources":
    case "text":
      return place;
  }
}

/**
 * The key of a claim with the present ids of its ends, where there is a claim of that key: `from|type|to`,
 * with a number behind it for parallel ones.
 */
function presentKey(key: string, { edgeIndex, oldIds }: Catalog): string {
  if (edgeIndex.has(key)) return key;
  const id = (given = ""): string => oldIds.get(given) ?? given;
  const parts = key.split("|");
  // What is last may be the number of a parallel claim, or an entity that is called so.
  for (const end of [parts.length - 1, parts.length - 2]) {
    const [from, to] = [id(parts[0]), id(parts[end])];
    const type = parts.slice(1, end).join("|");
    const number = parts.slice(end + 1).map((part) => `|${part}`);
    // The ends of a symmetric relation stand in the order of their ids.
    for (const ends of [`${from}|${type}|${to}`, `${to}|${type}|${from}`]) {
      const present = [ends, ...number].join("");
      if (edgeIndex.has(present)) return present;
    }
  }
  return key;
}
