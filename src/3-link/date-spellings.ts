import { beside, FORMS } from "./date-forms.ts";
import { secondLevel } from "./date-level-two.ts";
import { readDate } from "./dates.ts";

/** More readings than this help nobody. */
const MOST = 4;

/** No date that a person writes is longer, and each is tried against every form. */
const LONGEST = 64;

/**
 * How EDTF writes what a text that is no EDTF date may mean, likeliest first: `22 June 2020`,
 * `19.06.2020`, `Q1 2020`, `44`. Every one is a valid date; where days and months cannot be told
 * apart, both readings are given.
 */
export function dateSpellings(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[ ,;.]+$|^ /g, "");
  return firstOf([vague, single, open, range], plain).slice(0, MOST);
}

type Form = (text: string) => readonly string[];

/** What the first form that fits makes of a text: valid dates, each once. */
function firstOf(forms: readonly Form[], text: string): readonly string[] {
  for (const form of forms) {
    const valid = form(text).filter((date) => typeof readDate(date) !== "string");
    if (valid.length > 0) return [...new Set(valid)];
  }
  return [];
}

const ABOUT =
  /^(?:circa|ca?\.|ca?(?= ?\d)|about|around|approx(?:\.|imately)?|roughly|etwa|um|vers|environ|~|约) ?(.+)$|^(.+?) ?~$/;
const PERHAPS = /^(?:perhaps|possibly|probably|maybe|vermutlich) (.+)$|^(.+?) ?\(?\?\)?$/;

/** `circa 1990`, `about June 2020`, `probably 1990`, `2020 (?)`, `ca. 1904-1910`. */
function vague(text: string): readonly string[] {
  const [, close, closeAfter] = ABOUT.exec(text) ?? [];
  if (close ?? closeAfter) return marked(close ?? closeAfter ?? "", "~");
  const [, before, after] = PERHAPS.exec(text) ?? [];
  return marked(before ?? after ?? "", "?");
}

function marked(text: string, mark: string): readonly string[] {
  const dates = exact(text).map((date) => (date.includes("/") ? date : `${date}${mark}`));
  return dates.length > 0
    ? dates
    : range(text).map((date) => `${date.replace("/", `${mark}/`)}${mark}`);
}

/** A text that is a date already, or the ways to write it as one. */
function exact(text: string): readonly string[] {
  const written = text.toUpperCase();
  return typeof readDate(written) === "string" ? single(text) : [written];
}

/** One date, without words about how sure it is. */
function single(text: string): readonly string[] {
  const bare = text
    .replace(/^(?:on|in|the|am|le|im) /, "")
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /, "")
    .replace(/(?<=[\dz])[ t,]+(?:at )?\d{1,2}(?::\d\d){1,2}(?:\.\d+)?.*$/, "");
  const found = firstOf([secondLevel, ...FORMS], bare);
  return found.length === 0 && bare !== text ? [bare] : found;
}

/** Words for periods with one end: `before` and `after` leave out the date, the others do not. */
const OPEN: readonly (readonly ["before" | "until" | "after" | "since", RegExp])[] = [
  ["before", /^(?:before|prior to|earlier than|vor|avant) (?:dem )?(.+)$/],
  ["until", /^(?:until|till|by|up to|(?:no|not) later than|not after|bis) (?:zum )?(.+)$/],
  ["after", /^(?:after|later than|nach|après) (?:dem )?(.+)$/],
  [
    "since",
    /^(?:since|from|as of|(?:no|not) earlier than|not before|seit|ab|depuis) (?:dem )?(?!.* (?:to|until|till) )(.+?)(?: on(?:wards?)?)?$/,
  ],
  ["since", /^(.+?) ?(?:onwards?|(?:-|to|\/) ?(?:present|now|today|ongoing|open)?)$/],
];

/** `before 1990`, `since June 2020`, `2015 - present`. */
function open(text: string): readonly string[] {
  for (const [side, form] of OPEN) {
    const [, written] = form.exec(text) ?? [];
    if (written === undefined) continue;
    return exact(written).flatMap((date) => {
      const first = date.replace(/\/.*/, "").replaceAll("X", "0");
      const last = date.replace(/.*\//, "").replaceAll("X", "9");
      if (side === "until") return `../${last}`;
      if (side === "since") return `${first}/..`;
      return side === "before"
        ? beside(first, -1).map((other) => `../${other}`)
        : beside(last, 1).map((other) => `${other}/..`);
    });
  }
  return [];
}

const BETWEEN =
  /^(?:between |from )?(.+?)(?: (?:to|and|or|until|till|bis) | ?\/ ?| - |(?<=\d{4})-+(?=\d{4}$)|(?<=[. ]\d{4})-(?=\d))(.+)$/;

/** `19-25 June 2020`, `from May 2019 to June 2020`, `May/June 2020`, `1984/1980`. */
function range(text: string): readonly string[] {
  const [, day, other, month] = /^(\d{1,2}) ?- ?(\d{1,2})\.? (\p{L}.+)$/u.exec(text) ?? [];
  if (day !== undefined) return spanOf(exact(`${day} ${month}`), exact(`${other} ${month}`));
  const [, from = "", to = ""] = BETWEEN.exec(text) ?? [];
  const [sameYear = ""] = /\b\d{4}$/.exec(to) ?? [];
  const start = exact(from);
  return spanOf(start.length > 0 ? start : exact(`${from} ${sameYear}`), exact(to));
}

/** From the beginning of one date to the end of the other, whichever comes first; one of them may be one of two. */
function spanOf(from: readonly string[], to: readonly string[]): readonly string[] {
  if (from.length * to.length > 2) return [];
  return from.flatMap((first) =>
    to.map((last) => {
      const [begin, end] = [first.split("/")[0], last.split("/").at(-1)];
      const forward = `${begin}/${end}`;
      return readDate(forward) === "backwards" ? `${end}/${begin}` : forward;
    }),
  );
}
