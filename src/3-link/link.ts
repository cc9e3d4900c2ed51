import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fact, LinkedGraph } from "../model/linked.ts";
import type { FileRecords } from "../model/records.ts";
import { ClaimLinker, type KeylessRelation } from "./claims.ts";
import { linkEntities } from "./entities.ts";
import { linkGraphInfo } from "./graph-info.ts";
import { keyRelations, orderFacts } from "./order.ts";
import { Report } from "./report.ts";
import { finishSchema, linkSchema } from "./schema.ts";
import { linkSources } from "./sources.ts";

/**
 * Resolves the records of all files to one graph: ids, references, types, values, merges, inverses.
 *
 * @param files in order of their paths; the order decides only which of two definitions is "first"
 * @param complete false when some file could not be read; what is defined nowhere is then not
 *   reported, for it may be defined there
 * @returns the graph of all that could be resolved, and every problem found on the way
 */
export function link(
  files: readonly FileRecords[],
  complete = true,
): { graph: LinkedGraph; diagnostics: Diagnostic[] } {
  const report = new Report(complete);
  const info = linkGraphInfo(files, report);
  const schema = linkSchema(files, report);
  const sources = linkSources(files, report);
  const things = linkEntities(files, schema, report);
  const claims = new ClaimLinker(schema, things, sources, report);
  const facts: Fact[] = [];
  const relations: KeylessRelation[] = [];
  for (const [id, entity] of things.records) {
    for (const record of entity.facts) facts.push(...some(claims.fact(id, record)));
    for (const record of entity.relations)
      relations.push(...some(claims.relation(entity.id, record)));
  }
  for (const record of files.flatMap((file) => file.relations)) {
    if (record.subject) relations.push(...some(claims.relation(record.subject, record)));
  }
  const graph: LinkedGraph = {
    ...info,
    sources,
    entities: things.entities,
    facts: orderFacts(facts, report),
    relations: keyRelations(relations, report),
    unlinked: claims.unlinked,
    schema: finishSchema(schema),
  };
  return { graph, diagnostics: report.diagnostics };
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
