import { type Anchor, isAnchor, type PathPlace, type Place, type TextRange } from "./view.ts";

/** The parameters of an address, each still encoded. */
export type Query = ReadonlyMap<string, string>;

/** Names that stand for a place without a name of its own. */
const LISTS = ["contradictions", "sources"] as const;

/** The path of an address: `entity/lei-jun`. Empty for no place. */
export function writePlace(place: Place | undefined): string {
  return segmentsOf(place)
    .flatMap((segment) => (segment === undefined ? [] : [encode(segment)]))
    .join("/");
}

function segmentsOf(place: Place | undefined): (string | undefined)[] {
  switch (place?.kind) {
    case undefined:
      return [];
    case "node":
      return ["entity", place.id];
    case "edge":
      return ["claim", place.key];
    case "source":
    case "community":
      return [place.kind, place.id];
    case "path":
      return ["path", place.from, place.to];
    case "text":
      return ["text", place.source, place.passage && `${place.passage.start}-${place.passage.end}`];
    case "contradictions":
    case "sources":
      return [place.kind];
  }
}

/**
 * Reads the path of an address; undefined for anything else.
 *
 * @param given the parameters: how a source or a path is looked at, its path does not say
 */
export function readPlace(path: string, given: Query): Place | undefined {
  const [kind, first = "", second = ""] = path.split("/").map(decode);
  const list = LISTS.find((name) => name === kind);
  if (list !== undefined) return { kind: list };
  if (first === "") return undefined;
  if (kind === "entity") return { kind: "node", id: first };
  if (kind === "claim") return { kind: "edge", key: first };
  if (kind === "community") return { kind: "community", id: first };
  if (kind === "source") {
    return { kind: "source", id: first, without: given.get("without") === "1" };
  }
  if (kind === "text") {
    const passage = readTextRange(second);
    return { kind: "text", source: first, ...(passage && { passage }) };
  }
  return kind === "path" ? readPath(first, second, given) : undefined;
}

/** Reads what steps are counted from, which is written as a place is. */
export function readAnchor(text = ""): Anchor | undefined {
  const place = readPlace(text, new Map());
  return isAnchor(place) ? place : undefined;
}

function readTextRange(text: string): TextRange | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const range = { start: Number(start), end: Number(end) };
  return range.start < range.end ? range : undefined;
}

function readPath(from: string, to: string, given: Query): PathPlace {
  return {
    kind: "path",
    from,
    ...(to !== "" && { to }),
    directed: given.get("directed") === "1",
    chosen: Math.max(0, whole(given.get("nth"), 99) - 1),
  };
}

/** A whole number from 0 to `most`; 0 for anything else. */
export function whole(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(most, Number(text)) : 0;
}

/** A name encoded for an address: characters with a meaning in addresses are escaped. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name from an address, decoded; unchanged when its escapes are malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return text;
  }
}
