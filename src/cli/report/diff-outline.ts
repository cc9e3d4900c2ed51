import {
  countChanges,
  type Changed,
  type Changes,
  type ComparedCitation,
  type ComparedClaim,
  type ComparedEnd,
  type FieldChange,
  type GraphDifference,
  type RenamedEntity,
} from "../../diff/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { counted } from "./tally.ts";

/** What two graphs claim differently, and what changed that their proofs depend on. */
export interface DifferenceWithTrust extends GraphDifference {
  readonly trust: readonly Pick<Diagnostic, "code" | "message" | "reason">[];
}

/** What is told of one kind of thing, ready to be written as text or Markdown. */
export interface DiffSection {
  readonly title: string;
  /** `2 added, 1 changed`. */
  readonly counts: string;
  readonly entries: readonly DiffEntry[];
}

export type DiffMark = "+" | "-" | "~";
type Words = readonly (string | ComparedEnd)[];

export interface DiffEntry {
  readonly mark: DiffMark;
  readonly words: Words;
  readonly details: readonly DiffDetail[];
}

export interface DiffDetail {
  readonly label: string;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Longest value that is shown whole, in Unicode code points: a diff tells what to look at. */
const LONGEST_VALUE = 120;

/** The sections in which anything differs, most telling first. */
export function outline(difference: DifferenceWithTrust): DiffSection[] {
  const { trust, graph, renamed, entities, claims, sources, schema } = difference;
  const things = section("Entities", entities, ({ id, label, kind }) => [
    { id, label },
    `(${kind})`,
  ]);
  const sections: DiffSection[] = [
    {
      title: "Trust",
      counts: counted(trust.length, "change"),
      entries: trust.map(({ message }) => ({ mark: "~", words: [message], details: [] })),
    },
    {
      title: "Graph",
      counts: counted(graph.length, "change"),
      entries: graph.map((field) => entry("~", [field.field], [detail(field)])),
    },
    section("Schema", schema, ({ section: list, id }) => [SINGULAR[list], quoted(id)]),
    section("Sources", sources, ({ id, title }) => [{ id, label: title }]),
    {
      ...things,
      counts: [...renameCounts(renamed), things.counts].filter(Boolean).join(", "),
      entries: [...renamed.map(renaming), ...things.entries],
    },
    section("Claims", claims, claimWords, withProof),
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** The claims that lost their last proof. */
export function unproven({ claims }: GraphDifference): DiffEntry[] {
  const lost = claims.changed.filter(({ lostProof }) => lostProof);
  return lost.map((claim) => entry("~", claimWords(claim), changedDetails(claim)));
}

/** `Entities: 2 added, 1 changed. Claims: 1 removed.` */
export function summarize(sections: readonly DiffSection[]): string {
  if (sections.length === 0) return "No differences.";
  return sections.map(({ title, counts: text }) => `${title}: ${text}.`).join(" ");
}

/** A value as it is shown: on one line, and cut where it is long. */
function shortened(value: string): string {
  const letters = Array.from(value.replace(/\s+/g, " "));
  return letters.length <= LONGEST_VALUE
    ? letters.join("")
    : `${letters.slice(0, LONGEST_VALUE - 1).join("")}…`;
}

const SINGULAR = {
  types: "type",
  properties: "property",
  relations: "relation",
  qualifiers: "qualifier",
} as const;

/** @param added the words of what was added, where it is told otherwise */
function section<T, C extends T & FieldChanges>(
  title: string,
  changes: Changes<T, C>,
  words: (item: T) => Words,
  added = words,
): DiffSection {
  return {
    title,
    counts: counts(changes),
    entries: [
      ...changes.removed.map((item) => entry("-", words(item))),
      ...changes.added.map((item) => entry("+", added(item))),
      ...changes.changed.map((item) => entry("~", words(item), changedDetails(item))),
    ],
  };
}

function entry(mark: DiffMark, words: Words, details: readonly DiffDetail[] = []): DiffEntry {
  return { mark, words, details };
}

/** Both by their ids, which are what changed. */
function renaming({ from, to, merged }: RenamedEntity): DiffEntry {
  const how = merged ? "merged" : "renamed";
  return entry("~", [`${how} ${from.id} → ${to.id}`, `(${to.kind})`]);
}

function renameCounts(renamed: readonly RenamedEntity[]): string[] {
  const merged = renamed.filter((each) => each.merged).length;
  return [`${renamed.length - merged} renamed`, `${merged} merged`].filter(
    (text) => !text.startsWith("0 "),
  );
}

function counts(changes: Changes<unknown, unknown>): string {
  if (countChanges(changes) === 0) return "";
  return (["added", "removed", "changed"] as const)
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => `${changes[kind].length} ${kind}`)
    .join(", ");
}

function claimWords({ claim, subject, predicate, object }: ComparedClaim): Words {
  if (claim === "relation") return [subject, predicate, object];
  return [subject, `${predicate}:`, quoted(shortened(object.label))];
}

function withProof(claim: ComparedClaim): Words {
  return claim.proven > 0 ? claimWords(claim) : [...claimWords(claim), "(nothing verified)"];
}

/** Of what changed, its fields, and of a claim its citations as well. */
interface FieldChanges {
  readonly fields: readonly FieldChange[];
  readonly citations?: Changes<ComparedCitation>;
}

function changedDetails({ fields, citations }: FieldChanges): DiffDetail[] {
  const { added = [], removed = [], changed = [] } = citations ?? {};
  const moves = { label: "citations", gone: removed.map(citation), come: added.map(citation) };
  return [
    ...fields.map(detail),
    ...(added.length + removed.length === 0 ? [] : [moves]),
    ...changed.flatMap(citationDetails),
  ];
}

function citationDetails(changed: Changed<ComparedCitation>): DiffDetail[] {
  const requoted = changed.fields.some(({ field }) => field === "quote");
  const name = requoted ? changed.source : citation(changed);
  return changed.fields.map((field) => {
    const { label, gone, come } = detail(field);
    return { label: `${label} of ${name}`, gone, come };
  });
}

function citation({ source, quote }: ComparedCitation): string {
  return quote === undefined ? source : `${source} ${quoted(shortened(quote))}`;
}

/** Of lists, only what differs. */
function detail({ field, before, after }: FieldChange): DiffDetail {
  const [old, now] = [[before ?? []].flat(), [after ?? []].flat()];
  const [left, right] = [new Set(old), new Set(now)];
  const shown = (value: string): string => quoted(shortened(value));
  return {
    label: field,
    gone: old.filter((value) => !right.has(value)).map(shown),
    come: now.filter((value) => !left.has(value)).map(shown),
  };
}

function quoted(text: string): string {
  return `“${text}”`;
}
