import { idOf } from "./corpus-files.js";

/** @typedef {(below: number) => number} Random */

/**
 * What the corpus is made of while it is made.
 *
 * @typedef {object} Made
 * @property {Random} random
 * @property {readonly string[]} vocabulary
 * @property {readonly { start: number, size: number }[]} communities in the order of entities
 * @property {number} entities
 * @property {string[][]} sentences by source
 * @property {Set<string>} linked relations that are there already, which would be warned of the second time
 */

const STATUSES = ["attributed", "alleged", "disputed", "denied", "forecast", "planned", "opinion"];
export const HANZI = Array.from("小米汽车公司发布新的电动产品市场价格表示将在北京工厂生产第一");
const CYRILLIC = "ав то за вод но вый ры нок пер го род вы пуск мо дель це на от чёт ся".split(" ");
const ENTITIES_PER_SOURCE = 60;

/** @param {Made} made */
export function fact(made) {
  const { random } = made;
  switch (random(4)) {
    case 0:
      return `price: ${1_000 + random(900_000)} ${pick(["CNY", "EUR", "USD"], random)}`;
    case 1:
      return `deliveries: ${random(1_000_000)}`;
    case 2:
      return `founded: ${1_900 + random(125)}-0${1 + random(9)}-1${random(10)}`;
    default:
      return `described as: "${words(3, made)}: ${cyrillic(1, random)}"`;
  }
}

/**
 * A claim in the place of its subject.
 *
 * @param {number} index
 * @param {string} head
 * @param {Made} made
 */
export function claim(index, head, made) {
  const { random } = made;
  const lines = [`      - ${head}`];
  const year = 2000 + random(24);
  if (random(4) === 0) lines.push(`        at: ${year}`);
  else if (random(2) === 0) {
    lines.push(`        since: ${year}-0${1 + random(9)}`);
    if (random(3) === 0) lines.push(`        until: ${year + 1}`);
  }
  if (random(5) === 0) {
    lines.push(
      `        status: ${pick(STATUSES, random)}`,
      `        by: ${idOf(neighborOf(index, made))}`,
    );
  }
  if (random(12) === 0) lines.push(`        rank: ${pick(["preferred", "deprecated"], random)}`);
  if (random(4) === 0)
    lines.push(`        with: {role: ${words(1, made)}, share: ${random(100)} %}`);
  if (random(6) === 0) lines.push(`        note: ${random(2) ? ">-" : "|"}\n${folded(made, 10)}`);
  const cites = Array.from({ length: random(5) === 0 ? 2 : 1 }, () => citation(index, made));
  const [only = ""] = cites;
  if (cites.length === 1) lines.push(`        cite: ${only}`);
  else lines.push("        cite:", ...cites.map((cite) => `          - ${cite}`));
  return lines.join("\n");
}

/**
 * @param {number} index
 * @param {string} relation
 * @param {string} target
 * @param {Made} made
 */
export function flatRelation(index, relation, target, made) {
  return `  - {from: ${idOf(index)}, type: ${relation}, to: ${target}, at: ${2000 + made.random(25)},
     cite: ${citation(index, made)}}\n`;
}

/**
 * A citation of a sentence that is put into the text of its source.
 *
 * @param {number} index
 * @param {Made} made
 */
function citation(index, made) {
  const { random, sentences } = made;
  // Every fourth is of the one source that everybody cites.
  const own = Math.floor(index / ENTITIES_PER_SOURCE);
  const source = random(4) === 0 ? own - (own % 20) : own;
  const lines = (sentences[source] ??= []);
  const script = random(6);
  if (script === 0) {
    const quote = Array.from({ length: 12 }, () => pick(HANZI, random)).join("");
    lines.push(`${pick(HANZI, random)}，${quote}。`);
    return `{source: s${source}, quote: ${quote}}`;
  }
  if (script === 1) {
    const quote = cyrillic(5, random);
    lines.push(`${cyrillic(2, random)} — ${quote}.`);
    return `{source: s${source}, quote: ${quote}}`;
  }
  const [start, end] = [words(4, made), words(4, made)];
  // Every fourth has a figure, which must not be cut.
  const figure = random(4) === 0 ? `${1 + random(9)},${100 + random(900)}` : words(1, made);
  const middle = `${words(2, made)} ${figure} ${words(1, made)}`;
  lines.push(`${words(3, made)}, “${start}”, ${middle}; ${end}.`);
  if (script === 2) return `{source: s${source}, quote: "${start} … ${end}"}`;
  return `{source: s${source}, quote: "\\"${start}\\", ${middle}"}`;
}

/**
 * Six of seven neighbors are of the same community, and those at its beginning are its hubs.
 *
 * @param {number} index
 * @param {Made} made
 */
export function neighborOf(index, { random, communities, entities }) {
  const { start, size } = communities[index] ?? { start: 0, size: entities };
  const low = (random(1_000) / 1_000) ** 3;
  return random(7) > 0 ? start + Math.floor(low * size) : Math.floor(low * entities);
}

/**
 * Two lines of a block scalar of a claim or an entity.
 *
 * @param {Made} made
 * @param {number} indent
 */
export function folded(made, indent) {
  const margin = " ".repeat(indent);
  return `${margin}${words(7, made)}:\n${margin}“${words(5, made)}” # ${words(2, made)}.`;
}

/**
 * @param {number} count
 * @param {Made} made
 */
export function words(count, { random, vocabulary }) {
  return Array.from({ length: count }, () => pick(vocabulary, random)).join(" ");
}

/**
 * @param {number} count
 * @param {Random} random
 */
export function cyrillic(count, random) {
  const word = () => Array.from({ length: 3 }, () => pick(CYRILLIC, random)).join("");
  return Array.from({ length: count }, word).join(" ");
}

/**
 * @template T
 * @param {readonly T[]} of
 * @param {Random} random
 */
export function pick(of, random) {
  return of[random(of.length)];
}
