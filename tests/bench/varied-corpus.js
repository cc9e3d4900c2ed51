import { addSource, fileOf, idOf, ENTITIES_PER_FILE } from "./corpus-files.js";
import {
  claim,
  cyrillic,
  fact,
  flatRelation,
  folded,
  HANZI,
  neighborOf,
  pick,
  words,
} from "./varied-claims.js";
import { randomFrom } from "./random.js";

/**
 * @typedef {import("./varied-claims.js").Made} Made
 * @typedef {import("./varied-claims.js").Random} Random
 */

const TYPES = ["Company", "Person", "Car", "Place", "Event"];
/** Names of relations; the last is symmetric. */
const RELATIONS = ["makes", "works for", "is located in", "took part in", "owns", "competes with"];
const SYLLABLES = "ba co di fu ga hé li mö na pe ri so tà ve zu schi tron ment ñing er".split(" ");
const LARGEST_COMMUNITY = 400;

/**
 * A graph folder as curators write one: communities of all sizes, a few hubs and many leaves, facts of every
 * type, qualifiers, statuses, ranks, notes in block scalars, quotes between typographic marks, second
 * citations, relations in the flat form, and texts in Latin with accents, Chinese and Cyrillic.
 *
 * @param {{ entities: number, seed: number }} size
 * @returns {Map<string, string>} text by path
 */
export function variedFiles({ entities, seed }) {
  const random = randomFrom(seed);
  const vocabulary = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + random(4) }, () => pick(SYLLABLES, random)).join(""),
  );
  /** @type {Made} */
  const made = {
    random,
    vocabulary,
    communities: communitiesOf(entities, random),
    entities,
    sentences: [],
    linked: new Set(),
  };
  const files = new Map([["schema.yaml", schema()]]);
  let flat = "";
  for (let index = 0; index < entities; index++) {
    const path = fileOf(index);
    const { block, elsewhere } = entity(index, made);
    files.set(path, `${files.get(path) ?? "entities:\n"}${block}`);
    flat += elsewhere;
    const last = index % ENTITIES_PER_FILE === ENTITIES_PER_FILE - 1 || index === entities - 1;
    if (last && flat !== "") files.set(path, `${files.get(path) ?? ""}relations:\n${flat}`);
    if (last) flat = "";
  }
  for (const [number, lines] of made.sentences.entries()) addSource(files, number, lines ?? []);
  return files;
}

function schema() {
  return `graph:
  title: A made-up graph, as curators write
  description: >-
    Entities, facts and relations that mean nothing,
    in the proportions of graphs that do.
schema:
  types:
    Agent: {color: "#2f7fc1", label: {zh: 主体}}
    Company: {extends: Agent, uri: "schema:Corporation"}
    Person: {extends: Agent, color: "#d9660b"}
    Car: {color: "#119a76"}
    Place: {}
    Event: {}
  properties:
    price: {type: money}
    deliveries: {type: integer, unit: vehicles}
    founded: {type: date}
    described as: {type: text, label: {zh: 被形容为}}
  relations:
    makes: {inverse: made by}
    works for: {inverse: employs, uri: "schema:worksFor"}
    is located in: {label: {zh: 位于}}
    took part in: {}
    owns: {inverse: owned by}
    competes with: {symmetric: true}
  qualifiers:
    role: {type: text}
    share: {type: quantity}
    bound: {type: text}
`;
}

/**
 * @param {number} index
 * @param {Made} made
 * @returns {{ block: string, elsewhere: string }} its YAML, and its relations in the flat form
 */
function entity(index, made) {
  const { random } = made;
  const name = `${words(2, made)} ${index}`;
  const hanzi = Array.from({ length: 4 }, () => pick(HANZI, random)).join("");
  const lines = [`  ${idOf(index)}:`, `    type: ${pick(TYPES, random)}`, `    name: ${name}`];
  if (random(3) === 0) lines.push(`    names: {zh: ${hanzi}${index}, ru: ${cyrillic(2, random)}}`);
  if (random(2) === 0)
    lines.push(`    aliases: [${words(1, made)} ${index}, "${hanzi} \\u2116 ${index}"]`);
  // Edits of the bench look for a summary on one line in every file.
  const oneLine = index % ENTITIES_PER_FILE === 0 || random(3) > 0;
  lines.push(oneLine ? `    summary: ${words(8, made)}.` : `    summary: >-\n${folded(made, 6)}`);
  const facts = Array.from({ length: random(4) }, () => claim(index, fact(made), made));
  const relations = [];
  let elsewhere = "";
  for (let count = relationsOf(random); count > 0; count--) {
    const relation = pick(RELATIONS, random);
    const neighbor = neighborOf(index, made);
    if (isLinked(index, relation, neighbor, made)) continue;
    const target = idOf(neighbor);
    // Forty relations in the place of one entity are what people put into the flat form.
    if (count > 8) elsewhere += flatRelation(index, relation, target, made);
    else relations.push(claim(index, `${relation}: ${target}`, made));
  }
  if (facts.length > 0) lines.push("    facts:", ...facts);
  if (relations.length > 0) lines.push("    relations:", ...relations);
  return { block: `${lines.join("\n")}\n`, elsewhere };
}

/**
 * Whether an entity is the neighbor itself, or has the relation already; from now on it has.
 *
 * @param {number} index
 * @param {string} relation
 * @param {number} neighbor
 * @param {Made} made
 */
function isLinked(index, relation, neighbor, { linked }) {
  const symmetric = relation === RELATIONS.at(-1) && neighbor < index;
  const key = symmetric ? `${neighbor} ${relation} ${index}` : `${index} ${relation} ${neighbor}`;
  if (index === neighbor || linked.has(key)) return true;
  linked.add(key);
  return false;
}

/**
 * How many relations an entity has: none for most, many for few; three or so on average.
 *
 * @param {Random} random
 */
function relationsOf(random) {
  const kind = random(100);
  if (kind < 35) return 0;
  if (kind < 65) return 1;
  if (kind < 92) return 2 + random(5);
  return kind < 99 ? 8 + random(10) : 30 + random(60);
}

/**
 * Sizes of communities: each half as often as those of half its size.
 *
 * @param {number} entities
 * @param {Random} random
 */
function communitiesOf(entities, random) {
  const found = [];
  for (let start = 0; start < entities;) {
    const size = Math.min(5 + Math.floor(LARGEST_COMMUNITY / (1 + random(80))), entities - start);
    for (let nth = 0; nth < size; nth++) found.push({ start, size });
    start += size;
  }
  return found;
}
