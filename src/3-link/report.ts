import type { Diagnostic } from "../model/diagnostic.ts";
import { near } from "../model/near.ts";
import type { Labels } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import type { TextEntry } from "../model/records.ts";
import { Told } from "../model/told.ts";
import { DateReader } from "./dates.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier, badLanguage, notOneOf } from "./messages.ts";
import type { UnknownKind, UnknownName } from "./unknown-messages.ts";
import { badDate, reversedDates } from "./claim-messages.ts";

/** The shape of BCP 47 tags; no special name of a JavaScript object fits it with its underscores. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** What every part of linking shares: where problems go, and the dates already read. */
export class Report {
  readonly dates: DateReader;
  /** Names that are defined nowhere: they are told when what all files define is known. */
  readonly unknown: UnknownName[] = [];
  readonly #told = new Told();
  #errors = 0;

  constructor(dates = new DateReader()) {
    this.dates = dates;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#told.all();
  }

  /** Errors so far, unknown names included. */
  get errors(): number {
    return this.#errors;
  }

  add(diagnostic: Diagnostic): void {
    if (diagnostic.severity === "error") this.#errors++;
    this.#told.add(diagnostic);
  }

  /** Takes a name that is defined nowhere. */
  lacks(kind: UnknownKind, name: Text): undefined {
    if (kind !== "speakers") this.#errors++;
    this.unknown.push({ kind, name });
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
