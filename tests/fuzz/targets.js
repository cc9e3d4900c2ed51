/**
 * What is fuzzed. A target makes an input, which JSON can hold, and runs it; it throws when something
 * is wrong.
 *
 * @typedef {import("./mutate.js").Random} Random
 * @typedef {{ make: (random: Random) => unknown, run: (input: any) => void | Promise<void> }} Target
 */

/** @type {Readonly<Record<string, () => Promise<Target>>>} */
const TARGETS = {
  yaml: async () => (await import("./targets/yaml.js")).yaml,
  graph: async () => (await import("./targets/graph.js")).graph,
  lock: async () => (await import("./targets/lock.js")).lock,
  text: async () => (await import("./targets/text.js")).text,
  "graph-file": async () => (await import("./targets/graph-file.js")).graphFile,
  "column-file": async () => (await import("./targets/graph-file.js")).columnFile,
  shapes: async () => (await import("./targets/shapes.js")).shapes,
  folder: async () => (await import("./targets/folder.js")).folder,
};

export const TARGET_NAMES = Object.keys(TARGETS);

/**
 * @param {string} name
 * @returns {Promise<Target>}
 */
export async function targetNamed(name) {
  const load = TARGETS[name];
  if (!load) throw new Error(`no target ${name}`);
  return load();
}
