import type { Diagnostic } from "../model/diagnostic.ts";
import type { Text } from "../model/range.ts";
import { DateReader } from "./dates.ts";
import { notOneOf } from "./messages.ts";
import { badDate } from "./claim-messages.ts";

/** Codes that say that something is defined nowhere. */
const UNDEFINED = new Set<Diagnostic["code"]>([
  "GW0301",
  "GW0304",
  "GW0305",
  "GW0306",
  "GW0307",
  "GW0317",
  "GW0322",
]);

/** What every part of linking shares: where problems go, and the dates already read. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly dates: DateReader;
  readonly #complete: boolean;
  #errors = 0;

  /** @param complete false when a file could not be read: what seems undefined may stand there */
  constructor(complete: boolean, dates = new DateReader()) {
    this.#complete = complete;
    this.dates = dates;
  }

  add(diagnostic: Diagnostic): void {
    if (diagnostic.severity === "error") this.#errors++;
    if (this.#complete || !UNDEFINED.has(diagnostic.code)) this.diagnostics.push(diagnostic);
  }

  /** Errors so far, those included that are not told since a file could not be read. */
  get errors(): number {
    return this.#errors;
  }

  /** The text as one of `allowed`; `fallback` when absent, and with a diagnostic when unknown. */
  oneOf<T extends string>(
    text: Text | undefined,
    key: string,
    allowed: readonly T[],
    fallback: T,
  ): T {
    if (text === undefined) return fallback;
    const found = allowed.find((name) => name === text.value);
    if (found === undefined) this.add(notOneOf(text, key, allowed));
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
}
