import { SaxesParser } from "saxes";
import { compareGraphs } from "../../dist/diff/index.js";
import { exporterOf, FORMAT_NAMES } from "../../dist/7-export/index.js";
import { openGraph, UnknownNameError } from "../../dist/query/index.js";
import { graphTypes } from "../../dist/authoring/index.js";

/** @typedef {import("../../dist/model/compiled-graph.js").CompiledGraph} CompiledGraph */

/** Those that need no built viewer. */
const FORMATS = FORMAT_NAMES.filter((name) => name !== "html" && name !== "site");

/**
 * Does with a graph all that can be done: every export, read back; every query; what comes back from
 * its own JSON is the same again.
 *
 * @param {CompiledGraph} graph
 * @throws Error when something goes wrong
 */
export function useGraph(graph) {
  const again = openGraph(JSON.parse(write(graph, "json")[0] ?? "")).graph;
  for (const format of FORMATS) {
    const texts = write(graph, format);
    if (format === "gexf" || format === "graphml") parseXml(texts[0] ?? "");
    const same = write(again, format).every((text, index) => text === texts[index]);
    if (!same) throw new Error(`${format} of its own JSON differs`);
  }
  ask(graph);
  graphTypes(graph);
  const { entities, claims } = /** @type {any} */ (compareGraphs(graph, again));
  for (const part of [entities, claims]) {
    if (Array.isArray(part) && part.length > 0) throw new Error("a graph differs from itself");
  }
}

/** @param {CompiledGraph} graph @param {import("../../dist/7-export/index.js").FormatName} format */
function write(graph, format) {
  const exported = exporterOf(format).export(graph, {});
  const texts = exported.files.map(({ chunks }) => [...chunks].join(""));
  for (const { message } of exported.diagnostics()) {
    if (message.length > 2_000) throw new Error(`too long: ${message.slice(0, 200)}`);
  }
  return texts;
}

/** @param {string} text */
function parseXml(text) {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** @param {CompiledGraph} graph */
function ask(graph) {
  const knowledge = openGraph(graph);
  const ids = [...graph.nodes().slice(0, 4), ...graph.nodes().slice(-2)];
  for (const id of [...ids, "nobody", "__proto__"]) {
    tried(() => knowledge.show(id));
    tried(() => knowledge.neighbors(id, { depth: 2 }));
    tried(() => knowledge.paths(id, ids[0] ?? "nobody", { k: 3 }));
    tried(() => knowledge.between(id, ids[1] ?? "nobody"));
    knowledge.find(id);
    knowledge.find(graph.hasNode(id) ? graph.getNodeAttribute(id, "label") : "雷军");
  }
  for (const { id } of graph.getAttribute("sources").slice(0, 4)) knowledge.source(id);
}

/** @param {() => unknown} question */
function tried(question) {
  try {
    question();
  } catch (error) {
    if (!(error instanceof UnknownNameError)) throw error;
  }
}
