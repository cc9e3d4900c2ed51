import type { FactAttributes, NodeAttributes } from "../model/graph-file.ts";
import type { Entity, Fact } from "../model/linked.ts";
import { present } from "../model/present.ts";
import { factAttributes, type ClaimContext } from "./claims.ts";
import { UNTYPED, UNTYPED_COLOR } from "./schema.ts";

/** The facts about each entity as attributes, by its id. */
export function factsBySubject(
  facts: Iterable<Fact>,
  context: ClaimContext,
): Map<string, FactAttributes[]> {
  const bySubject = new Map<string, FactAttributes[]>();
  for (const fact of facts) {
    const list = bySubject.get(fact.subject);
    const attributes = factAttributes(fact, context);
    if (list) list.push(attributes);
    else bySubject.set(fact.subject, [attributes]);
  }
  return bySubject;
}

/** An entity as attributes of its node, not yet placed. */
export function nodeAttributes(
  entity: Entity,
  facts: FactAttributes[] | undefined,
  colors: ReadonlyMap<string, string>,
  context: ClaimContext,
): NodeAttributes {
  const { type, names, aliases, sameAs, mergedFrom } = entity;
  return present({
    label: entity.name,
    kind: type ?? UNTYPED,
    names: Object.keys(names).length > 0 ? names : undefined,
    aliases: aliases.length > 0 ? [...aliases] : undefined,
    summary: entity.summary,
    note: entity.note,
    sameAs: sameAs.length > 0 ? [...sameAs] : undefined,
    mergedFrom: mergedFrom.length > 0 ? [...mergedFrom] : undefined,
    facts,
    x: 0,
    y: 0,
    size: 1,
    color: (type === undefined ? undefined : colors.get(type)) ?? UNTYPED_COLOR,
    community: 0,
    origin: context.originOf(entity.range),
  });
}
