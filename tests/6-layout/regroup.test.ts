import { describe, expect, test } from "vitest";
import { communities } from "../../src/6-layout/communities.ts";
import { layout } from "../../src/6-layout/index.ts";
import { mulberry32 } from "../../src/6-layout/random.ts";
import { type Earlier, regroup } from "../../src/6-layout/regroup.ts";
import { skeleton } from "../../src/6-layout/skeleton.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { NodeAttributes } from "../../src/model/graph-file.ts";
import { graphOf } from "./sample.ts";

const GROUPS = 51;
const MEMBERS = 100;

type Edges = readonly (readonly [string, string])[];

function idOf(group: number, member: number): string {
  return `g${String(group).padStart(2, "0")}-${String(member).padStart(2, "0")}`;
}

/** Groups whose members are linked with three others of their own, and one in ten with another group. */
function planted(): { readonly ids: string[]; readonly edges: (readonly [string, string])[] } {
  const random = mulberry32(7);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const ids: string[] = [];
  const edges: (readonly [string, string])[] = [];
  for (let group = 0; group < GROUPS; group++) {
    for (let member = 0; member < MEMBERS; member++) {
      const id = idOf(group, member);
      ids.push(id);
      for (let link = 0; link < 3; link++) edges.push([id, idOf(group, pick(MEMBERS))]);
      if (member % 10 === 0) edges.push([id, idOf(pick(GROUPS), pick(MEMBERS))]);
    }
  }
  return { ids, edges };
}

const { ids, edges } = planted();

function laidOut(
  nodes: readonly string[],
  links: Edges,
  previous: ReadonlyMap<string, Earlier>,
): Map<string, NodeAttributes> {
  const graph: CompiledGraph = graphOf(nodes, links);
  layout(graph, previous);
  return new Map(graph.mapNodes((id, attributes) => [id, attributes]));
}

const bones = skeleton({
  ids,
  size: edges.length,
  forEachEdge: (visit) => {
    for (const [from, to] of edges) visit(from, to);
  },
});
const found = communities(bones);
const before = new Map(
  ids.map((id, at): [string, Earlier] => [
    id,
    { x: at, y: 0, size: bones.radii[at] ?? 0, community: found[at] ?? 0 },
  ]),
);

/** Those of before that have another community. */
function moved(after: ReadonlyMap<string, NodeAttributes>): string[] {
  return ids.filter((id) => after.get(id)?.community !== before.get(id)?.community);
}

describe("the communities of a large graph after an edit", () => {
  test("are those of before where nothing has changed", () => {
    const after = laidOut(ids, edges, before);
    for (const [id, earlier] of before) expect(after.get(id)).toMatchObject(earlier);
  });

  test("stay where a relation between two of them comes or goes", () => {
    const [first] = edges;
    expect(moved(laidOut(ids, [...edges, [idOf(3, 1), idOf(40, 2)]], before))).toEqual([]);
    expect(first).toEqual([idOf(0, 0), expect.stringMatching(/^g00/)]);
    expect(moved(laidOut(ids, edges.slice(1), before))).toEqual([]);
  });

  test("take in what comes, where it is linked most", () => {
    const links = [idOf(5, 1), idOf(5, 2), idOf(9, 3)].map((id) => ["new", id] as const);
    const after = laidOut([...ids, "new", "alone"], [...edges, ...links], before);
    expect(after.get("new")?.community).toBe(before.get(idOf(5, 1))?.community);
    const known = new Set(Array.from(before.values(), ({ community }) => community));
    expect(known.has(after.get("alone")?.community ?? 0)).toBe(false);
    expect(moved(after)).toEqual([]);
  });

  test("lose a member that is linked with another group now, and with none of its own", () => {
    const id = idOf(7, 55);
    const others = edges.filter((ends) => !ends.includes(id));
    const links = [1, 2, 3].map((member) => [id, idOf(8, member)] as const);
    const after = laidOut(ids, [...others, ...links], before);
    expect(moved(after)).toEqual([id]);
    expect(after.get(id)?.community).toBe(before.get(idOf(8, 1))?.community);
  });

  test("do not depend on the order in which nodes and edges came", () => {
    const links = [...edges, ["new", idOf(1, 1)], ["new", idOf(2, 1)]] as const;
    const nodes = ["new", ...ids];
    const again = laidOut(nodes.toReversed(), links.toReversed(), before);
    const after = laidOut(nodes, links, before);
    expect(nodes.map((id) => again.get(id))).toEqual(nodes.map((id) => after.get(id)));
  });

  test("are found anew where less than nine tenths of the entities are known", () => {
    const graph = graphOf(ids, edges);
    const known = new Map(ids.map((id, at) => [id, found[at]]));
    expect(regroup(graph, before)).toEqual(known);
    const some = [...before].filter((_, at) => at % 5 > 0);
    expect(regroup(graph, new Map(some))).toBeUndefined();
  });
});
