import { CITATION_STATES, type Tally } from "../../src/model/proof.ts";

/** `1 claim`, `2 claims`, `12,345 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${group(String(number))} ${number === 1 ? one : many}`;
}

/** `412 citations: 409 verified, 3 unverifiable`: every state that occurs, from best to worst. */
export function tallyWords(tally: Tally): string {
  const total = count(tally.citations, "citation");
  const states = CITATION_STATES.filter((state) => (tally.states[state] ?? 0) > 0);
  if (states.length === 0) return total;
  const each = states.map((state) => `${group(String(tally.states[state]))} ${state}`);
  return `${total}: ${each.join(", ")}`;
}

/** Digits in groups of three from five digits on; only the part before a decimal point. */
export function group(digits: string): string {
  const [whole = "", ...rest] = digits.split(".");
  const bare = whole.replace(/^[+-]/, "");
  const grouped = bare.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return [grouped, ...rest].join(".");
}
