import { THEME_CHOICES, type ThemeChoice } from "./theme.ts";
import { LANGUAGES } from "../words/phrases.ts";
import type { LanguageChoice } from "./language.ts";
import { ALL, type Choice, isAll } from "./choice.ts";
import { LAYOUTS } from "../layout/arrangement.ts";
import { MOST_MOVED, type Moved, tokenOf } from "./arranging.ts";
import type { ColourBy } from "./colouring.ts";
import type { SizeBy } from "./sizing.ts";
import { spansOf } from "./time-spans.ts";
import {
  type Anchor,
  type Branch,
  type Filters,
  FIRST_VIEW,
  isAnchor,
  type Lit,
  MOST_STEPS,
  OVERVIEWS,
  type PathPlace,
  type Place,
  type Span,
  TABLES,
  type TimeChoice,
  type View,
} from "./view.ts";

/** Raised when a reader would misunderstand an address; one from the future is read as far as it can be. */
const ADDRESS_VERSION = "1";

/** Where the camera looks: a point in graph units, and how close; 1 shows the whole graph. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Everything that a link carries. */
export interface Address {
  readonly view: View;
  /** Absent while the whole graph is shown as it was at first. */
  readonly camera?: Camera | undefined;
  /** The system's theme is left to the reader of a link. */
  readonly theme: ThemeChoice;
  /** So is the browser's language. */
  readonly language: LanguageChoice;
}

/** Names that stand for a place without a name of its own. */
const LISTS = ["contradictions", "sources"] as const;

/**
 * The fragment of a link: `#/entity/lei-jun?status=asserted&v=1`. Empty for a page as it first is.
 * What stands at its default is left out; the order of parameters is fixed.
 */
export function writeAddress({ view, camera, theme, language }: Address): string {
  const parameters: string[] = [];
  const put = (name: string, value: string): void => {
    if (value !== "") parameters.push(`${name}=${value}`);
  };
  if (view.place?.kind === "source" && view.place.without) put("without", "1");
  if (view.place?.kind === "path") {
    if (view.place.directed) put("directed", "1");
    if (view.place.chosen > 0) put("nth", String(view.place.chosen + 1));
  }
  if (view.table !== undefined) put("table", view.table);
  writeFilters(view.filters, put);
  if (view.time !== undefined) writeTime(view.time, put);
  put("colour", writeMeasure(view.colourBy, FIRST_VIEW.colourBy));
  put("size", writeMeasure(view.sizeBy, FIRST_VIEW.sizeBy));
  if (view.lit !== undefined) put("lit", `${view.lit.kind}:${encode(view.lit.id)}`);
  if (view.steps > 0) {
    put("steps", String(view.steps));
    put("around", writePlace(view.around));
  }
  put("pin", view.pins.map(encode).join(","));
  put("opened", view.opened.map(writeBranch).join(","));
  put("closed", view.closed.map(writeBranch).join(","));
  if (view.overview !== FIRST_VIEW.overview) put("overview", view.overview);
  put("communities", view.openedCommunities.map(encode).join(","));
  if (view.layout !== FIRST_VIEW.layout) put("layout", view.layout);
  put("forces", view.free?.token ?? "");
  put("moved", writeMoved(view.moved));
  if (camera !== undefined) put("at", [camera.x, camera.y, camera.zoom].map(short).join(","));
  if (theme !== "system") put("theme", theme);
  if (language !== "system") put("lang", language);
  const path = writePlace(view.place);
  if (path === "" && parameters.length === 0) return "";
  return `#/${path}?${[...parameters, `v=${ADDRESS_VERSION}`].join("&")}`;
}

/**
 * Reads a fragment. Never throws: what is unknown, malformed or out of range is as if it were not
 * there, because links are cut by mail programs, edited by hand, and outlive the graph they were
 * made for.
 */
export function readAddress(fragment: string): Address {
  const [path = "", query = ""] = fragment.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const given = new Map<string, string>();
  for (const part of query.split("&")) {
    const at = part.indexOf("=");
    if (at > 0) given.set(part.slice(0, at), part.slice(at + 1));
  }
  const steps = whole(given.get("steps"), MOST_STEPS);
  const view: View = {
    place: readPlace(path.split("/"), given),
    table: TABLES.find((name) => name === given.get("table")),
    lit: readLit(given.get("lit")),
    colourBy: readColourBy(given.get("colour")),
    sizeBy: readSizeBy(given.get("size")),
    filters: readFilters(given),
    time: readTime(given),
    steps,
    around: steps > 0 ? readAnchor(given.get("around")) : undefined,
    pins: [...new Set(names(given.get("pin")))],
    opened: readBranches(given.get("opened")),
    closed: readBranches(given.get("closed")),
    overview: OVERVIEWS.find((name) => name === given.get("overview")) ?? FIRST_VIEW.overview,
    openedCommunities: [...new Set(names(given.get("communities")))],
    layout: LAYOUTS.find((name) => name === given.get("layout")) ?? FIRST_VIEW.layout,
    // Only the page that they were found on knows what the forces came to.
    free: undefined,
    moved: readMoved(given.get("moved")),
  };
  const theme = THEME_CHOICES.find((choice) => choice === given.get("theme")) ?? "system";
  const language = LANGUAGES.find((each) => each === given.get("lang")) ?? "system";
  return { view, camera: readCamera(given.get("at")), theme, language };
}

/** The part of an address that the history steps through: without camera, theme and language. */
export function addressOfView(view: View): string {
  return writeAddress({ view, theme: "system", language: "system" });
}

/** Whether there is more to a view than its address can say; it is told from others all the same. */
export function exceedsAddress({ free, moved }: View): boolean {
  return free !== undefined || moved.length > MOST_MOVED;
}

function writePlace(place: Place | undefined): string {
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

function readPlace(
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

function readSpan(text: string): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : undefined;
}

function readAnchor(text = ""): Anchor | undefined {
  const place = readPlace(text.split("/"), new Map());
  return isAnchor(place) ? place : undefined;
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

function writeFilters(filters: Filters, put: (name: string, value: string) => void): void {
  put("type", writeChoice(filters.types));
  put("group", writeChoice(filters.groups));
  put("relation", writeChoice(filters.relations));
  put("status", writeChoice(filters.statuses));
  put("state", writeChoice(filters.states));
  if (filters.minSources > 0) put("sources", String(filters.minSources));
}

function readFilters(given: ReadonlyMap<string, string>): Filters {
  return {
    types: readChoice(given.get("type")),
    groups: readChoice(given.get("group")),
    relations: readChoice(given.get("relation")),
    statuses: readChoice(given.get("status")),
    states: readChoice(given.get("state")),
    minSources: whole(given.get("sources"), 99),
  };
}

function writeTime(time: TimeChoice, put: (name: string, value: string) => void): void {
  if (time.kind === "as of") put("asof", encode(time.day));
  else {
    put("from", encode(time.from));
    put("to", encode(time.to));
  }
  if (!time.undated) put("undated", "0");
}

function readTime(given: ReadonlyMap<string, string>): TimeChoice | undefined {
  const [day, from, to] = ["asof", "from", "to"].map((name) => readDate(given.get(name)));
  const undated = given.get("undated") !== "0";
  if (day !== undefined) return { kind: "as of", day, undated };
  if (from === undefined || to === undefined) return undefined;
  return { kind: "range", from, to, undated };
}

/** A date of EDTF that is no interval: only such a one has a first and a last day. */
function readDate(text = ""): string | undefined {
  const date = decode(text);
  return spansOf(date)?.interval === false ? date : undefined;
}

/** `Person,Company` for only these, `!Person` for all but this one. */
function writeChoice(choice: Choice): string {
  if (isAll(choice)) return "";
  return `${choice.only ? "" : "!"}${[...choice.names].map(encode).join(",")}`;
}

function readChoice(text = ""): Choice {
  const only = !text.startsWith("!");
  const list = names(only ? text : text.slice(1));
  return list.length === 0 ? ALL : { only, names: new Set(list) };
}

function readLit(text = ""): Lit | undefined {
  const [, name, id = ""] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  const kind = (["group", "relation", "type"] as const).find((each) => each === name);
  return kind && { kind, id: decode(id) };
}

/** `community`, or `fact:price`; empty for what a page has at first. */
function writeMeasure(by: ColourBy | SizeBy, first: ColourBy | SizeBy): string {
  if (by.kind === "fact") return `fact:${encode(by.property)}`;
  return by.kind === first.kind ? "" : by.kind;
}

function readColourBy(text = ""): ColourBy {
  if (text === "community") return { kind: "community" };
  return readFact(text) ?? FIRST_VIEW.colourBy;
}

function readSizeBy(text = ""): SizeBy {
  return text === "sources" ? { kind: "sources" } : (readFact(text) ?? FIRST_VIEW.sizeBy);
}

function readFact(text: string): { readonly kind: "fact"; readonly property: string } | undefined {
  const property = text.startsWith("fact:") ? decode(text.slice(5)) : "";
  return property === "" ? undefined : { kind: "fact", property };
}

/** `xiaomi:makes` from the entity, `xiaomi:~makes` towards it. */
function writeBranch({ node, relation, way }: Branch): string {
  return `${encode(node)}:${way === "in" ? "~" : ""}${encode(relation)}`;
}

function readBranches(text = ""): Branch[] {
  return text.split(",").flatMap((part): Branch[] => {
    const [node = "", rest = ""] = part.split(":");
    const way = rest.startsWith("~") ? "in" : "out";
    const relation = decode(way === "in" ? rest.slice(1) : rest);
    return node === "" || relation === "" ? [] : [{ node: decode(node), relation, way }];
  });
}

/** `xiaomi:12.5:-40,...`; of more entities than a link has room for, only that there are some. */
function writeMoved(moved: View["moved"]): string {
  if (moved.length > MOST_MOVED) return `~${tokenOf(moved.map((each) => [each.id, each]))}`;
  return moved.map(({ id, x, y }) => `${encode(id)}:${x}:${y}`).join(",");
}

function readMoved(text = ""): Moved[] {
  const moved = new Map<string, Moved>();
  for (const part of text.split(",").slice(0, MOST_MOVED)) {
    const [name = "", ...numbers] = part.split(":");
    const [x = Number.NaN, y = Number.NaN] = numbers.map(Number);
    const sane = [x, y].every((each) => Number.isFinite(each) && Math.abs(each) < 1e9);
    const id = decode(name);
    if (id !== "" && sane && numbers.length === 2) moved.set(id, { id, x, y });
  }
  return [...moved.values()];
}

function readCamera(text: string | undefined): Camera | undefined {
  const numbers = text?.split(",").map(Number) ?? [];
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = numbers;
  const sane = [x, y, zoom].every((each) => Number.isFinite(each) && Math.abs(each) < 1e9);
  return sane && zoom > 0 ? { x, y, zoom } : undefined;
}

function names(text = ""): string[] {
  return text.split(",").flatMap((name) => (name === "" ? [] : [decode(name)]));
}

/** A whole number from 0 to `most`; 0 for anything else. */
function whole(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(most, Number(text)) : 0;
}

function short(number: number): string {
  return String(Number(number.toPrecision(5)));
}

/** Also what `encodeURIComponent` lets through but the grammar above gives a meaning. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return text;
  }
}
