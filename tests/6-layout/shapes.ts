import type { Linked } from "../../src/6-layout/index.ts";
import { mulberry32 } from "../../src/6-layout/random.ts";

/** A graph of nodes from 0 on. */
export interface Links {
  readonly order: number;
  readonly links: readonly (readonly [number, number])[];
}

/** A graph as layouts take it. */
export function linked({ order, links }: Links): Linked {
  const idOf = (node: number): string => String(node).padStart(6, "0");
  return {
    ids: Array.from({ length: order }, (_, node) => idOf(node)),
    size: links.length,
    forEachEdge: (visit) => {
      for (const [from, to] of links) visit(idOf(from), idOf(to));
    },
  };
}

/** Each node but the first linked with the one that `of` says. */
function hung(order: number, of: (node: number) => number): Links {
  return { order, links: Array.from({ length: order - 1 }, (_, node) => [node + 1, of(node + 1)]) };
}

export const path = (order: number): Links => hung(order, (node) => node - 1);
export const star = (order: number): Links => hung(order, () => 0);
export const tree = (order: number): Links => hung(order, (node) => Math.floor((node - 1) / 3));

export function grid(width: number, height: number): Links {
  const nodes = [...Array.from({ length: width * height }).keys()];
  const links = nodes.flatMap((node): [number, number][] => [
    ...(node % width > 0 ? [[node, node - 1] as [number, number]] : []),
    ...(node >= width ? [[node, node - width] as [number, number]] : []),
  ]);
  return { order: width * height, links };
}

export function complete(order: number): Links {
  const nodes = [...Array.from({ length: order }).keys()];
  return {
    order,
    links: nodes.flatMap((a) => nodes.slice(a + 1).map((b): [number, number] => [a, b])),
  };
}

export function random(order: number, size: number): Links {
  const next = mulberry32(order);
  const node = (): number => Math.floor(next() * order);
  return { order, links: Array.from({ length: size }, () => [node(), node()]) };
}
