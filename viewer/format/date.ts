const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

const DATE = /^(Y?-?\d{1,8}|-?\d{2,3}X{1,2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;

/**
 * An EDTF date (levels 0 and 1) in words, with the precision it was written in: `March 2024`,
 * `about 2019`, `2010s`, `2020 to 2021`. What is not understood is returned as it is.
 */
export function edtfWords(edtf: string): string {
  const [start, end, ...more] = edtf.split("/");
  if (start === undefined || more.length > 0) return edtf;
  if (end === undefined) return dateWords(start) ?? edtf;
  const from = edgeWords(start);
  const to = edgeWords(end);
  if (from === undefined || to === undefined) return edtf;
  if (from === "") return to === "" ? edtf : `until ${to}`;
  return to === "" ? `from ${from}` : `${from} to ${to}`;
}

/** When a claim holds, in words: `March 2024`, `2019 to 2021`, `since 2020`; undefined for never said. */
export function timeWords(time: {
  readonly at?: string;
  readonly since?: string;
  readonly until?: string;
}): string | undefined {
  const parts: string[] = [];
  if (time.at !== undefined) parts.push(edtfWords(time.at));
  const since = time.since === undefined ? undefined : edtfWords(time.since);
  if (time.until === undefined) {
    if (since !== undefined) parts.push(`since ${since}`);
  } else if (time.until === "unknown") {
    parts.push(since === undefined ? "ended, date unknown" : `since ${since}, ended, date unknown`);
  } else {
    const until = edtfWords(time.until);
    parts.push(since === undefined ? `until ${until}` : `${since} to ${until}`);
  }
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** One end of an interval; the empty text for an open one. */
function edgeWords(part: string): string | undefined {
  return part === "" || part === ".." ? "" : dateWords(part);
}

function dateWords(text: string): string | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, mark] = match;
  const words = calendarWords(yearWords(year), month, day);
  return words === undefined ? undefined : qualified(words, mark);
}

function calendarWords(
  year: string,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (month === undefined) return year;
  if (month === "XX") return `${year}, month unknown`;
  const number = Number(month);
  const season = SEASONS[number - 21];
  if (season !== undefined) return `${season} ${year}`;
  const name = MONTHS[number - 1];
  if (name === undefined) return undefined;
  if (day === undefined) return `${name} ${year}`;
  return day === "XX" ? `${name} ${year}, day unknown` : `${Number(day)} ${name} ${year}`;
}

function yearWords(year: string): string {
  const plain = year.replace(/^Y/, "");
  if (/X/.test(plain)) {
    return plain.endsWith("XX") ? `${plain.slice(0, -2)}00s` : `${plain.slice(0, -1)}0s`;
  }
  const number = Number(plain);
  // Year 0 of ISO 8601 is 1 BC.
  return number <= 0 && plain.startsWith("-") ? `${1 - number} BC` : String(number);
}

function qualified(words: string, mark: string | undefined): string {
  if (mark === "?") return `${words} (uncertain)`;
  if (mark === "~") return `about ${words}`;
  if (mark === "%") return `about ${words} (uncertain)`;
  return words;
}
