import { decode, encode, type Put, whole } from "./address-text.ts";
import { type Anchor, isAnchor, type PathPlace, type Place, type Span } from "./view.ts";

/** Names that stand for a place without a name of its own. */
const LISTS = ["contradictions", "sources"] as const;

/** The path of an address: `entity/lei-jun`. Empty for no place. */
export function writePlace(place: Place | undefined): string {
  switch (place?.kind) {
    case undefined:
      return "";
    case "node":
      return `entity/${encode(place.id)}`;
    case "edge":
      return `claim/${encode(place.key)}`;
    case "source":
      return `source/${encode(place.id)}`;
    case "community":
      return `community/${encode(place.id)}`;
    case "path":
      return ["path", place.from, ...(place.to === undefined ? [] : [place.to])]
        .map(encode)
        .join("/");
    case "text": {
      const { source, passage } = place;
      return `text/${encode(source)}${passage ? `/${passage.start}-${passage.end}` : ""}`;
    }
    case "contradictions":
    case "sources":
      return place.kind;
  }
}

/** Puts down how a source or a path is looked at, which its path does not tell. */
export function writeManner(place: Place | undefined, put: Put): void {
  if (place?.kind === "source" && place.without) put("without", "1");
  if (place?.kind === "path") {
    if (place.directed) put("directed", "1");
    if (place.chosen > 0) put("nth", String(place.chosen + 1));
  }
}

/**
 * Reads the path of an address; undefined for anything else.
 *
 * @param given the parameters, with what `writeManner` put down
 */
export function readPlace(
  segments: readonly string[],
  given: ReadonlyMap<string, string>,
): Place | undefined {
  const [kind, first = "", second = ""] = segments.map(decode);
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
    const passage = readSpan(second);
    return { kind: "text", source: first, ...(passage && { passage }) };
  }
  return kind === "path" ? readPath(first, second, given) : undefined;
}

/** Reads what steps are counted from, which is written as a place is. */
export function readAnchor(text = ""): Anchor | undefined {
  const place = readPlace(text.split("/"), new Map());
  return isAnchor(place) ? place : undefined;
}

function readSpan(text: string): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : undefined;
}

function readPath(from: string, to: string, given: ReadonlyMap<string, string>): PathPlace {
  return {
    kind: "path",
    from,
    ...(to !== "" && { to }),
    directed: given.get("directed") === "1",
    chosen: Math.max(0, whole(given.get("nth"), 99) - 1),
  };
}
