import { isSettled, type Stamp } from "../1-read/index.ts";
import { nameKey } from "../3-link/entities.ts";
import { RELATIONS } from "../3-link/order.ts";
import type { Checked } from "../check.ts";
import type { Entity, Fact, LinkedGraph, Relation } from "../model/linked.ts";
import { type Diagnostic, scopeOf } from "../model/diagnostic.ts";
import type { Scope } from "../model/diagnostic-codes.ts";
import type { Tally } from "../model/proof.ts";
import { digest, shortHash } from "./hash.ts";
import type { KnownFile } from "./record.ts";

/**
 * What to keep of some of the files that were checked.
 *
 * @param stamps by path of the files to keep, taken before these were read
 * @param moment when the stamps were taken
 * @returns undefined when something is to be said that does not belong to one plain file: it may
 *   then hang on anything
 */
export function knownFiles(
  checked: Checked,
  stamps: ReadonlyMap<string, Stamp>,
  moment: number,
): KnownFile[] | undefined {
  const flawed = new Set(checked.diagnostics.map(({ range }) => range?.file ?? ""));
  for (const diagnostic of checked.diagnostics) {
    const path = diagnostic.range?.file ?? "";
    if (!stamps.has(path) || (checked.frame.has(path) && !ofClaims(diagnostic))) return undefined;
  }
  const contents = contentsOf(checked.linked, stamps.keys());
  const tallies = checked.tallies();
  // One file at a time: what is gathered of one is gone when the next one's turn comes.
  return Array.from(contents, ([path, content]) => ({
    path,
    stamp: trusted(stamps.get(path), moment),
    digest: digest(checked.files.get(path)?.text ?? ""),
    frame: checked.frame.has(path),
    flawed: flawed.has(path),
    ...known(content),
    tally: tallies.get(path) ?? NOTHING,
  }));
}

const FOUND_AGAIN: ReadonlySet<Scope> = new Set(["claim", "record", "reference", "syntax"]);

/**
 * Whether a problem is one of the records and claims of a file, which are read again whenever something
 * is to be said of them; what is said of a source hangs on the claims of all files.
 */
function ofClaims(diagnostic: Diagnostic): boolean {
  return FOUND_AGAIN.has(scopeOf(diagnostic));
}

/** The stamp, if a later change would show in it. */
export function trusted(stamp: Stamp | undefined, moment: number): string {
  return stamp && isSettled(stamp, moment) ? stamp.text : "";
}

const NOTHING: Tally = {
  citations: 0,
  states: {
    verified: 0,
    locked: 0,
    moved: 0,
    unquoted: 0,
    unverifiable: 0,
    ambiguous: 0,
    broken: 0,
  },
  claims: 0,
  uncited: 0,
};

/** What one file holds. */
interface Content {
  readonly entities: Entity[];
  readonly facts: Fact[];
  readonly relations: Relation[];
}

function contentsOf(linked: LinkedGraph, paths: Iterable<string>): Map<string, Content> {
  const contents = new Map<string, Content>();
  for (const path of paths) contents.set(path, { entities: [], facts: [], relations: [] });
  for (const entity of linked.entities.values()) {
    contents.get(entity.range.file)?.entities.push(entity);
  }
  for (const fact of linked.facts) contents.get(fact.range.file)?.facts.push(fact);
  for (const relation of linked.relations) {
    contents.get(relation.range.file)?.relations.push(relation);
  }
  return contents;
}

function known({ entities, facts, relations }: Content) {
  // As they stand in the file, for that is the order in which near names are offered.
  const inPlace = entities.sort((a, b) => a.range.start - b.range.start);
  return {
    ids: inPlace.map(({ id }) => `${id}\0`).join(""),
    types: inPlace.map(({ type }) => `${type ?? ""}\0`).join(""),
    names: Float64Array.from(inPlace.flatMap(namesOf), (name) => shortHash(nameKey(name))),
    references: Float64Array.from(referencesOf(facts, relations), shortHash),
    heads: Float64Array.from(relations, (relation) => shortHash(RELATIONS.head(relation))),
    entities: entities.length,
    relations: relations.length,
    facts: facts.length,
  };
}

function namesOf({ name, names, aliases }: Entity): string[] {
  return [name, ...Object.values(names), ...aliases];
}

function referencesOf(facts: readonly Fact[], relations: readonly Relation[]): Set<string> {
  const ids = new Set<string>();
  for (const { by } of facts) for (const id of by) ids.add(id);
  for (const { from, to, by } of relations) for (const id of [from, to, ...by]) ids.add(id);
  return ids;
}
