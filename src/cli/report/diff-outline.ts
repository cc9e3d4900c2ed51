import {
  countChanges,
  type Changed,
  type Changes,
  type ClaimChange,
  type ComparedCitation,
  type ComparedClaim,
  type ComparedEnd,
  type FieldChange,
  type FieldValue,
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

/** One thing that was added, removed or changed. */
export interface DiffEntry {
  readonly mark: DiffMark;
  readonly words: readonly (string | ComparedEnd)[];
  readonly details: readonly DiffDetail[];
}

/** What changed about it: what went, and what came. */
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
      entries: graph.map((field) => ({
        mark: "~",
        words: [field.field],
        details: [detail(field)],
      })),
    },
    section("Schema", schema, ({ section: list, id }) => [SINGULAR[list], quoted(id)]),
    section("Sources", sources, ({ id, title }) => [{ id, label: title }]),
    {
      ...things,
      counts: [...renameCounts(renamed), things.counts].filter(Boolean).join(", "),
      entries: [...renamed.map(renaming), ...things.entries],
    },
    {
      title: "Claims",
      counts: counts(claims),
      entries: [
        ...claims.removed.map((claim): DiffEntry => ({
          mark: "-",
          words: claimWords(claim),
          details: [],
        })),
        ...claims.added.map((claim): DiffEntry => ({
          mark: "+",
          words: withProof(claim),
          details: [],
        })),
        ...claims.changed.map(changedClaim),
      ],
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** The claims that lost their last proof. */
export function unproven({ claims }: GraphDifference): DiffEntry[] {
  return claims.changed.filter(({ lostProof }) => lostProof).map(changedClaim);
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

function section<T>(
  title: string,
  changes: Changes<T>,
  words: (item: T) => DiffEntry["words"],
): DiffSection {
  return {
    title,
    counts: counts(changes),
    entries: [
      ...changes.removed.map((item): DiffEntry => ({ mark: "-", words: words(item), details: [] })),
      ...changes.added.map((item): DiffEntry => ({ mark: "+", words: words(item), details: [] })),
      ...changes.changed.map((item): DiffEntry => ({
        mark: "~",
        words: words(item),
        details: item.fields.map(detail),
      })),
    ],
  };
}

/** Both by their ids, which are what changed. */
function renaming({ from, to, merged }: RenamedEntity): DiffEntry {
  const how = merged ? "merged" : "renamed";
  return { mark: "~", words: [`${how} ${from.id} → ${to.id}`, `(${to.kind})`], details: [] };
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

function claimWords({ claim, subject, predicate, object }: ComparedClaim): DiffEntry["words"] {
  if (claim === "relation") return [subject, predicate, object];
  return [subject, `${predicate}:`, quoted(shortened(object.label))];
}

function withProof(claim: ComparedClaim): DiffEntry["words"] {
  return claim.proven > 0 ? claimWords(claim) : [...claimWords(claim), "(nothing verified)"];
}

function changedClaim(claim: ClaimChange): DiffEntry {
  const { added, removed, changed } = claim.citations;
  const label = "citations";
  const moves: DiffDetail[] =
    added.length + removed.length === 0
      ? []
      : [{ label, gone: removed.map(citation), come: added.map(citation) }];
  return {
    mark: "~",
    words: claimWords(claim),
    details: [...claim.fields.map(detail), ...moves, ...changed.flatMap(citationDetails)],
  };
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
  const [old, now] = [listed(before), listed(after)];
  const [left, right] = [new Set(old), new Set(now)];
  return {
    label: field,
    gone: old.filter((value) => !right.has(value)).map(shown),
    come: now.filter((value) => !left.has(value)).map(shown),
  };
}

function listed(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function shown(value: string): string {
  return quoted(shortened(value));
}

function quoted(text: string): string {
  return `“${text}”`;
}
