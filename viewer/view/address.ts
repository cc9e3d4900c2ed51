import { LANGUAGES } from "../ui/phrases.ts";
import { readNumbers, readView, writeView } from "./address-parameters.ts";
import { writePlace } from "./address-place.ts";
import { MOST_MOVED } from "./arranging.ts";
import type { LanguageChoice } from "../ui/language.ts";
import { THEME_CHOICES, type ThemeChoice } from "../ui/theme.ts";
import type { View } from "./view.ts";

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
  /** The theme of the system and the language of the browser are left to the reader of a link. */
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
}

/**
 * The fragment of a link: `#/entity/lei-jun?status=asserted&v=1`. Empty for a page as it first is.
 * What stands at its default is left out; the order of parameters is fixed.
 */
export function writeAddress({ view, camera, theme, language }: Address): string {
  const path = writePlace(view.place);
  const parameters = Object.entries({
    ...writeView(view),
    at: camera && [camera.x, camera.y, camera.zoom].map(short).join(","),
    theme: theme !== "system" && theme,
    lang: language !== "system" && language,
  }).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
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
  const theme = THEME_CHOICES.find((choice) => choice === given.get("theme")) ?? "system";
  const language = LANGUAGES.find((each) => each === given.get("lang")) ?? "system";
  // It looked at what the forces came to: where that is not known, it looks beside.
  const camera = given.has("forces") ? undefined : readCamera(given.get("at"));
  return { view: readView(path, given), camera, theme, language };
}

/** The part of an address that the history steps through: without camera, theme and language. */
export function addressOfView(view: View): string {
  return writeAddress({ view, theme: "system", language: "system" });
}

/** Whether there is more to a view than its address can say; it is told from others all the same. */
export function exceedsAddress({ free, moved }: View): boolean {
  return free !== undefined || moved.length > MOST_MOVED;
}

function readCamera(text = ""): Camera | undefined {
  const [x = 0, y = 0, zoom = 0] = readNumbers(text.split(",").slice(0, 3), 3) ?? [];
  return zoom > 0 ? { x, y, zoom } : undefined;
}

/** A number with as many digits as a picture can show. */
function short(number: number): string {
  return String(Number(number.toPrecision(5)));
}
