import { type Diagnostic, scopeOf } from "../model/diagnostic.ts";
import { near, Spellings } from "../model/near.ts";
import type { Labels } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import type { TextEntry } from "../model/records.ts";
import { Told } from "../model/told.ts";
import { DateReader } from "./dates.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, badLanguage, notOneOf } from "./messages.ts";
import { badDate, reversedDates } from "./claim-messages.ts";

/** The shape of BCP 47 tags; no special name of a JavaScript object fits it with its underscores. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** For so many different names of a file near ones are sought: a person who needs more has another problem. */
const MOST_SOUGHT = 200;

/** Names that are defined, by id; they are complete before names near to another are sought. */
type Defined = ReadonlyMap<string, unknown>;
export type Spelt = WeakMap<Defined, Spellings>;

/** What every part of linking shares: where problems go, the dates already read, and the spellings of names. */
export class Report {
  readonly dates: DateReader;
  readonly spellings: Spelt;
  readonly #complete: boolean;
  readonly #told = new Told();
  #errors = 0;
  #isSound = true;
  /** Names for which near ones were sought, by file. */
  readonly #sought = new Map<string, Set<string>>();

  /**
   * @param complete false when a file could not be read: what seems undefined may stand there
   * @param spellings those of another report of the same linking
   */
  constructor(
    complete: boolean,
    dates = new DateReader(),
    spellings: Spelt = new WeakMap<Defined, Spellings>(),
  ) {
    this.#complete = complete;
    this.dates = dates;
    this.spellings = spellings;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#told.all();
  }

  add(diagnostic: Diagnostic): void {
    this.#isSound = false;
    if (diagnostic.severity === "error") this.#errors++;
    if (this.#complete || scopeOf(diagnostic) !== "reference") this.#told.add(diagnostic);
  }

  /** Whether nothing was added, those included that are not told. */
  get isSound(): boolean {
    return this.#isSound;
  }

  /** Errors so far, those included that are not told. */
  get errors(): number {
    return this.#errors;
  }

  /**
   * Defined names that an unknown one may be a misspelling of, best first; none once the problems of its file are
   * not told any more, or many names of it were sought.
   */
  near({ file, value }: Text, defined: Defined, ...more: readonly Defined[]): string[] {
    const sought = this.#sought.get(file) ?? new Set();
    this.#sought.set(file, sought);
    const mayBeSought = sought.has(value) || sought.size < MOST_SOUGHT;
    if (!this.#complete || !mayBeSought || !this.#told.hasRoom(file)) return [];
    sought.add(value);
    let spellings = this.spellings.get(defined);
    if (!spellings) {
      spellings = new Spellings(() => [defined, ...more].flatMap((names) => [...names.keys()]));
      this.spellings.set(defined, spellings);
    }
    return spellings.near(value);
  }

  /** The text as one of `allowed`; `fallback` when absent, and with a diagnostic when unknown. */
  oneOf<T extends string, F extends string | undefined>(
    text: Text | undefined,
    key: string,
    allowed: readonly T[],
    fallback: F,
  ): T | F {
    if (text === undefined) return fallback;
    const found = allowed.find((name) => name === text.value);
    if (found === undefined) this.add(notOneOf(text, key, allowed, near(text.value, allowed)));
    return found ?? fallback;
  }

  /** The text of a valid EDTF date; undefined when absent, and with a diagnostic when wrong. */
  date(text: Text | undefined): string | undefined {
    if (text === undefined) return undefined;
    const read = this.dates.read(text.value);
    if (typeof read !== "string") return text.value;
    this.add(badDate(text, read));
    return undefined;
  }

  /** The same for the end of a period, which may be `unknown` and is reported where it comes before the start. */
  end(since: Text | undefined, until: Text | undefined): string | undefined {
    if (until?.value === "unknown") return "unknown";
    const text = this.date(until);
    if (!since || !until || text === undefined) return text;
    const first = this.dates.read(since.value);
    const last = this.dates.read(until.value);
    if (typeof first !== "string" && typeof last !== "string" && first.min > last.max) {
      this.add(reversedDates(since, until));
    }
    return text;
  }

  /** Texts by language, in code-unit order of the tags; a tag that is none gets a diagnostic. */
  labels(entries: readonly TextEntry[]): Labels {
    const labels: [string, string][] = [];
    for (const { key, value } of entries) {
      if (LANGUAGE.test(key.value)) labels.push([key.value, value.value]);
      else this.add(badLanguage(key));
    }
    return Object.fromEntries(labels.sort(([a], [b]) => byCodeUnit(a, b)));
  }

  /** The `uri` of a definition; undefined when absent, and with a diagnostic when it is none. */
  identifier(uri: Text | undefined): string | undefined {
    if (uri === undefined || isIdentifier(uri.value)) return uri?.value;
    this.add(badIdentifier(uri, "uri"));
    return undefined;
  }
}
