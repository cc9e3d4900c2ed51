import type { NodeAttributes } from "../model/graph-file.ts";
import type { Place } from "../model/graph-items.ts";
import type { Entity, Fact } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import { present, some } from "../model/present.ts";
import { factAttributes, type ClaimContext } from "./claims.ts";
import { UNTYPED, UNTYPED_COLOR } from "./attributes.ts";

/** The facts about each entity, by its id. */
export function factsBySubject(facts: Iterable<Fact>): Map<string, Fact[]> {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = bySubject.get(fact.subject);
    if (list) list.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  return bySubject;
}

function asWritten(a: Fact, b: Fact): number {
  return (
    byCodeUnit(a.property, b.property) ||
    byCodeUnit(a.range.file, b.range.file) ||
    a.range.start - b.range.start
  );
}

/**
 * An entity as attributes of its node. Its facts come by property, and those of one property in the order
 * in which they are written.
 */
export function nodeAttributes(
  entity: Entity,
  facts: readonly Fact[] | undefined,
  colors: ReadonlyMap<string, string>,
  context: ClaimContext,
  { x, y, size, community }: Place,
): NodeAttributes {
  const { type, names, aliases, sameAs, mergedFrom } = entity;
  return present({
    label: entity.name,
    kind: type ?? UNTYPED,
    names: some(names),
    aliases: some([...aliases]),
    summary: entity.summary,
    note: entity.note,
    sameAs: some([...sameAs]),
    mergedFrom: some([...mergedFrom]),
    facts: facts?.toSorted(asWritten).map((fact) => factAttributes(fact, context)),
    x,
    y,
    size,
    color: (type === undefined ? undefined : colors.get(type)) ?? UNTYPED_COLOR,
    community,
    origin: context.originOf(entity.range),
  });
}
