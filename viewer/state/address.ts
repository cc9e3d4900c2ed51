import { THEME_CHOICES, type ThemeChoice } from "./theme.ts";
import { LANGUAGES } from "../words/phrases.ts";
import type { LanguageChoice } from "./language.ts";
import { ALL, type Choice, isAll } from "./choice.ts";
import {
  type Anchor,
  type Branch,
  type Filters,
  isAnchor,
  type Lit,
  MOST_STEPS,
  type PathPlace,
  type Place,
  TABLES,
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
  if (view.lit !== undefined) put("lit", `${view.lit.kind}:${encode(view.lit.id)}`);
  if (view.steps > 0) {
    put("steps", String(view.steps));
    put("around", writePlace(view.around));
  }
  put("pin", view.pins.map(encode).join(","));
  put("opened", view.opened.map(writeBranch).join(","));
  put("closed", view.closed.map(writeBranch).join(","));
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
    filters: readFilters(given),
    steps,
    around: steps > 0 ? readAnchor(given.get("around")) : undefined,
    pins: [...new Set(names(given.get("pin")))],
    opened: readBranches(given.get("opened")),
    closed: readBranches(given.get("closed")),
  };
  const theme = THEME_CHOICES.find((choice) => choice === given.get("theme")) ?? "system";
  const language = LANGUAGES.find((each) => each === given.get("lang")) ?? "system";
  return { view, camera: readCamera(given.get("at")), theme, language };
}

/** The part of an address that the history steps through: without camera, theme and language. */
export function addressOfView(view: View): string {
  return writeAddress({ view, theme: "system", language: "system" });
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
    case "path":
      return ["path", place.from, ...(place.to === undefined ? [] : [place.to])]
        .map(encode)
        .join("/");
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
  if (kind === "source") {
    return { kind: "source", id: first, without: given.get("without") === "1" };
  }
  return kind === "path" ? readPath(first, second, given) : undefined;
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
  put("relation", writeChoice(filters.relations));
  put("status", writeChoice(filters.statuses));
  put("state", writeChoice(filters.states));
  if (filters.minSources > 0) put("sources", String(filters.minSources));
}

function readFilters(given: ReadonlyMap<string, string>): Filters {
  return {
    types: readChoice(given.get("type")),
    relations: readChoice(given.get("relation")),
    statuses: readChoice(given.get("status")),
    states: readChoice(given.get("state")),
    minSources: whole(given.get("sources"), 99),
  };
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
  const [, kind, id = ""] = /^(type|relation):(.+)$/s.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return { kind: kind === "type" ? "type" : "relation", id: decode(id) };
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
