import type { Layout } from "./layout/arrangement.ts";
import type { Free, Moved } from "./arranging.ts";
import { ALL, isAll } from "./choice.ts";
import type { ColourBy } from "./colouring.ts";
import type { SizeBy } from "./sizing.ts";

/** What a person points at, by its lasting name, so that it survives a reload. */
export type Target =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "edge"; readonly key: string };

/** What is pointed at: one item of the picture, or what stands for several. */
export type Pointed = Target | Several | CommunityPlace;

/** Several items at once: what rests on a passage. */
interface Several {
  readonly kind: "several";
  /** Keys of claims, and ids of entities with a fact. */
  readonly edges: readonly string[];
  readonly nodes: readonly string[];
}

/** What the panel is about: an entity, a claim, or one of the lists and tools. */
export type Place =
  | Target
  | SourcePlace
  | PathPlace
  | TextPlace
  | CommunityPlace
  | { readonly kind: "sources" }
  | { readonly kind: "contradictions" };

/** A community of entities, which large pictures show as one disc. */
export interface CommunityPlace {
  readonly kind: "community";
  readonly id: string;
}

/** A source; with `without`, what would be left unproven if it were not there. */
export interface SourcePlace {
  readonly kind: "source";
  readonly id: string;
  readonly without: boolean;
}

/** The text of a source, open at a passage or from its beginning. */
export interface TextPlace {
  readonly kind: "text";
  readonly source: string;
  /** A cited passage, in code points of the text as the graph knows it. */
  readonly passage?: TextRange;
}

/** A stretch of a text: from `start` up to and without `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The way from one entity to another; `to` is absent until the second end is picked. */
export interface PathPlace {
  readonly kind: "path";
  readonly from: string;
  readonly to?: string;
  /** Whether relations are followed from subject to object only. */
  readonly directed: boolean;
  /** Which of the shortest paths is shown, from 0. */
  readonly chosen: number;
}

/**
 * What a line of the legend can stand for. Of entities, their type, or the group that they are coloured
 * by; of claims, their relation, the look of their line, their status, the state of their weakest
 * citation, or by how many sources their line is drawn.
 */
export const LIT_KINDS = [
  "group",
  "type",
  "line",
  "relation",
  "sources",
  "state",
  "status",
] as const;

/** What the legend lights up. */
export interface Lit {
  readonly kind: (typeof LIT_KINDS)[number];
  readonly id: string;
}

export const NO_FILTERS = {
  types: ALL,
  /** Of the groups that the entities are coloured by; another colouring starts with all. */
  groups: ALL,
  relations: ALL,
  statuses: ALL,
  /** Of the weakest citation of a claim; `uncited` for claims without any. */
  states: ALL,
  /** At least so many distinct sources prove a claim. */
  minSources: 0,
};

/** Which entities and claims are part of the picture. */
export type Filters = Readonly<typeof NO_FILTERS>;

/**
 * The time that is shown: as of a day, or a stretch of time. In EDTF, as precisely as it was chosen;
 * of a month or a year, the last day of it, or for `from` the first.
 */
export type TimeChoice = { readonly undated: boolean } & (
  | { readonly kind: "as of"; readonly day: string }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
);

/** The relations at one entity that read alike: `makes` from it, or `makes` towards it. */
export interface Branch {
  readonly node: string;
  readonly relation: string;
  /** Where the entity is: a symmetric relation is always `out`. */
  readonly way: "in" | "out";
}

/** The view of a page that was just opened. */
export const FIRST_VIEW = {
  place: undefined as Place | undefined,
  /** The list shown in the place of the picture. */
  table: undefined as TableName | undefined,
  lit: undefined as Lit | undefined,
  colourBy: { kind: "type" } as ColourBy,
  sizeBy: { kind: "degree" } as SizeBy,
  filters: NO_FILTERS as Filters,
  /** Only claims that hold at this time; absent for those of any time. */
  time: undefined as TimeChoice | undefined,
  /** How many steps around the selection are shown; 0 shows everything. */
  steps: 0,
  /**
   * What the steps are counted from, where it is no longer what the panel is about: opening what is
   * in the picture leaves the picture as it is.
   */
  around: undefined as Anchor | undefined,
  /** Entities that stay in the picture whatever the steps. */
  pins: [] as readonly string[],
  /** Branches shown beyond the steps, and branches hidden. */
  opened: [] as readonly Branch[],
  closed: [] as readonly Branch[],
  /** Whether communities are drawn in the place of their members: `auto` where there are very many. */
  overview: "auto" as Overview,
  /** The communities whose members are drawn all the same. */
  openedCommunities: [] as readonly string[],
  layout: "given" as Layout,
  /** Where forces have put entities instead; links have no room for it. */
  free: undefined as Free | undefined,
  /** Entities that were put somewhere by hand: nothing else moves them. */
  moved: [] as readonly Moved[],
};

/**
 * Everything a person has chosen to see, but for the camera and the theme. It is a value: actions
 * replace it, the history keeps the earlier ones, and a link carries it.
 */
export type View = Readonly<typeof FIRST_VIEW>;

/** What a picture of very many entities is made of. */
export const OVERVIEWS = ["auto", "communities", "everything"] as const;
type Overview = (typeof OVERVIEWS)[number];

/** What steps can be counted from while the panel is about something else. */
export type Anchor = Target | SourcePlace;

/** True for what steps can go on being counted from. */
export function isAnchor(place: Place | undefined): place is Anchor {
  return place?.kind === "node" || place?.kind === "edge" || place?.kind === "source";
}

/** What the steps are counted from. */
export function anchorOf({ around, place }: Pick<View, "around" | "place">): Place | undefined {
  return around ?? place;
}

/** The lists that say what the picture shows. */
export const TABLES = ["entities", "claims", "sources"] as const;
export type TableName = (typeof TABLES)[number];

/** The most steps that can be asked for. */
export const MOST_STEPS = 9;

/** True when both name the same item, or nothing. */
export function sameTarget(left: Pointed | undefined, right: Pointed | undefined): boolean {
  if (left?.kind === "edge") return right?.kind === "edge" && left.key === right.key;
  if (left?.kind === "node") return right?.kind === "node" && left.id === right.id;
  if (left?.kind === "community") return right?.kind === "community" && left.id === right.id;
  return left === right;
}

/** True when both are the same branch. */
export function sameBranch(left: Branch, right: Branch): boolean {
  return left.node === right.node && left.relation === right.relation && left.way === right.way;
}

/** True when a filter is set. */
export function isFiltered(filters: Filters): boolean {
  return !isAll(filters.types) || !isAll(filters.groups) || filtersClaims(filters);
}

/** True when a filter asks about claims, so that an entity without any left goes too. */
export function filtersClaims({ relations, statuses, states, minSources }: Filters): boolean {
  return !isAll(relations) || !isAll(statuses) || !isAll(states) || minSources > 0;
}

/** A place is a target when it is an entity or a claim. */
export function targetOf(place: Place | undefined): Target | undefined {
  return place?.kind === "node" || place?.kind === "edge" ? place : undefined;
}
