import { exporterOf } from "../../../dist/7-export/index.js";
import { GraphFileError, openGraph } from "../../../dist/query/index.js";
import { layout } from "../../../dist/6-layout/index.js";
import { mutate } from "../mutate.js";
import { fixture, NAUGHTY, pick } from "../seeds.js";
import { useGraph } from "../use.js";

const FILE = fixture("graphs/lighthouse.json");

/** The same by columns. */
const COLUMNS = [
  ...(exporterOf("columns").export(openGraph(JSON.parse(FILE)).graph, {}).files[0]?.chunks ?? []),
].join("");

/** Mutated `graph.json`. */
export const graphFile = target(FILE);

/** Mutated `graph.columns.json`. */
export const columnFile = target(COLUMNS);

/**
 * Mutated graph files of one form: refused with one line, or a graph as good as any.
 *
 * @param {string} sound
 * @returns {import("../targets.js").Target}
 */
function target(sound) {
  return { make: (random) => mutated(sound, random), run };
}

/**
 * @param {string} sound
 * @param {import("../mutate.js").Random} random
 */
function mutated(sound, random) {
  if (random(4) === 0) return mutate(sound, random, { others: [sound] });
  const file = JSON.parse(sound);
  for (let left = 1 + random(3); left > 0; left--) change(file, random);
  return JSON.stringify(file);
}

/** @param {string} text */
function run(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return;
  }
  let knowledge;
  try {
    knowledge = openGraph(file);
  } catch (error) {
    if (!(error instanceof GraphFileError)) throw error;
    if (error.message.length > 2_000)
      throw new Error("a message that is too long", { cause: error });
    return;
  }
  useGraph(knowledge.graph);
  const positions = new Map(
    knowledge.graph.mapNodes((id, { x, y }) => /** @type {const} */ ([id, { x, y }])),
  );
  layout(knowledge.graph, positions);
  knowledge.graph.forEachNode((id, { x, y }) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error(`${id} is at ${x}, ${y}`);
  });
}

const VALUES = [null, true, 0, -1, 1e308, -1e308, 5e-324, 2 ** 53, "", "x", "\ud800", "\0", "#zzz", [], {}, [[]]]; // prettier-ignore

/**
 * Changes one value somewhere in a tree of JSON.
 *
 * @param {any} root
 * @param {import("../mutate.js").Random} random
 */
function change(root, random) {
  let at = root;
  for (let depth = random(9); depth > 0; depth--) {
    const next = at[pick(Object.keys(at), random)];
    if (typeof next !== "object" || next === null || Object.keys(next).length === 0) break;
    at = next;
  }
  const key = pick(Object.keys(at), random);
  const how = random(6);
  if (how === 0) delete at[key];
  else if (how === 1) at[pick(["__proto__", "constructor", "type", "key", "x"], random)] = at[key];
  else if (how === 2 && Array.isArray(at)) at.push(at[key]);
  else if (how === 3 && typeof at[key] === "string") at[key] = pick(NAUGHTY, random);
  else if (how === 4 && typeof at[key] === "string") {
    at[key] = mutate(at[key], random, { others: NAUGHTY, most: 2 });
    // A copy: a list that is put into itself is no JSON.
  } else at[key] = structuredClone(pick(VALUES, random));
}
