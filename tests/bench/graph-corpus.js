import { addSource, ENTITIES_PER_FILE, fileOf, idOf } from "./corpus-files.js";
import { randomFrom } from "./random.js";
import { variedFiles } from "./varied-corpus.js";

const RELATIONS = 3;
/** Entities whose claims cite the same source. */
const ENTITIES_PER_SOURCE = 100;
/** Two of three relations stay among so many neighbors: real graphs have communities. */
const COMMUNITY = 200;

const TYPES = ["Company", "Person", "Car", "Place", "Event"];
const PREDICATES = ["makes", "competes with", "works for", "is located in", "took part in"];
const SYLLABLES = "ba co di fu ga he li mo na pe ri so ta ve zu schi tron ment ing er".split(" ");
const HANZI = Array.from("小米汽车公司发布新的电动产品市场价格表示将在北京工厂生产第一");

/** @typedef {"plain" | "varied"} CorpusKind every entity alike, or as curators write */

/**
 * A whole graph folder as it would be in git, made up from a seed.
 *
 * @param {{ entities: number, kind?: CorpusKind, seed?: number }} size
 * @returns {{ files: Map<string, string>, yaml: number }} text by path; the bytes of all YAML
 */
export function graphCorpus({ entities, kind = "plain", seed = 1 }) {
  const size = { entities, seed };
  const files = kind === "plain" ? plainFiles(size) : variedFiles(size);
  let yaml = 0;
  for (const [path, text] of files) if (path.endsWith(".yaml")) yaml += Buffer.byteLength(text);
  return { files, yaml };
}

/**
 * Entities with three relations and three citations each in files of fifty, their sources, and the text
 * of each source, in which every quote stands once.
 *
 * @param {{ entities: number, seed: number }} size
 */
function plainFiles({ entities, seed }) {
  const random = randomFrom(seed);
  const vocabulary = Array.from({ length: 20_000 }, () => wordOf(random));
  const files = new Map([["schema.yaml", schema()]]);
  /** @type {string[][]} */
  const sentences = [];
  for (let first = 0; first < entities; first += ENTITIES_PER_FILE) {
    const blocks = ["entities:\n"];
    for (let index = first; index < Math.min(first + ENTITIES_PER_FILE, entities); index++) {
      blocks.push(entity(index, entities, { random, vocabulary, sentences }));
    }
    files.set(fileOf(first), blocks.join(""));
  }
  for (const [number, lines] of sentences.entries()) addSource(files, number, lines);
  return files;
}

function schema() {
  return `graph:
  title: A made-up graph
schema:
  types:
${TYPES.map((type) => `    ${type}: {}\n`).join("")}  relations:
    makes: {inverse: made by}
    competes with: {symmetric: true}
    works for: {inverse: employs}
    is located in: {}
    took part in: {}
`;
}

/**
 * @param {number} index
 * @param {number} count
 * @param {{ random: (below: number) => number, vocabulary: readonly string[], sentences: string[][] }} made
 */
function entity(index, count, { random, vocabulary, sentences }) {
  const source = Math.floor(index / ENTITIES_PER_SOURCE);
  const lines = (sentences[source] ??= []);
  const words = (/** @type {number} */ length) =>
    Array.from({ length }, () => vocabulary[random(vocabulary.length)]).join(" ");
  const claims = Array.from({ length: RELATIONS }, (_, relation) => {
    const quote = words(7);
    lines.push(`${words(4)}, ${quote}; ${words(3)}.`);
    const year = 2000 + random(25);
    return `      - ${PREDICATES[random(PREDICATES.length)]}: ${idOf(neighborOf(index, count, relation, random))}
        since: ${year}-0${1 + random(9)}
        cite: {source: s${source}, quote: ${quote}}
`;
  });
  const name = `${words(2)} ${index}`;
  const hanzi = Array.from({ length: 4 }, () => HANZI[random(HANZI.length)]).join("");
  return `  ${idOf(index)}:
    type: ${TYPES[random(TYPES.length)]}
    name: ${name}
    names: {zh: ${hanzi}${index}}
    aliases: [${words(1)} ${index}]
    summary: ${words(8)}.
    relations:
${claims.join("")}`;
}

/**
 * @param {number} index
 * @param {number} count
 * @param {number} relation
 * @param {(below: number) => number} random
 */
function neighborOf(index, count, relation, random) {
  // The third relation leads anywhere, and to some far more often than to others.
  if (relation === 2) return Math.floor((random(count) * random(1_000)) / 1_000);
  const start = index - (index % COMMUNITY);
  return start + random(Math.min(COMMUNITY, count - start));
}

/** @param {(below: number) => number} random */
function wordOf(random) {
  return Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join("");
}
