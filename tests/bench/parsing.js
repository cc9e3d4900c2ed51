import { createRequire } from "node:module";
import { parse as parseYaml } from "yaml";
import { readGraphFolder } from "../../dist/1-read/index.js";
import { parseFile } from "../../dist/2-parse/index.js";
import { coldCheck, corpusFolder } from "./bench-folder.js";
import { best, finding, once, ratio, time } from "./measure.js";
import { missing, peers } from "./peers.js";

/** @type {typeof import("js-yaml")} */
const { load } = createRequire(import.meta.url)("js-yaml");

/**
 * Parsing against other parsers of the same data, and a whole check against one that only loads it.
 *
 * @param {import("./run.js").Options} options
 */
export async function parsing({ entities, corpus }) {
  const { dir, yaml } = corpusFolder(entities, corpus);
  const { files } = await readGraphFolder(dir);
  const ours = best(() => files.map((file) => parseFile(file).records.entities.length)).seconds;
  const loaded = best(() => files.map(({ text }) => load(text)), 2);
  const json = loaded.result.map((value) => JSON.stringify(value));
  const asJson = best(() => json.map((text) => JSON.parse(text))).seconds;
  const some = files.slice(0, Math.ceil(files.length / (entities > 10_000 ? 50 : 5)));
  const share = some.reduce((sum, { text }) => sum + text.length, 0);
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  const plain = (once(() => some.map(({ text }) => parseYaml(text))).seconds * total) / share;
  const whole = coldCheck(dir).seconds;
  const speed = yaml / 2 ** 20 / ours;
  return [
    finding("YAML", yaml / 2 ** 20, "MB"),
    time("parse it to records with places", ours),
    { ...finding("… speed", speed, "MB/s"), limit: "at least 20 MB/s", over: speed < 20 },
    ratio("… to JSON.parse of the same data", ours / asJson),
    ratio("… to js-yaml load, without places (CommonJS)", ours / loaded.seconds),
    ratio("… to yaml.parse", ours / plain),
    time("check, cold, in a process of its own", whole),
    ...withPython(dir, whole),
  ];
}

/**
 * @param {string} dir
 * @param {number} whole
 */
function withPython(dir, whole) {
  const { load: loading, build } = peers("yaml", dir);
  if (typeof loading !== "number") return [missing("PyYAML with its C loader")];
  const times = loading / whole;
  return [
    time("PyYAML CSafeLoader, loading the same files", loading),
    {
      ...ratio("… to our whole check", times),
      limit: "at least 3 ×",
      over: times < 3,
    },
    typeof build === "number"
      ? ratio("PyYAML and a networkx graph of it, to our whole check", (loading + build) / whole)
      : missing("networkx"),
  ];
}
