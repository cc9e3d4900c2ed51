import type { Assumptions } from "../3-link/assumptions.ts";
import { type Definitions, definitionsOf } from "../3-link/definitions.ts";
import type { IndexedEntity } from "../3-link/entities.ts";
import { type LinkedFile, linkFile } from "../3-link/link-file.ts";
import { looseKey } from "../3-link/names.ts";
import { RELATIONS } from "../3-link/order.ts";
import { type ParsedFile, parseFile } from "../2-parse/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { shapeOf } from "../model/look-alikes.ts";
import type { Text, TextFile } from "../model/range.ts";
import type { FileDefinitions, FileRecords } from "../model/records.ts";
import { hashed } from "./hashes.ts";

/**
 * What the other files of a graph need to know of one: what it defines and what it refers to. Plain data,
 * which is kept on disk; what is compared in bulk is kept as hashes of 53 bits.
 */
export interface Unit {
  readonly path: string;
  /** The schema and the policy that it states, as text without places; empty for none. */
  readonly terms: string;
  readonly sources: readonly DefinedSource[];
  /** Ids that its entities replaced, each with the id that replaced it. */
  readonly merged: readonly (readonly [old: string, id: string])[];
  /** The ids of its entities, each followed by U+0000. */
  readonly ids: string;
  /** Their types, likewise; empty for none. */
  readonly types: string;
  /** Of the ids that it gives a meaning: those of its entities, and those that these replaced. */
  readonly defined: Float64Array;
  /** Of the names of its entities, as names are compared. */
  readonly names: Float64Array;
  /** Of the ids that its claims refer to. */
  readonly references: Float64Array;
  /** Of the sources that its claims cite. */
  readonly cited: Float64Array;
  /** Of what parallel relations share. */
  readonly heads: Float64Array;
  readonly size: Size;
  /** Whether nothing is wrong with it: what is defined elsewhere in addition cannot change it. */
  readonly isSound: boolean;
}

/** A source as citations depend on it: the file of its text, with its hash, paragraphing and language. */
interface DefinedSource {
  readonly id: string;
  readonly text: string | undefined;
  readonly sha256: string | undefined;
  readonly paragraphs: string | undefined;
  readonly lang: string | undefined;
}

/** How much a file or a graph holds. */
export interface Size {
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
}

/** How much a graph holds, some files of which are known by their units alone. */
export function sizeOf(
  { entities, relations, facts }: LinkedGraph,
  leftOut: readonly KnownUnit[],
): Size {
  const size = { entities: entities.size, relations: relations.length, facts: facts.length };
  for (const { unit } of leftOut) {
    size.entities += unit.size.entities;
    size.relations += unit.size.relations;
    size.facts += unit.size.facts;
  }
  return size;
}

/** A file that is known by its unit. The same object means the same text, linked to the same. */
export interface KnownUnit {
  readonly unit: Unit;
}

/** A file in memory: what it was parsed to, without its claims, and what it was linked to. */
export class LoadedFile implements KnownUnit {
  readonly file: TextFile;
  readonly definitions: FileDefinitions;
  /** What parsing found. */
  readonly diagnostics: readonly Diagnostic[];
  /** False when what the file defines is not known. */
  readonly readable: boolean;
  /** Absent until the file is linked. */
  readonly linked: LinkedFile | undefined;
  #unit: Unit | undefined;

  private constructor(
    parsed: Pick<LoadedFile, "file" | "definitions" | "diagnostics" | "readable">,
    linked?: LinkedFile,
  ) {
    this.file = parsed.file;
    this.definitions = parsed.definitions;
    this.diagnostics = parsed.diagnostics;
    this.readable = parsed.readable;
    this.linked = linked;
  }

  static from({ records, diagnostics, readable }: ParsedFile): LoadedFile {
    const { file } = records;
    return new LoadedFile({ file, definitions: definitionsOf(records), diagnostics, readable });
  }

  /**
   * The file linked against what all files define.
   *
   * @param records of the file, which is parsed again without them: they are not kept, for they are several
   *   times as large as what is
   * @param assumed as `linkFile` takes it
   */
  linkedAgainst(
    definitions: Definitions,
    records?: FileRecords,
    assumed?: Assumptions,
  ): LoadedFile {
    const known = records ?? parseFile(this.file).records;
    return new LoadedFile(this, linkFile(known, definitions, assumed));
  }

  /** The file as it was before it was linked. */
  unlinked(): LoadedFile {
    return new LoadedFile(this);
  }

  /** Made when it is first asked for: a graph that is checked once needs none. */
  get unit(): Unit {
    return (this.#unit ??= unitOf(this.definitions, this.linked));
  }
}

function unitOf(definitions: FileDefinitions, linked: LinkedFile | undefined): Unit {
  const { file, entities, sources } = definitions;
  const { facts = [], relations = [], names = [] } = linked ?? {};
  const references = new Set<string>();
  const cited = new Set<string>();
  const merged = entities.flatMap(({ id, mergedFrom }) =>
    mergedFrom.map((old) => [old.value, id.value] as const),
  );
  const defined = [...entities.map(({ id }) => id.value), ...merged.map(([old]) => old)];
  for (const { voice } of sources) if (voice) references.add(voice.value);
  for (const { from, to } of relations) references.add(from).add(to);
  for (const { by, citations } of [...facts, ...relations]) {
    for (const id of by) references.add(id);
    for (const { source, means = [] } of citations) {
      cited.add(source);
      for (const { entity } of means) references.add(entity);
    }
  }
  return {
    path: file.path,
    terms: termsOf(definitions),
    sources: sources.map(({ id, text, lang }) => ({
      id: id.value,
      text: text?.file?.value,
      sha256: text?.sha256?.value,
      paragraphs: text?.paragraphs?.value,
      lang: lang?.value,
    })),
    merged,
    // As they stand in the file, for that is the order in which near names are offered.
    ids: entities.map(({ id }) => `${id.value}\0`).join(""),
    types: entities.map(({ type }) => `${type?.value ?? ""}\0`).join(""),
    // Of two ids that look alike, each depends on the other.
    defined: hashed(defined.map(shapeOf)),
    names: hashed(names.flatMap((entity) => entity.names.map(looseKey))),
    references: hashed([...references]),
    cited: hashed([...cited]),
    heads: hashed(relations.map(RELATIONS.head)),
    size: {
      entities: linked?.entities.length ?? 0,
      relations: relations.length,
      facts: facts.length,
    },
    isSound: linked?.isSound ?? false,
  };
}

/** What claims of any file depend on beside entities and sources. */
function termsOf(definitions: FileDefinitions): string {
  const { graph, schemaSections, types, properties, relationTypes, qualifiers } = definitions;
  if (graph.length === 0 && schemaSections.length === 0) return "";
  const policies = graph.map(({ policy }) => policy);
  const stated = [policies, schemaSections, types, properties, relationTypes, qualifiers];
  return JSON.stringify(stated, (key, value: unknown) =>
    // The ends of a relation are called its range, too.
    PLACE.has(key) && !Array.isArray(value) ? undefined : value,
  );
}

const PLACE: ReadonlySet<string> = new Set(["file", "start", "end", "range"]);

/** Whether a file defines more than entities: what others are linked against needs all of it. */
export function definesTerms({ terms, sources, merged }: Unit): boolean {
  return terms !== "" || sources.length > 0 || merged.length > 0;
}

/** The entities of a file: ids and types, empty for none. */
export function* entitiesOf({ ids, types }: Unit): Generator<[id: string, type: string]> {
  const type = types.split("\0");
  const all = ids.split("\0");
  // Each is followed by a zero, so the last is nothing.
  for (let at = 0; at < all.length - 1; at++) yield [all[at] ?? "", type[at] ?? ""];
}

/** The entities of files that are not in memory, by id, with no more than their type, and no place. */
export function stubsOf(units: Iterable<KnownUnit>): Map<string, IndexedEntity> {
  const stubs = new Map<string, IndexedEntity>();
  const types = new Map<string, Text>();
  const nowhere = { file: "", start: 0, end: 0 };
  for (const { unit } of units) {
    for (const [id, name] of entitiesOf(unit)) {
      const type = types.get(name) ?? { ...nowhere, value: name };
      types.set(name, type);
      const place = { ...nowhere, value: id };
      stubs.set(id, name === "" ? { id: place } : { id: place, type });
    }
  }
  return stubs;
}
