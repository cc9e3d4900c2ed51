import { LAYOUTS } from "../scene/layout/arrangement.ts";
import { LANGUAGES } from "../ui/phrases.ts";
import {
  readBranches,
  readColourBy,
  readFilters,
  readLit,
  readMoved,
  readSizeBy,
  readTime,
  writeBranch,
  writeFilters,
  writeMeasure,
  writeMoved,
  writeTime,
} from "./address-parameters.ts";
import { readAnchor, readPlace, writeManner, writePlace } from "./address-place.ts";
import { encode, names, type Put, short, whole } from "./address-text.ts";
import { MOST_MOVED } from "./arranging.ts";
import type { LanguageChoice } from "../ui/language.ts";
import { THEME_CHOICES, type ThemeChoice } from "../ui/theme.ts";
import { FIRST_VIEW, MOST_STEPS, OVERVIEWS, TABLES, type View } from "./view.ts";

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

/**
 * The fragment of a link: `#/entity/lei-jun?status=asserted&v=1`. Empty for a page as it first is.
 * What stands at its default is left out; the order of parameters is fixed.
 */
export function writeAddress({ view, camera, theme, language }: Address): string {
  const parameters: string[] = [];
  const put: Put = (name, value) => {
    if (value !== "") parameters.push(`${name}=${value}`);
  };
  writeManner(view.place, put);
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
  // It looked at what the forces came to: where that is not known, it looks beside.
  const camera = given.has("forces") ? undefined : readCamera(given.get("at"));
  return { view, camera, theme, language };
}

/** The part of an address that the history steps through: without camera, theme and language. */
export function addressOfView(view: View): string {
  return writeAddress({ view, theme: "system", language: "system" });
}

/** Whether there is more to a view than its address can say; it is told from others all the same. */
export function exceedsAddress({ free, moved }: View): boolean {
  return free !== undefined || moved.length > MOST_MOVED;
}

function readCamera(text: string | undefined): Camera | undefined {
  const numbers = text?.split(",").map(Number) ?? [];
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = numbers;
  const sane = [x, y, zoom].every((each) => Number.isFinite(each) && Math.abs(each) < 1e9);
  return sane && zoom > 0 ? { x, y, zoom } : undefined;
}
