import type { ClaimAttributes, GraphFile, GraphFileNode } from "../model/graph-file.ts";
import { oldIds } from "../model/old-ids.ts";
import { byKey } from "../model/order.ts";
import type { ComparedEntity, RenamedEntity } from "./types.ts";

/** Two graphs that name the same entities by the same ids. */
export interface Aligned {
  readonly before: GraphFile;
  readonly renamed: readonly RenamedEntity[];
  readonly ids: ReadonlySet<string>;
}

/** Gives the entities of the old graph their ids in the new one: where an id was redirected to, or went back to. */
export function align(before: GraphFile, after: GraphFile): Aligned {
  const names = renames(before, after);
  if (names.size === 0) return { before, renamed: [], ids: new Set() };
  const now = (id: string): string => names.get(id) ?? id;
  const old = new Map(before.nodes.map((node) => [node.key, node]));
  const known = new Map(after.nodes.map((node) => [node.key, node]));
  const renamed: RenamedEntity[] = [];
  for (const [from, to] of names) {
    const [was, is] = [old.get(from), known.get(to)];
    if (was && is) renamed.push({ from: brief(was), to: brief(is), merged: old.has(to) });
  }
  // What goes by its own id comes last: where two become one, it is what that one was.
  const isRenamed = ({ key }: GraphFileNode): boolean => names.has(key);
  const nodes = [
    ...before.nodes.filter(isRenamed),
    ...before.nodes.filter((node) => !isRenamed(node)),
  ];
  return {
    before: {
      ...before,
      nodes: nodes.map(({ key, attributes }) => {
        const facts = attributes.facts?.map((fact) => saidBy(fact, now));
        const label = nameOf({ key, attributes }, known.get(now(key)));
        return { key: now(key), attributes: { ...attributes, label, ...(facts && { facts }) } };
      }),
      edges: before.edges.map((edge) => ({
        ...edge,
        source: now(edge.source),
        target: now(edge.target),
        attributes: saidBy(edge.attributes, now),
      })),
    },
    renamed: renamed.sort(byKey(({ from }) => from.id)),
    ids: new Set([...names.keys(), ...names.values()]),
  };
}

/** What has no name is called by its id: that it has another one now is no change of the name. */
function nameOf(was: GraphFileNode, is: GraphFileNode | undefined): string {
  const { label } = was.attributes;
  return label === was.key && is?.attributes.label === is?.key ? (is?.key ?? label) : label;
}

function renames(before: GraphFile, after: GraphFile): Map<string, string> {
  const [redirected, restored] = [oldIds(after.nodes), backwards(before, after)];
  const used = new Set(after.nodes.map(({ key }) => key));
  const names = new Map<string, string>();
  for (const { key } of before.nodes) {
    const name = redirected.get(key) ?? restored.get(key);
    if (!used.has(key) && name !== undefined) names.set(key, name);
  }
  return names;
}

/** The one id of the new graph that an entity of the old one had before; none where there are several. */
function backwards(before: GraphFile, after: GraphFile): Map<string, string> {
  const former = oldIds(before.nodes);
  const names = new Map<string, string>();
  const several = new Set<string>();
  for (const { key } of after.nodes) {
    const id = former.get(key);
    if (id === undefined) continue;
    if (names.has(id)) several.add(id);
    names.set(id, key);
  }
  for (const id of several) names.delete(id);
  return names;
}

function saidBy<T extends ClaimAttributes>(claim: T, now: (id: string) => string): T {
  return claim.by ? { ...claim, by: claim.by.map(now) } : claim;
}

function brief({ key, attributes: { label, kind } }: GraphFileNode): ComparedEntity {
  return { id: key, label, kind };
}
