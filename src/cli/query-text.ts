import type {
  Between,
  CitationResult,
  ClaimDetails,
  ClaimResult,
  EntityResult,
  FactResult,
  FindResult,
  Neighbor,
  Path,
  RelationResult,
  SourceResult,
} from "../query/index.ts";
import { harmless, type Paint } from "./console.ts";
import { counted } from "./report/tally.ts";
import { didYouMean } from "./report/text.ts";
import { renderTable } from "./table.ts";

export interface TextStyle {
  readonly paint: Paint;
  /** Columns of the terminal; undefined cuts nothing. */
  readonly width: number | undefined;
}

/** Neighbors as a table with a row for each claim. */
export function neighborsText(neighbors: readonly Neighbor[], style: TextStyle): string {
  const rows = neighbors.flatMap(({ node, depth, via }) =>
    via.map((claim, index) => {
      const first = index === 0;
      const who = first ? [String(depth), node.id, node.label, node.kind] : ["", "", "", ""];
      return [...who, sentence(claim), evidence(claim)];
    }),
  );
  const head = ["step", "id", "name", "type", "claim", "evidence"];
  const count = counted(neighbors.length, "neighbor");
  return `${renderTable(head, rows, style.paint, style.width)}${count}\n`;
}

/** Nothing but the ids, for other programs to read. */
export function idsText(ids: readonly string[]): string {
  return ids.map((id) => `${harmless(id)}\n`).join("");
}

/** An entity with all that is known of it. */
export function showText(entity: EntityResult, style: TextStyle): string {
  const names = [...Object.values(entity.names ?? {}), ...(entity.aliases ?? [])];
  const parts = [
    `${style.paint("bold", harmless(entity.label))}  ${harmless(entity.kind)}  ${harmless(entity.id)}`,
    ...[names.join(" · "), entity.summary ?? "", entity.note ?? ""].filter(Boolean).map(harmless),
  ].map((line) => `${line}\n`);
  const { facts, relations, says } = entity;
  const tables = [
    table(
      ["fact", "value", "evidence"],
      facts.map((fact) => [fact.property, value(fact), evidence(fact)]),
      style,
    ),
    table(
      ["relation", "to", "id", "evidence"],
      relations.map((claim) => {
        const { label, to } = claim;
        return [label, to.label + circumstances(claim), to.id, evidence(claim)];
      }),
      style,
    ),
    table(
      ["says", "evidence"],
      says.map((claim) => [sentence(claim), evidence(claim)]),
      style,
    ),
  ];
  return [...parts, ...tables].join("");
}

/** What a search found, or near names. */
export function findText(result: FindResult, style: TextStyle): string {
  if (result.found.length === 0) {
    return ["Nothing has such a name.", didYouMean(result.suggestions)].join(" ").trim() + "\n";
  }
  const rows = result.found.map(({ node, matched }) => [node.id, node.label, node.kind, matched]);
  const table = renderTable(["id", "name", "type", "found as"], rows, style.paint, style.width);
  const more = result.total - result.found.length;
  return more > 0 ? `${table}and ${more} more; --limit shows them\n` : table;
}

/** Paths with the claims of each hop. */
export function pathsText(
  paths: readonly Path[],
  style: TextStyle,
  ends: readonly string[],
): string {
  if (paths.length === 0) return `No path joins ${ends.map(harmless).join(" and ")}.\n`;
  return paths
    .map((path, index) => {
      const head = style.paint("bold", `Path ${index + 1}`);
      const hops = path.hops.flatMap((claims) => claims.map((claim) => claimLines(claim, style)));
      return `${head}: ${counted(path.length, "step")}\n${hops.join("")}`;
    })
    .join("\n");
}

/** What joins two entities directly and through others. */
export function betweenText(between: Between, style: TextStyle): string {
  const { a, b, direct, shared } = between;
  const joins =
    direct.length === 0
      ? `Nothing joins ${harmless(a.label)} and ${harmless(b.label)} directly.\n`
      : direct.map((claim) => claimLines(claim, style)).join("");
  const head = ["through", "name", `${a.label} →`, `→ ${b.label}`].map(harmless);
  const rows = shared.map(({ node: { id, label }, fromA, toB }) => {
    return [id, label, predicates(fromA), predicates(toB)];
  });
  return joins + table(head, rows, style);
}

/** A source with the claims that cite it, passage by passage. */
export function sourceText({ source, claims }: SourceResult, style: TextStyle): string {
  const about = [source.author?.join(", "), source.publisher, source.published, source.url];
  const cited = claims.flatMap(({ claim, passages }) =>
    passages.map((passage) => ({ claim, passage })),
  );
  cited.sort((a, b) => (a.passage.start ?? Infinity) - (b.passage.start ?? Infinity));
  const rows = cited.map(({ claim, passage }) => [
    placeOf(passage).trim(),
    sentence(claim),
    stateOf(passage),
    quote(passage),
  ]);
  const head = ["place", "claim", "state", "quote"];
  return [
    `${style.paint("bold", harmless(source.title))}  ${harmless(source.id)}\n`,
    `${harmless(about.filter(Boolean).join(" · "))}\n`,
    `\n${renderTable(head, rows, style.paint, style.width)}`,
  ].join("");
}

/** A table after an empty line; nothing where it has no rows. */
function table(head: readonly string[], rows: readonly string[][], style: TextStyle): string {
  return rows.length === 0 ? "" : `\n${renderTable(head, rows, style.paint, style.width)}`;
}

function claimLines(claim: RelationResult, { paint }: TextStyle): string {
  const citations = claim.citations.map(
    (citation) => `    ${harmless(cited(citation, citation.sourceTitle))}\n`,
  );
  return `  ${harmless(sentence(claim))}${paint("dim", citations.length === 0 ? " (uncited)" : "")}\n${paint("dim", citations.join(""))}`;
}

function sentence(claim: ClaimResult): string {
  if (claim.claim === "fact") return `${claim.subject.label} · ${claim.property}: ${value(claim)}`;
  const arrow = claim.undirected ? "—" : "→";
  // Without a name for the inverse, a sentence is read forwards, wherever the walk came from.
  const nameless = claim.reversed && claim.label === `← ${claim.relation}`;
  const [from, to] = nameless ? [claim.to, claim.from] : [claim.from, claim.to];
  const label = nameless ? claim.relation : claim.label;
  return `${from.label} — ${label} ${arrow} ${to.label}${circumstances(claim)}`;
}

function predicates(claims: readonly RelationResult[]): string {
  return [...new Set(claims.map((claim) => claim.label))].join(", ");
}

function value(fact: FactResult): string {
  const { text, unit } = fact.value;
  const withUnit = unit !== undefined && !text.endsWith(unit);
  const shown = withUnit ? `${text} ${unit}` : text;
  return shown + circumstances(fact);
}

/** Qualifiers, and time, status, speaker and rank where they are not the default. */
function circumstances(claim: ClaimDetails): string {
  const { at, since, until, status, by = [], rank, qualifiers = [] } = claim;
  const speakers = by.map((speaker) => speaker.label).join(", ");
  const parts = [
    ...qualifiers.map(({ name, value: { text } }) => `${name}: ${text}`),
    at,
    since === undefined ? undefined : `since ${since}`,
    until === undefined ? undefined : `until ${until}`,
    status === "asserted" ? undefined : status,
    speakers === "" ? undefined : `by ${speakers}`,
    rank === "normal" ? undefined : rank,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** For a table: the first citation by the id of its source, how many more, and the note. */
function evidence({ citations, note }: ClaimDetails): string {
  const [first, ...others] = citations;
  const more = others.length === 0 ? "" : ` (+${others.length})`;
  const remark = note === undefined ? "" : `  ${note}`;
  return (first ? cited(first, first.source) + more : "uncited") + remark;
}

function cited(citation: CitationResult, source: string): string {
  return `${quote(citation)} ${source}${placeOf(citation)} [${stateOf(citation)}]`.trim();
}

function placeOf({ page, paragraph }: CitationResult): string {
  const where = page === undefined ? "" : ` p. ${harmless(page)}`;
  return paragraph === undefined ? where : `${where} ¶ ${paragraph}`;
}

/** The state of a citation, and its stance unless it bears the claim out. */
function stateOf({ state, stance }: CitationResult): string {
  return stance === "supports" ? state : `${stance}, ${state}`;
}

function quote(citation: CitationResult): string {
  return citation.quote === undefined ? "" : `“${citation.quote}”`;
}
