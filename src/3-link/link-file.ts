import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Entity, Fact, Relation } from "../model/linked.ts";
import type { FileRecords } from "../model/records.ts";
import type { Assumptions } from "./assumptions.ts";
import { ClaimLinker } from "./claims.ts";
import type { Definitions } from "./definitions.ts";
import { linkEntity } from "./entities.ts";
import { type NamedEntity, namesOf } from "./names.ts";
import type { UnknownName } from "./unknown-messages.ts";
import { Report } from "./report.ts";

/** What became of one file. */
export interface LinkedFile {
  readonly path: string;
  readonly entities: readonly Entity[];
  readonly names: readonly NamedEntity[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** Citations of claims that could not stand. */
  readonly unlinked: readonly Citation[];
  /** Names of what is defined nowhere. */
  readonly unknown: readonly UnknownName[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing was wrong, so that no definition that is added can change it. */
  readonly isSound: boolean;
}

/**
 * Resolves the entities of one file and their claims.
 *
 * @param definitions those of all files, this one among them
 * @param assumed given when other files may define more entities: takes what is assumed of those
 */
export function linkFile(
  records: FileRecords,
  definitions: Definitions,
  assumed?: Assumptions,
): LinkedFile {
  const { schema, index } = definitions;
  const report = new Report(definitions.report.dates);
  const linker = new ClaimLinker(definitions, report, assumed);
  const entities: Entity[] = [];
  const names: NamedEntity[] = [];
  const facts: Fact[] = [];
  const relations: Relation[] = [];
  for (const record of records.entities) {
    const first = index.entities.get(record.id.value)?.id;
    // Of two definitions the first counts.
    if (first?.file !== record.id.file || first.start !== record.id.start) continue;
    entities.push(linkEntity(record, schema, report));
    add(names, namesOf(record));
    for (const claim of record.facts) add(facts, linker.fact(record.id.value, claim));
    for (const claim of record.relations) add(relations, linker.relation(claim, record.id.value));
  }
  for (const claim of records.relations) add(relations, linker.relation(claim));
  const { unlinked } = linker;
  const { diagnostics, unknown } = report;
  const isSound = diagnostics.length + unknown.length === 0;
  const { path } = records.file;
  return { path, entities, names, facts, relations, unlinked, unknown, diagnostics, isSound };
}

function add<T>(list: T[], value: T | undefined): void {
  if (value !== undefined) list.push(value);
}
