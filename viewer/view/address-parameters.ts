import { MOST_MOVED, type Moved, tokenOf } from "./arranging.ts";
import { ALL, type Choice, isAll } from "./choice.ts";
import type { ColourBy } from "./colouring.ts";
import type { SizeBy } from "./sizing.ts";
import { spansOf } from "../../src/model/time/spans.ts";
import {
  type Branch,
  type Filters,
  FIRST_VIEW,
  type Lit,
  LIT_KINDS,
  type TimeChoice,
  type View,
} from "./view.ts";

/** Puts down each filter that is set. */
export function writeFilters(filters: Filters, put: Put): void {
  put("type", writeChoice(filters.types));
  put("group", writeChoice(filters.groups));
  put("relation", writeChoice(filters.relations));
  put("status", writeChoice(filters.statuses));
  put("state", writeChoice(filters.states));
  if (filters.minSources > 0) put("sources", String(filters.minSources));
}

/** The filters that parameters name. */
export function readFilters(given: ReadonlyMap<string, string>): Filters {
  return {
    types: readChoice(given.get("type")),
    groups: readChoice(given.get("group")),
    relations: readChoice(given.get("relation")),
    statuses: readChoice(given.get("status")),
    states: readChoice(given.get("state")),
    minSources: whole(given.get("sources"), 99),
  };
}

/** Puts down the time that is shown. */
export function writeTime(time: TimeChoice, put: Put): void {
  if (time.kind === "as of") put("asof", encode(time.day));
  else {
    put("from", encode(time.from));
    put("to", encode(time.to));
  }
  if (!time.undated) put("undated", "0");
}

/** The time that parameters name; undefined for none, and for what is no date. */
export function readTime(given: ReadonlyMap<string, string>): TimeChoice | undefined {
  const [day, from, to] = ["asof", "from", "to"].map((name) => readDate(given.get(name)));
  const undated = given.get("undated") !== "0";
  if (day !== undefined) return { kind: "as of", day, undated };
  if (from === undefined || to === undefined) return undefined;
  return { kind: "range", from, to, undated };
}

/** A date of EDTF that is no interval: only such a one has a first and a last day. */
function readDate(text = ""): string | undefined {
  const date = decode(text);
  return spansOf(date)?.interval === false ? date : undefined;
}

/** `Person,Company` for only these, `!Person` for all but this one. */
function writeChoice(choice: Choice): string {
  if (isAll(choice)) return "";
  return `${choice.only ? "" : "!"}${[...choice.names].map(encode).join(",")}`;
}

function readChoice(text = ""): Choice {
  const only = !text.startsWith("!");
  const list = names(only ? text : text.slice(1));
  return list.length === 0 ? ALL : { only, names: new Set(list) };
}

/** What is lit: `type:Person`. */
export function readLit(text = ""): Lit | undefined {
  const [, name, id = ""] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  const kind = LIT_KINDS.find((each) => each === name);
  return kind && { kind, id: decode(id) };
}

/** `community`, or `fact:price`; empty for what a page has at first. */
export function writeMeasure(by: ColourBy | SizeBy, first: ColourBy | SizeBy): string {
  if (by.kind === "fact") return `fact:${encode(by.property)}`;
  return by.kind === first.kind ? "" : by.kind;
}

/** What entities are coloured by. */
export function readColourBy(text = ""): ColourBy {
  if (text === "community") return { kind: "community" };
  return readFact(text) ?? FIRST_VIEW.colourBy;
}

/** What entities are sized by. */
export function readSizeBy(text = ""): SizeBy {
  return text === "sources" ? { kind: "sources" } : (readFact(text) ?? FIRST_VIEW.sizeBy);
}

function readFact(text: string): { readonly kind: "fact"; readonly property: string } | undefined {
  const property = text.startsWith("fact:") ? decode(text.slice(5)) : "";
  return property === "" ? undefined : { kind: "fact", property };
}

/** `xiaomi:makes` from the entity, `xiaomi:~makes` towards it. */
export function writeBranch({ node, relation, way }: Branch): string {
  return `${encode(node)}:${way === "in" ? "~" : ""}${encode(relation)}`;
}

/** A list of branches; malformed ones are left out. */
export function readBranches(text = ""): Branch[] {
  return text.split(",").flatMap((part): Branch[] => {
    const [node = "", rest = ""] = part.split(":");
    const way = rest.startsWith("~") ? "in" : "out";
    const relation = decode(way === "in" ? rest.slice(1) : rest);
    return node === "" || relation === "" ? [] : [{ node: decode(node), relation, way }];
  });
}

/** `xiaomi:12.5:-40,...`; of more entities than a link has room for, only that there are some. */
export function writeMoved(moved: View["moved"]): string {
  if (moved.length > MOST_MOVED) return `~${tokenOf(moved.map((each) => [each.id, each]))}`;
  return moved.map(({ id, x, y }) => `${encode(id)}:${x}:${y}`).join(",");
}

/** Entities that were put somewhere by hand; malformed ones are left out. */
export function readMoved(text = ""): Moved[] {
  const moved = new Map<string, Moved>();
  for (const part of text.split(",").slice(0, MOST_MOVED)) {
    const [name = "", ...numbers] = part.split(":");
    const [x = Number.NaN, y = Number.NaN] = numbers.map(Number);
    const sane = [x, y].every((each) => Number.isFinite(each) && Math.abs(each) < 1e9);
    const id = decode(name);
    if (id !== "" && sane && numbers.length === 2) moved.set(id, { id, x, y });
  }
  return [...moved.values()];
}

/** Takes a parameter of an address; an empty value leaves it out. */
export type Put = (name: string, value: string) => void;

/** The names of a list; without the empty ones. */
export function names(text = ""): string[] {
  return text.split(",").flatMap((name) => (name === "" ? [] : [decode(name)]));
}

/** A whole number from 0 to `most`; 0 for anything else. */
export function whole(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(most, Number(text)) : 0;
}

/** A name encoded for an address: characters with a meaning in addresses are escaped. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name from an address; as it stands when it is malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return text;
  }
}

/** A number with as many digits as a picture can show. */
export function short(number: number): string {
  return String(Number(number.toPrecision(5)));
}
