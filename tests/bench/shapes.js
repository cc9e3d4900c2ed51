import { randomFrom } from "./random.js";

/** @typedef {{ order: number, links: [number, number][] }} Links nodes from 0 on, and the ends of links */

/**
 * Graphs of about so many nodes of which everybody knows what a good picture is, and such as are drawn in practice.
 *
 * @param {number} order
 * @returns {[string, Links][]}
 */
export function shapes(order) {
  const side = Math.round(Math.sqrt(order));
  return [
    ["grid", grid(side)],
    ["tree", tree(order)],
    ["random", random(order)],
    ["communities (LFR)", communities(order)],
    ["star-heavy", stars(order)],
  ];
}

/**
 * @param {number} side
 * @returns {Links}
 */
function grid(side) {
  /** @type {[number, number][]} */
  const links = [];
  for (let node = 0; node < side * side; node++) {
    if (node % side > 0) links.push([node, node - 1]);
    if (node >= side) links.push([node, node - side]);
  }
  return { order: side * side, links };
}

/**
 * @param {number} order
 * @returns {Links}
 */
function tree(order) {
  return {
    order,
    links: Array.from({ length: order - 1 }, (_, node) => [node + 1, Math.floor(node / 3)]),
  };
}

/**
 * Three links a node, between any two.
 *
 * @param {number} order
 * @returns {Links}
 */
function random(order) {
  const below = randomFrom(7);
  return { order, links: Array.from({ length: 3 * order }, () => [below(order), below(order)]) };
}

/**
 * As Lancichinetti, Fortunato and Radicchi 2008 make them: sizes of communities and numbers of links follow power
 * laws; one link in four leaves its community.
 *
 * @param {number} order
 * @returns {Links}
 */
function communities(order) {
  const below = randomFrom(11);
  const share = () => (1 + below(2 ** 30)) / 2 ** 30;
  /** @type {number[]} */
  const leaving = [];
  /** @type {[number, number][]} */
  const links = [];
  for (let first = 0; first < order;) {
    const end = Math.min(order, first + Math.round(Math.min(order / 5, 20 / share())));
    /** @type {number[]} */
    const staying = [];
    for (let node = first; node < end; node++) {
      const degree = Math.min(order / 10, 100, 2.5 * share() ** (-2 / 3));
      for (let link = 0; link < degree; link++) (below(4) === 0 ? leaving : staying).push(node);
    }
    links.push(...paired(staying, below));
    first = end;
  }
  links.push(...paired(leaving, below));
  return { order, links };
}

/**
 * Ends of links, two by two at random.
 *
 * @param {number[]} ends
 * @param {(below: number) => number} below
 */
function* paired(ends, below) {
  for (let last = ends.length - 1; last > 0; last -= 2) {
    const [one, other] = [below(last + 1), last];
    [ends[one], ends[other]] = [ends[other] ?? 0, ends[one] ?? 0];
    const mate = below(last);
    /** @type {[number, number]} */
    const link = [ends[last] ?? 0, ends[mate] ?? 0];
    ends[mate] = ends[last - 1] ?? 0;
    yield link;
  }
}

/**
 * As knowledge graphs are: each node has a hub, and popular hubs have most; of two further links each, one in four leads
 * to another hub, two to a node of the same hub, the first ones more often, and one anywhere.
 *
 * @param {number} order
 * @returns {Links}
 */
function stars(order) {
  const below = randomFrom(13);
  const share = () => below(2 ** 30) / 2 ** 30;
  const hubs = Math.max(4, Math.round(Math.sqrt(order) / 2));
  const hub = () => Math.floor(hubs * share() ** 3);
  /** @type {number[][]} */
  const around = Array.from({ length: hubs }, () => []);
  const homes = Array.from({ length: order }, hub);
  /** @type {[number, number][]} */
  const links = [];
  for (let node = hubs; node < order; node++) {
    around[homes[node] ?? 0]?.push(node);
    links.push([node, homes[node] ?? 0]);
  }
  for (let link = 0; link < 2 * order; link++) {
    const node = hubs + below(order - hubs);
    const own = around[homes[node] ?? 0] ?? [];
    const other = [
      hub(),
      own[Math.floor(own.length * share() ** 2)],
      own[Math.floor(own.length * share() ** 2)],
      hubs + below(order - hubs),
    ];
    links.push([node, other[below(4)] ?? 0]);
  }
  return { order, links };
}
