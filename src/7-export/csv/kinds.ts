/**
 * What a reader that guesses the type of a column sees in a cell. Those that Gephi knows, in the order in
 * which it tries them; others know fewer.
 */
const KINDS = ["boolean", "integer", "long", "huge", "double", "time", "text"] as const;
export type Kind = (typeof KINDS)[number];

const INTEGER = /^[+-]?\d+$/;
/** As Java reads it, which is what Gephi is written in, and as pandas and DuckDB do. */
const DOUBLE = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[df]?|nan|inf(?:inity)?)$/i;
const DATE = /^[+-]?\d{4,}(?:-\d\d(?:-\d\d(?:T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;
/** Moments or spans of time as Gephi writes them. */
const TIMES = /^[<[(]["'\s\d.,:;TZ+<>[\]()-]*$/;

const LARGEST_INTEGER = 2n ** 31n - 1n;
const LARGEST_LONG = 2n ** 63n - 1n;

/** The kind of a cell; undefined for an empty one, which says nothing of its column. */
export function kindOf(cell: string): Kind | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  if (/^(?:true|false)$/i.test(text)) return "boolean";
  if (INTEGER.test(text)) return sizeOf(text);
  if (DOUBLE.test(text)) return "double";
  return DATE.test(text) || TIMES.test(text) ? "time" : "text";
}

function sizeOf(text: string): Kind {
  if (text.length < 10) return "integer";
  if (text.length > 64) return "huge";
  const number = BigInt(text.replace(/^\+/, ""));
  const size = number < 0 ? -number : number;
  return size <= LARGEST_INTEGER ? "integer" : size <= LARGEST_LONG ? "long" : "huge";
}

/** The kind of a column that holds cells of some kinds; undefined when it holds none. */
export function kindOfColumn(kinds: ReadonlySet<Kind>): Kind | undefined {
  if (kinds.has("text") || (kinds.has("boolean") && kinds.size > 1)) return "text";
  return KINDS.findLast((kind) => kinds.has(kind));
}

/** Whether a text comes back as it was from a reader that took it for a number. */
export function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)$/.test(text);
}
