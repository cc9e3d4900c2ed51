import type { Catalog } from "../graph/catalog.ts";
import { type Branch, isAnchor, type Place, type View } from "./view.ts";

/**
 * The view with the present ids of entities in the place of those that they had before: a link may be
 * older than a merge or a new name. The same object when it has no such id.
 */
export function withPresentIds(view: View, catalog: Catalog): View {
  if (catalog.oldIds.size === 0) return view;
  const id = presentIn(catalog);
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
  return firstIfSame(view, next);
}

/** The first of both where each part of the other is the same. */
export function firstIfSame<T extends object>(first: T, other: T): T {
  const isSame = (part: PropertyKey): boolean =>
    Reflect.get(first, part) === Reflect.get(other, part);
  return Reflect.ownKeys(other).every(isSame) ? first : other;
}

function presentIn({ oldIds }: Catalog): (given?: string) => string {
  return (given = "") => oldIds.get(given) ?? given;
}

/** Something with another id; the same object when it has the present one. */
function withId<Key extends string, T extends Readonly<Record<Key, string>>>(
  item: T,
  key: Key,
  id: (given: string) => string,
): T {
  return id(item[key]) === item[key] ? item : { ...item, [key]: id(item[key]) };
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
  const id = presentIn(catalog);
  if (place.kind === "node") return withId(place, "id", id);
  if (place.kind === "edge") return withId(place, "key", (key) => presentKey(key, catalog));
  if (place.kind !== "path") return place;
  const begun = withId(place, "from", id);
  const { to } = begun;
  return to === undefined || id(to) === to ? begun : { ...begun, to: id(to) };
}

/**
 * The key of a claim with the present ids of its ends, where there is a claim of that key: `from|type|to`,
 * with a number behind it for parallel ones.
 */
function presentKey(key: string, catalog: Catalog): string {
  const { edgeIndex } = catalog;
  if (edgeIndex.has(key)) return key;
  const id = presentIn(catalog);
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
