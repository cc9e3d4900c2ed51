import type { Bodies, Positions } from "../scene/layout/forces.ts";
import { radiiOf } from "../scene/layout/radii.ts";
import type { Picture } from "../scene/picture.ts";
import { tokenOf } from "../view/arranging.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Store } from "../view/store.ts";

/** Lets forces act on what is visible, from where it is; what is pinned or was moved by hand stays. */
export async function startForces(store: Store, picture: Picture): Promise<void> {
  // Loaded on demand, for few ask for it.
  const { runForces } = await import("../scene/layout/run-forces.ts");
  const catalog = store.catalog.peek();
  if (catalog === undefined || store.forces.peek() !== undefined) return;
  const nodes = visibleNodes(store, catalog);
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
      picture.follow(placed(positions));
      // A large picture is drawn less often, so that the page goes on answering.
      due = start + 3 * (performance.now() - start);
    },
    onEnd: (positions) => {
      store.forces.value = undefined;
      keep(store, catalog, placed(positions));
    },
  });
}

function visibleNodes(store: Store, catalog: Catalog): number[] {
  const shown = store.visible.peek()?.nodes;
  return [...catalog.nodes.keys()].filter((node) => shown === undefined || shown[node] === 1);
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
      (shown === undefined || shown[edge] === 1) &&
      body.has(catalog.from[edge] ?? 0) &&
      body.has(catalog.to[edge] ?? 0),
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

/** What the forces came to is a view like any other, which can be taken back. */
function keep(store: Store, catalog: Catalog, { x, y }: Positions): void {
  if (store.catalog.peek() !== catalog) return;
  const at = new Map(
    catalog.nodes.map(({ key }, node) => [key, { x: x[node] ?? 0, y: y[node] ?? 0 }]),
  );
  store.change({ free: { token: tokenOf(at), at } });
}
