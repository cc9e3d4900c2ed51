import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Entity, Fact, Relation, Source } from "../model/linked.ts";
import type { FileRecords } from "../model/records.ts";
import { ClaimLinker } from "./claims.ts";
import type { DateReader } from "./dates.ts";
import { linkEntity, namesOf, type EntityIndex, type NameUse } from "./entities.ts";
import { Report, type Spelt } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";

/** What all files together define, and each is linked against. */
export interface Frame {
  readonly complete: boolean;
  readonly schema: LinkedSchema;
  readonly sources: ReadonlyMap<string, Source>;
  readonly index: EntityIndex;
  readonly dates: DateReader;
  readonly spellings: Spelt;
}

/** What became of one file. */
export interface LinkedFile {
  readonly path: string;
  readonly entities: readonly Entity[];
  readonly names: readonly NameUse[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** Citations of claims that could not stand. */
  readonly unlinked: readonly Citation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves the entities of one file and their claims. */
export function linkFile(records: FileRecords, frame: Frame): LinkedFile {
  const { schema, index, sources } = frame;
  const report = new Report(frame.complete, frame.dates, frame.spellings);
  const linker = new ClaimLinker(schema, index, sources, report);
  const entities: Entity[] = [];
  const names: NameUse[] = [];
  const facts: Fact[] = [];
  const relations: Relation[] = [];
  for (const record of records.entities) {
    // Of two definitions the first counts.
    if (index.entities.get(record.id.value)?.id !== record.id) continue;
    entities.push(linkEntity(record, schema, report));
    for (const name of namesOf(record)) names.push(name);
    for (const claim of record.facts) add(facts, linker.fact(record.id.value, claim));
    for (const claim of record.relations) add(relations, linker.relation(record.id, claim));
  }
  for (const claim of records.relations) {
    if (claim.subject) add(relations, linker.relation(claim.subject, claim));
  }
  const { unlinked } = linker;
  const { diagnostics } = report;
  return { path: records.file.path, entities, names, facts, relations, unlinked, diagnostics };
}

function add<T>(list: T[], value: T | undefined): void {
  if (value !== undefined) list.push(value);
}
