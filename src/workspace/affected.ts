import { byKey } from "../model/order.ts";
import { shortHash } from "./hashes.ts";
import { entitiesOf, type KnownUnit, type Unit } from "./unit.ts";

/** A graph at one moment, as far as the outcome of its files depends on it. */
export interface Snapshot {
  /** By path. */
  readonly files: ReadonlyMap<string, KnownUnit>;
  /** The sha256 of the texts of sources, by the name of their file; undefined for one that is not there. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** The sha256 of the lock; absent without one. */
  readonly lock?: string;
}

/**
 * Which unchanged files depend on what changed between two moments: they, and no others, have to be
 * linked and verified again for the same outcome as a run from nothing. A file depends on
 *
 * - the schema, the policy and the lock: then all files are affected;
 * - the type and the merged ids of the entities that it refers to, and who else has such an id;
 * - definitions of the ids that it defines;
 * - the sources that it cites, and their texts;
 * - entities with a name of one of its own, and relations with the ends and type of one of its own;
 * - anything, when something is wrong with it: what was missing may be there now, and what it is told to
 *   be at odds with may stand elsewhere.
 *
 * Hashes may be shared by two texts, so a file may be named that depends on nothing.
 */
export function affected(before: Snapshot, after: Snapshot): ReadonlySet<string> | "all" {
  const old = unitsOf([...before.files].filter(([path, file]) => after.files.get(path) !== file));
  const now = unitsOf([...after.files].filter(([path, file]) => before.files.get(path) !== file));
  const ids = changedKeys(signatures(old), signatures(now));
  for (const id of replacing(ids, before.files, after.files)) ids.add(id);
  const sources = changedKeys(sourcesOf(old, before.texts), sourcesOf(now, after.texts));
  for (const id of retoldSources(before, after)) sources.add(id);
  // A claim knows the id that replaced the one that it names, and not that one.
  for (const { unit } of after.files.values()) {
    for (const [merged, id] of unit.merged) if (ids.has(merged)) ids.add(id);
  }
  if (before.lock !== after.lock || termsOf(before) !== termsOf(after)) return "all";
  const defined = new Set([...old, ...now].flatMap((unit) => [...unit.defined]));
  const references = hashed(ids);
  const cited = hashed(sources);
  const names = new Set(now.flatMap((unit) => [...unit.names]));
  const heads = new Set([...old, ...now].flatMap((unit) => [...unit.heads]));
  const dependsOnChange = (unit: Unit): boolean =>
    !unit.isSound ||
    hasOneOf(unit.references, references) ||
    hasOneOf(unit.cited, cited) ||
    hasOneOf(unit.names, names) ||
    hasOneOf(unit.heads, heads) ||
    hasOneOf(unit.defined, defined);
  const found = new Set<string>();
  for (const [path, file] of after.files) {
    if (before.files.get(path) === file && dependsOnChange(file.unit)) found.add(path);
  }
  return found;
}

function unitsOf(files: readonly (readonly [path: string, file: KnownUnit])[]): Unit[] {
  return files.map(([, { unit }]) => unit);
}

/** What the files state, in order of their paths: of two definitions the first counts. */
function termsOf({ files }: Snapshot): string {
  const stating = Array.from(files.values(), ({ unit }) => unit).filter(
    ({ terms }) => terms !== "",
  );
  return stating
    .sort(byKey(({ path }) => path))
    .map(({ terms }) => terms)
    .join("\n");
}

/** What others depend on of entities, and of ids that were merged, by id. */
function signatures(units: readonly Unit[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const unit of units) {
    for (const [id, type] of entitiesOf(unit)) append(all, id, `type ${type}`);
    for (const [old, id] of unit.merged) {
      append(all, id, `merges ${old}`);
      append(all, old, `merged ${id}`);
    }
  }
  return all;
}

/** Ids that stand in claims for those that they replaced: an entity, or a merge, of such an id decides who has it. */
function replacing(ids: ReadonlySet<string>, ...moments: readonly Snapshot["files"][]): string[] {
  const found: string[] = [];
  if (ids.size === 0) return found;
  for (const files of moments) {
    for (const { unit } of files.values()) {
      for (const [old, id] of unit.merged) if (ids.has(old)) found.push(id);
    }
  }
  return found;
}

/** What citations depend on of sources, by id. */
function sourcesOf(units: readonly Unit[], texts: Snapshot["texts"]): Map<string, string> {
  const all = new Map<string, string>();
  for (const { id, text = "", ...said } of units.flatMap(({ sources }) => sources)) {
    append(all, id, JSON.stringify([text, said, texts.get(text)]));
  }
  return all;
}

/** Sources, whoever defines them, whose text is another now. */
function* retoldSources(before: Snapshot, after: Snapshot): Generator<string> {
  if (before.texts === after.texts) return;
  for (const { unit } of after.files.values()) {
    for (const { id, text = "" } of unit.sources) {
      if (before.texts.get(text) !== after.texts.get(text)) yield id;
    }
  }
}

function append(all: Map<string, string>, key: string, value: string): void {
  const known = all.get(key);
  all.set(key, known === undefined ? value : `${known}\n${value}`);
}

function changedKeys(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Set<string> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Set([...keys].filter((key) => before.get(key) !== after.get(key)));
}

function hashed(texts: ReadonlySet<string>): Set<number> {
  return new Set(Array.from(texts, shortHash));
}

function hasOneOf(hashes: Float64Array, wanted: ReadonlySet<number>): boolean {
  if (wanted.size === 0) return false;
  for (const hash of hashes) if (wanted.has(hash)) return true;
  return false;
}
