import {
  decode,
  encode,
  type Query,
  readAnchor,
  readPlace,
  whole,
  writePlace,
} from "./address-place.ts";
import { MOST_MOVED, type Moved, tokenOf } from "./arranging.ts";
import { ALL, type Choice, isAll } from "./choice.ts";
import type { ColourBy } from "./colouring.ts";
import { LAYOUTS } from "./layout/arrangement.ts";
import type { SizeBy } from "./sizing.ts";
import { spansOf } from "../../src/model/time/spans.ts";
import {
  type Branch,
  FIRST_VIEW,
  type Lit,
  LIT_KINDS,
  MOST_STEPS,
  OVERVIEWS,
  TABLES,
  type TimeChoice,
  type View,
} from "./view.ts";

/** The parameters of an address in their order, each encoded; empty for what is left out. */
export type Parameters = Readonly<Record<string, string | false | undefined>>;

/** What of a view its path does not say. What is as in the first view is left out. */
export function writeView(view: View): Parameters {
  const { place, filters, time, lit, steps } = view;
  return {
    without: place?.kind === "source" && place.without && "1",
    directed: place?.kind === "path" && place.directed && "1",
    nth: place?.kind === "path" && place.chosen > 0 && String(place.chosen + 1),
    table: view.table,
    type: writeChoice(filters.types),
    group: writeChoice(filters.groups),
    relation: writeChoice(filters.relations),
    status: writeChoice(filters.statuses),
    state: writeChoice(filters.states),
    sources: filters.minSources > 0 && String(filters.minSources),
    asof: time?.kind === "as of" && encode(time.day),
    from: time?.kind === "range" && encode(time.from),
    to: time?.kind === "range" && encode(time.to),
    undated: time?.undated === false && "0",
    colour: writeMeasure(view.colourBy, FIRST_VIEW.colourBy),
    size: writeMeasure(view.sizeBy, FIRST_VIEW.sizeBy),
    lit: lit && `${lit.kind}:${encode(lit.id)}`,
    steps: steps > 0 && String(steps),
    around: steps > 0 && writePlace(view.around),
    pin: view.pins.map(encode).join(","),
    opened: view.opened.map(writeBranch).join(","),
    closed: view.closed.map(writeBranch).join(","),
    overview: view.overview !== FIRST_VIEW.overview && view.overview,
    communities: view.openedCommunities.map(encode).join(","),
    layout: view.layout !== FIRST_VIEW.layout && view.layout,
    forces: view.free?.token,
    moved: writeMoved(view.moved),
  };
}

/** The view of a path and parameters; what is malformed is as in the first view. */
export function readView(path: string, given: Query): View {
  const steps = whole(given.get("steps"), MOST_STEPS);
  return {
    place: readPlace(path, given),
    table: TABLES.find((name) => name === given.get("table")),
    lit: readLit(given.get("lit")),
    colourBy: readColourBy(given.get("colour")),
    sizeBy: readSizeBy(given.get("size")),
    filters: {
      types: readChoice(given.get("type")),
      groups: readChoice(given.get("group")),
      relations: readChoice(given.get("relation")),
      statuses: readChoice(given.get("status")),
      states: readChoice(given.get("state")),
      minSources: whole(given.get("sources"), 99),
    },
    time: readTime(given),
    steps,
    around: steps > 0 ? readAnchor(given.get("around")) : undefined,
    pins: [...new Set(names(given.get("pin")))],
    opened: readBranches(given.get("opened")),
    closed: readBranches(given.get("closed")),
    overview: OVERVIEWS.find((name) => name === given.get("overview")) ?? FIRST_VIEW.overview,
    openedCommunities: [...new Set(names(given.get("communities")))],
    layout: LAYOUTS.find((name) => name === given.get("layout")) ?? FIRST_VIEW.layout,
    // Only the page that they were found on knows what the forces came to.
    free: undefined,
    moved: readMoved(given.get("moved")),
  };
}

function readTime(given: Query): TimeChoice | undefined {
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
function readLit(text = ""): Lit | undefined {
  const [, name, id = ""] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  const kind = LIT_KINDS.find((each) => each === name);
  return kind && { kind, id: decode(id) };
}

/** `community`, or `fact:price`; empty for what a page has at first. */
function writeMeasure(by: ColourBy | SizeBy, first: ColourBy | SizeBy): string {
  if (by.kind === "fact") return `fact:${encode(by.property)}`;
  return by.kind === first.kind ? "" : by.kind;
}

function readColourBy(text = ""): ColourBy {
  if (text === "community") return { kind: "community" };
  return readFact(text) ?? FIRST_VIEW.colourBy;
}

function readSizeBy(text = ""): SizeBy {
  return text === "sources" ? { kind: "sources" } : (readFact(text) ?? FIRST_VIEW.sizeBy);
}

function readFact(text: string): { readonly kind: "fact"; readonly property: string } | undefined {
  const property = text.startsWith("fact:") ? decode(text.slice(5)) : "";
  return property === "" ? undefined : { kind: "fact", property };
}

/** `xiaomi:makes` from the entity, `xiaomi:~makes` towards it. */
function writeBranch({ node, relation, way }: Branch): string {
  return `${encode(node)}:${way === "in" ? "~" : ""}${encode(relation)}`;
}

function readBranches(text = ""): Branch[] {
  return text.split(",").flatMap((part): Branch[] => {
    const [node = "", rest = ""] = part.split(":");
    const way = rest.startsWith("~") ? "in" : "out";
    const relation = decode(way === "in" ? rest.slice(1) : rest);
    return node === "" || relation === "" ? [] : [{ node: decode(node), relation, way }];
  });
}

/** `xiaomi:12.5:-40,...`; of more entities than a link has room for, only that there are some. */
function writeMoved(moved: View["moved"]): string {
  if (moved.length > MOST_MOVED) return `~${tokenOf(moved.map((each) => [each.id, each]))}`;
  return moved.map(({ id, x, y }) => `${encode(id)}:${x}:${y}`).join(",");
}

/** Entities that were put somewhere by hand; malformed ones are left out. */
function readMoved(text = ""): Moved[] {
  const moved = new Map<string, Moved>();
  for (const part of text.split(",").slice(0, MOST_MOVED)) {
    const [name = "", ...place] = part.split(":");
    const [x, y] = readNumbers(place, 2) ?? [];
    const id = decode(name);
    if (id !== "" && x !== undefined && y !== undefined) moved.set(id, { id, x, y });
  }
  return [...moved.values()];
}

/** So many numbers of a size that a picture can have; undefined for anything else. */
export function readNumbers(texts: readonly string[], count: number): number[] | undefined {
  const numbers = texts.map(Number);
  const isSane = (number: number): boolean => Number.isFinite(number) && Math.abs(number) < 1e9;
  return numbers.length === count && numbers.every(isSane) ? numbers : undefined;
}

function names(text = ""): string[] {
  return text.split(",").flatMap((name) => (name === "" ? [] : [decode(name)]));
}
