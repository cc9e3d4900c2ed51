import type { FactAttributes, NodeAttributes } from "../model/graph-file.ts";
import type { Entity, Fact } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import { present } from "../model/present.ts";
import { factAttributes, type ClaimContext } from "./claims.ts";
import { UNTYPED, UNTYPED_COLOR } from "./schema.ts";

/**
 * The facts about each entity as attributes, by its id: by property, and those of one property in the
 * order in which they are written.
 */
export function factsBySubject(
  facts: Iterable<Fact>,
  context: ClaimContext,
): Map<string, FactAttributes[]> {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = bySubject.get(fact.subject);
    if (list) list.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  const attributes = new Map<string, FactAttributes[]>();
  for (const [subject, list] of bySubject) {
    list.sort(asWritten);
    attributes.set(
      subject,
      list.map((fact) => factAttributes(fact, context)),
    );
  }
  return attributes;
}

function asWritten(a: Fact, b: Fact): number {
  return (
    byCodeUnit(a.property, b.property) ||
    byCodeUnit(a.range.file, b.range.file) ||
    a.range.start - b.range.start
  );
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
