import { randomFrom } from "./random.js";

const RELATIONS = 3;
/** Entities that belong together: two of three relations stay among them. */
const COMMUNITY = 200;
/** Entities whose claims cite the same source. */
const ENTITIES_PER_SOURCE = 100;

const TYPES = [
  ["Company", "#2f7fc1"],
  ["Person", "#d9660b"],
  ["Car", "#119a76"],
  ["Place", "#9a7440"],
  ["Event", "#b98a00"],
];
const PREDICATES = ["competes with", "is located in", "makes", "took part in", "works for"];
const SYLLABLES = "ba co di fu ga he li mo na pe ri so ta ve zu schi tron ment ing er".split(" ");
const HANZI = Array.from("小米汽车公司发布新的电动产品市场价格表示将在北京工厂生产第一");

/**
 * A graph file made up from a seed, as `graphwright build` writes one, but in a moment: positions
 * are those of a made-up layout, in which communities lie side by side.
 *
 * @param {{ entities: number, seed?: number }} size
 * @returns {import("../../dist/model/graph-file.js").GraphFile} with three relations per entity
 */
export function graphFile({ entities, seed = 1 }) {
  const random = randomFrom(seed);
  const names = wordsFrom(random);
  const nodes = Array.from({ length: entities }, (_, index) => node(index, random, names));
  const edges = nodes.flatMap((_, index) =>
    Array.from({ length: RELATIONS }, (_, nth) => edge(index, nth, entities, random, names)),
  );
  return {
    attributes: attributes(entities),
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes,
    edges,
  };
}

/**
 * The id of an entity.
 *
 * @param {number} index
 */
export function idOf(index) {
  return `e${String(index).padStart(6, "0")}`;
}

/** @param {(below: number) => number} random */
function wordsFrom(random) {
  const vocabulary = Array.from({ length: 5_000 }, () =>
    Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join(""),
  );
  return (/** @type {number} */ length) =>
    Array.from({ length }, () => vocabulary[random(vocabulary.length)]).join(" ");
}

/**
 * @param {number} index
 * @param {(below: number) => number} random
 * @param {(length: number) => string} words
 */
function node(index, random, words) {
  const community = Math.floor(index / COMMUNITY);
  const [kind = "", color = ""] = TYPES[random(TYPES.length)] ?? [];
  const hanzi = Array.from({ length: 4 }, () => HANZI[random(HANZI.length)]).join("");
  const centre = spiral(community, 1_700);
  const beside = spiral(index % COMMUNITY, 50);
  return {
    key: idOf(index),
    attributes: {
      label: `${words(2)} ${index}`,
      kind,
      names: { zh: `${hanzi}${index}` },
      aliases: [`${words(1)} ${index}`],
      summary: `${words(8)}.`,
      x: Math.round(centre.x + beside.x),
      y: Math.round(centre.y + beside.y),
      size: 4 + random(100) / 25 + (index % COMMUNITY === 0 ? 6 : 0),
      color,
      community,
      origin: { file: "entities.yaml", line: index * 12 },
    },
  };
}

/**
 * @param {number} index
 * @param {number} nth
 * @param {number} entities
 * @param {(below: number) => number} random
 * @param {(length: number) => string} words
 */
function edge(index, nth, entities, random, words) {
  const relation = PREDICATES[random(PREDICATES.length)] ?? "";
  const symmetric = relation === "competes with";
  const target = idOf(neighborOf(index, nth, entities, random));
  const paragraph = 1 + random(40);
  return {
    key: `${idOf(index)}|${relation}|${target}|${nth}`,
    source: idOf(index),
    target,
    ...(symmetric && { undirected: true }),
    attributes: {
      relation,
      label: relation,
      status: random(12) === 0 ? "alleged" : "asserted",
      since: `${2000 + random(25)}-0${1 + random(9)}`,
      rank: "normal",
      citations: [
        {
          source: `s${Math.floor(index / ENTITIES_PER_SOURCE)}`,
          quote: words(7),
          stance: "supports",
          state: "verified",
          paragraph,
          start: paragraph * 300,
          end: paragraph * 300 + 60,
        },
      ],
      sources: 1,
      origin: { file: "entities.yaml", line: index * 12 + 6 + nth },
    },
  };
}

/**
 * @param {number} index
 * @param {number} nth
 * @param {number} count
 * @param {(below: number) => number} random
 */
function neighborOf(index, nth, count, random) {
  // The third relation leads anywhere, and to some far more often than to others.
  if (nth === 2) return Math.floor((random(count) * random(1_000)) / 1_000);
  const start = index - (index % COMMUNITY);
  return start + random(Math.min(COMMUNITY, count - start));
}

/**
 * Points about a centre, each as far from its neighbors as the others.
 *
 * @param {number} index
 * @param {number} step
 */
function spiral(index, step) {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = step * Math.sqrt(index);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** @param {number} entities */
function attributes(entities) {
  const claims = entities * RELATIONS;
  const sources = Math.ceil(entities / ENTITIES_PER_SOURCE);
  return {
    format: "graphwright",
    version: 1,
    title: "A made-up graph",
    schema: {
      types: TYPES.map(([id = "", color = ""]) => ({ id, lineage: [id], color })),
      properties: [],
      relations: PREDICATES.map((id) =>
        id === "competes with" ? { id, symmetric: true } : { id },
      ),
      qualifiers: [],
    },
    sources: Array.from({ length: sources }, (_, index) => ({
      id: `s${index}`,
      title: `Made-up article ${index}`,
      type: "Article",
      published: "2025",
    })),
    tally: {
      citations: claims,
      states: {
        verified: claims,
        locked: 0,
        moved: 0,
        unquoted: 0,
        unverifiable: 0,
        ambiguous: 0,
        broken: 0,
      },
      claims,
      uncited: 0,
    },
  };
}
