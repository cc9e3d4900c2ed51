import { spawnSync } from "node:child_process";
import { compile } from "../../dist/compile.js";
import { picture } from "../../dist/6-layout/index.js";
import { once } from "./measure.js";
import { qualityOf } from "./quality.js";
import { shapes } from "./shapes.js";

/** Ways to make a picture, and the nodes of the largest graph that each is asked for: others take minutes for more. */
const WAYS = { multilevel: Infinity, forceatlas2: 10_000, sfdp: 2_000 };

/** @typedef {import("./shapes.js").Links} Links */

/**
 * How good pictures are and how long they take, by each method and by graphviz sfdp on the same graphs: neighborhoods
 * kept, variation of edge lengths, overlaps, same community among the ten nearest, seconds of processor.
 *
 * @param {number[]} sizes
 * @returns {Promise<import("./table.js").Column[]>}
 */
export async function pictures(sizes) {
  /** @type {[string, Links][]} */
  const graphs = [["the bundled graph", await linksOf("graph")]];
  for (const size of [1_000, ...sizes]) {
    for (const [name, graph] of shapes(size)) {
      graphs.push([`${name}, ${graph.order.toLocaleString("en")}`, graph]);
    }
  }
  /** @type {import("./table.js").Column[]} */
  const columns = [];
  /** @type {Map<Links, ArrayLike<number>>} */
  const communities = new Map();
  for (const [title, largest] of Object.entries(WAYS)) {
    const findings = [];
    for (const [what, graph] of graphs) {
      if (graph.order > largest) continue;
      const made =
        title === "sfdp"
          ? sfdp(graph)
          : ours(graph, title === "multilevel" ? title : "forceatlas2");
      if (made?.community) communities.set(graph, made.community);
      const community = communities.get(graph) ?? [];
      const value = made ? told({ ...made, graph, community }) : "not here";
      process.stderr.write(`pictures: ${title}, ${what}: ${value}\n`);
      findings.push({ what, value });
    }
    columns.push({ title, findings });
  }
  return columns;
}

/**
 * The links of a graph folder.
 *
 * @param {string} dir
 * @returns {Promise<Links>}
 */
async function linksOf(dir) {
  const { graph } = await compile(dir, { layout: false });
  if (!graph) throw new Error(`${dir} has errors.`);
  const numbers = new Map(graph.nodes().map((id, node) => [id, node]));
  const links = graph.mapEdges((_key, _edge, from, to) => [
    numbers.get(from) ?? 0,
    numbers.get(to) ?? 0,
  ]);
  return { order: graph.order, links: /** @type {[number, number][]} */ (links) };
}

/**
 * @param {Links} graph
 * @param {import("../../dist/6-layout/index.js").Method} method
 */
function ours({ order, links }, method) {
  const ids = Array.from({ length: order }, (_, node) => String(node).padStart(7, "0"));
  const forEachEdge = (/** @type {(from: string, to: string) => void} */ visit) => {
    for (const [from, to] of links) visit(ids[from] ?? "", ids[to] ?? "");
  };
  const linked = { ids, size: links.length, forEachEdge };
  const { seconds, result } = once(() => picture(linked, new Map(), { method }));
  const { x, y, size, community } = result;
  return { x, y, size, community, seconds };
}

/** @param {Links} graph */
function sfdp({ order, links }) {
  const lines = links.map(([from, to]) => `${from}--${to}`);
  const nodes = Array.from({ length: order }, (_, node) => node);
  const { stdout, stderr, status } = spawnSync(
    "sh",
    ["-c", "sfdp -Tplain -Goverlap=prism; times >&2"],
    {
      input: `graph{node[shape=circle,width=0.1];${nodes.join(";")};${lines.join(";")}}`,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0 || !stdout) return undefined;
  const [x, y] = [new Float64Array(order), new Float64Array(order)];
  for (const [, number, left, up] of stdout.matchAll(/^node (\d+) (\S+) (\S+)/gm)) {
    x[Number(number)] = Number(left);
    y[Number(number)] = Number(up);
  }
  // The last line has what the program took of the processor, for itself and in the system.
  const spent = [...(stderr.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = spent.reduce(
    (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest),
    0,
  );
  return { x, y, size: new Float64Array(order).fill(0.05), community: undefined, seconds };
}

/** @param {import("./quality.js").Picture & { seconds: number }} picture */
function told({ seconds, ...picture }) {
  const { preserved, variation, overlaps, alike } = qualityOf(picture);
  const numbers = [preserved.toFixed(3), variation.toFixed(2), overlaps, alike.toFixed(2)];
  return `${numbers.join(" / ")} / ${seconds.toFixed(1)} s`;
}
