import type { Bodies, Positions } from "../view/layout/forces.ts";
import { radiiOf } from "../view/layout/arrangement.ts";
import type { Picture } from "../scene/picture.ts";
import { tokenOf } from "../view/arranging.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Store } from "../view/store.ts";

/** Runs forces on what is visible, from where it is; what is pinned or was moved by hand stays. */
export async function startForces(store: Store, picture: Picture): Promise<void> {
  // Loaded on demand, for few ask for it.
  const { runForces } = await import("../view/layout/run-forces.ts");
  const catalog = store.catalog.peek();
  if (catalog === undefined || store.forces.peek() !== undefined) return;
  const shown = store.visible.peek()?.nodes;
  const nodes = [...catalog.nodes.keys()].filter((node) => shown?.[node] !== 0);
  const { x, y } = picture.positions;
  const placed = (positions: Positions): Positions => {
    const all = { x: x.slice(), y: y.slice() };
    for (const [body, node] of nodes.entries()) {
      all.x[node] = positions.x[body] ?? 0;
      all.y[node] = positions.y[body] ?? 0;
    }
    return all;
  };
  let due = 0;
  store.forces.value = runForces(bodiesOf(store, catalog, nodes, { x, y }), {
    onMove: (positions) => {
      const start = performance.now();
      if (start < due) return;
      picture.setPositions(placed(positions));
      // A large picture is drawn less often, so that the page goes on answering.
      due = start + 3 * (performance.now() - start);
    },
    onEnd: (positions) => {
      store.forces.value = undefined;
      if (store.catalog.peek() !== catalog) return;
      const last = placed(positions);
      const at = new Map(
        catalog.nodes.map(({ key }, node) => [key, { x: last.x[node] ?? 0, y: last.y[node] ?? 0 }]),
      );
      // A view like any other, which can be undone.
      store.change({ free: { token: tokenOf(at), at } });
    },
  });
}

function bodiesOf(
  store: Store,
  catalog: Catalog,
  nodes: readonly number[],
  { x, y }: Positions,
): Bodies {
  const { moved, pins } = store.view.peek();
  const held = new Set([...pins, ...moved.map(({ id }) => id)]);
  const body = new Map(nodes.map((node, index) => [node, index]));
  const shown = store.visible.peek()?.edges;
  const radii = radiiOf(catalog);
  const links = [...catalog.edges.keys()].filter(
    (edge) =>
      shown?.[edge] !== 0 && body.has(catalog.from[edge] ?? 0) && body.has(catalog.to[edge] ?? 0),
  );
  return {
    x: Float64Array.from(nodes, (node) => x[node] ?? 0),
    y: Float64Array.from(nodes, (node) => y[node] ?? 0),
    radii: Float64Array.from(nodes, (node) => radii[node] ?? 0),
    fixed: Uint8Array.from(nodes, (node) => (held.has(catalog.nodes[node]?.key ?? "") ? 1 : 0)),
    from: Uint32Array.from(links, (edge) => body.get(catalog.from[edge] ?? 0) ?? 0),
    to: Uint32Array.from(links, (edge) => body.get(catalog.to[edge] ?? 0) ?? 0),
  };
}
