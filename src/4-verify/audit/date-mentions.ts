import type { Stretch } from "../words.ts";

/** A date as a text writes it, as far as it says: “March 28” has no year, “last year” counts from now. */
export interface DateMention {
  readonly year?: number;
  readonly month?: number;
  /** The last of several months, as of a quarter. */
  readonly lastMonth?: number;
  readonly day?: number;
  /** Years to add to the present of the text. */
  readonly fromNow?: number;
  /** How many years it covers, from `year` on: 10 for a decade. */
  readonly years?: number;
}

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv"];
const MONTHS = monthNames();
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
/** “Jun” by itself is rather a name than a month. */
const LONG_MONTH = MONTH.split("|")
  .filter((name) => name.length > 3 || name === "May" || name === "Mai")
  .join("|");
const EDGE = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const YEAR = "(1[0-9]{3}|20[0-9]{2})";
const DAY = "(\\d{1,2})(?:st|nd|rd|th|er|º)?";

type Reading = (groups: readonly (string | undefined)[]) => DateMention;

/** Each way of writing a date, the fuller ones first: what one has read, the next leave alone. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [form(`${EDGE}${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})${END}`), ([y, m, d]) => ymd(y, Number(m), d)],
  [form(`${EDGE}(\\d{1,2})[./](\\d{1,2})[./]${YEAR}${END}`), ([d, m, y]) => ymd(y, Number(m), d)],
  [form(`${YEAR}年(\\d{1,2})月(\\d{1,2})[日号號]`), ([y, m, d]) => ymd(y, Number(m), d)],
  [form(`${YEAR}年(\\d{1,2})月`), ([y, m]) => ymd(y, Number(m))],
  [form(`(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号號]`), ([m, d]) => ymd(undefined, Number(m), d)],
  [form(`(?<!\\d)(\\d{1,2})月`), ([m]) => ymd(undefined, Number(m))],
  [form(`${EDGE}(${MONTH})\\.? ${DAY}(?:,? ${YEAR})?${END}`), ([m, d, y]) => ymd(y, monthOf(m), d)],
  [
    form(`${EDGE}${DAY}\\.? (?:of |de |di )?(${MONTH})(?:,? (?:de |del |of )?${YEAR})?${END}`),
    ([d, m, y]) => ymd(y, monthOf(m), d),
  ],
  [
    form(
      `${EDGE}(first|second|third|fourth|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|primer|segundo|tercer|cuarto) (?:quarter|Quartal|trimestre|Q)(?: (?:of |de |des (?:Jahres )?)?${YEAR})?${END}`,
    ),
    ([q, y]) => quarter(y, QUARTERS[q ?? ""]),
  ],
  [form(`${EDGE}Q([1-4])(?: (?:of )?${YEAR})?${END}`), ([q, y]) => quarter(y, Number(q))],
  [
    form(`(?:${YEAR}年)?第?([一二三四1-4])季度`),
    ([y, q]) => quarter(y, QUARTERS[q ?? ""] ?? Number(q)),
  ],
  [
    form(
      `${EDGE}(?:(?:the |at the |by the )?end of|late|Ende|fin|fines de|a fines de) ${YEAR}${END}|${YEAR}年(?:底|末)`,
    ),
    ([y, han]) => months(y ?? han, 10, 12),
  ],
  [
    form(`${EDGE}(?:(?:the )?(?:beginning|start) of|early|Anfang|début) ${YEAR}${END}|${YEAR}年初`),
    ([y, han]) => months(y ?? han, 1, 3),
  ],
  [
    form(`${EDGE}(?:(?:the )?end of the year|year-end|Jahresende|fin d'année)${END}|年底|年末`),
    () => months(undefined, 12, 12),
  ],
  [form(`${EDGE}(${MONTH}),? (?:of |de |del )?${YEAR}${END}`), ([m, y]) => ymd(y, monthOf(m))],
  [
    form(`(?<![\\d\\p{Script=Latin}.,])${YEAR}年?(?![\\d\\p{Script=Latin}]|[.,]\\d)`),
    ([y]) => ymd(y),
  ],
  [
    form(`${EDGE}(?:the )?(1[0-9]{2}|20[0-9])0'?s${END}`),
    ([y]) => ({ year: Number(y) * 10, years: 10 }),
  ],
  [form(`${EDGE}(${LONG_MONTH})${END}`), ([m]) => ymd(undefined, monthOf(m))],
  [
    form(
      `${EDGE}(?:this year|current|current year|currently|today|now|nowadays|dieses Jahr(?:es)?|in diesem Jahr|heuer|heute|cette année|aujourd'hui|este año|quest'anno|сегодня)${END}|今年|本年|如今|目前|现在|現在|올해`,
    ),
    () => ({ fromNow: 0 }),
  ],
  [
    form(
      `${EDGE}(?:last year|a year ago|the year before|letzte[sn]? Jahr(?:es)?|vergangene[ns]? Jahr(?:es)?|im Vorjahr|voriges Jahr|l'an dernier|l'année dernière|el año pasado|l'anno scorso)${END}|去年|지난해`,
    ),
    () => ({ fromNow: -1 }),
  ],
  [
    form(
      `${EDGE}(?:next year|nächste[sn]? Jahr(?:es)?|kommende[ns]? Jahr(?:es)?|l'année prochaine|el próximo año|l'anno prossimo)${END}|明年|내년`,
    ),
    () => ({ fromNow: 1 }),
  ],
  [form("前年"), () => ({ fromNow: -2 })],
  [
    form(`${EDGE}(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) years ago${END}`),
    ([n]) => ({ fromNow: -countOf(n) }),
  ],
  [
    form(`${EDGE}vor (\\d{1,3}|zwei|drei|vier|fünf|zehn) Jahren${END}`),
    ([n]) => ({ fromNow: -countOf(n) }),
  ],
];

/** The dates of a folded text. */
export function datesIn(folded: string): (Stretch & DateMention)[] {
  const found: (Stretch & DateMention)[] = [];
  let rest = folded;
  for (const [pattern, read] of FORMS) {
    rest = rest.replace(pattern, (written: string, ...more: unknown[]) => {
      const at = more.findIndex((each) => typeof each === "number");
      const start = Number(more[at]);
      const mention = read(more.slice(0, at) as (string | undefined)[]);
      if (!isPossible(mention)) return written;
      found.push({ ...mention, start, end: start + written.length });
      return "\0".repeat(written.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isPossible({ month = 1, day = 1 }: DateMention): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function ymd(year: string | undefined, month?: number, day?: string): DateMention {
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

const QUARTERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "first ersten premier primer 一",
    "second zweiten deuxième segundo 二",
    "third dritten troisième tercer 三",
    "fourth vierten quatrième cuarto 四",
  ].flatMap((words, index) => words.split(" ").map((word) => [word, index + 1])),
);

function quarter(year: string | undefined, number = 1): DateMention {
  return months(year, 3 * number - 2, 3 * number);
}

function months(year: string | undefined, month: number, lastMonth: number): DateMention {
  return { ...ymd(year, month), lastMonth };
}

function form(pattern: string): RegExp {
  return new RegExp(pattern, "gu");
}

const COUNTS = [
  "",
  "",
  "two zwei",
  "three drei",
  "four vier",
  "five fünf",
  "six",
  "seven",
  "eight",
  "nine",
  "ten zehn",
];

function countOf(word: string | undefined): number {
  const index = COUNTS.findIndex((words) => words.split(" ").includes(word ?? ""));
  return index > 1 ? index : Number(word);
}

function monthOf(name: string | undefined): number {
  return MONTHS.get(name ?? "") ?? 0;
}

/** The names of the months as texts write them: as in a calendar, as with a day, and the short English ones. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const inDate = new Intl.DateTimeFormat(language, {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
    });
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2024, month - 1, 15));
      const part = inDate.formatToParts(date).find(({ type }) => type === "month")?.value;
      for (const name of [alone.format(date), part ?? ""])
        if (name.length > 2) names.set(name, month);
    }
  }
  const short = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split(" ");
  for (const name of short)
    names.set(name, "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(name.slice(0, 3)) / 3 + 1);
  return names;
}
