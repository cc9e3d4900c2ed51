import { isDeepStrictEqual } from "node:util";
import { SaxesParser } from "saxes";
import { compareGraphs } from "../../dist/diff/index.js";
import { exporterOf, FORMAT_NAMES } from "../../dist/7-export/index.js";
import { graphFileOf, openGraph, UnknownNameError } from "../../dist/query/index.js";
import { graphTypes } from "../../dist/authoring/index.js";
import { elementsOf } from "../7-export/html-reader.js";

/** @typedef {import("../../dist/model/compiled-graph.js").CompiledGraph} CompiledGraph */

/** A viewer with what the formats that hold one look for. */
export const VIEWER = new Map(
  Object.entries({
    "index.html":
      "<!doctype html><head><title>Graphwright</title></head><body>" +
      '<script type="application/json" id="graph"></script><p></p></body>',
    "main.js": "0",
  }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
);

/**
 * Does with a graph all that can be done: every export, read back; every query; what comes back from
 * its own JSON is the same again.
 *
 * @param {CompiledGraph} graph
 * @throws Error when something goes wrong
 */
export function useGraph(graph) {
  const again = openGraph(JSON.parse(write(graph, "json")[0] ?? "")).graph;
  for (const format of FORMAT_NAMES) {
    const texts = write(graph, format);
    readBack(graph, format, texts);
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
  const exported = exporterOf(format).export(graph, { viewer: VIEWER });
  const texts = exported.files.map(({ chunks }) => [...chunks].join(""));
  for (const { message } of exported.diagnostics()) {
    if (message.length > 2_000) throw new Error(`too long: ${message.slice(0, 200)}`);
  }
  return texts;
}

/**
 * By a reader that is not ours, or in a way of its own.
 *
 * @param {CompiledGraph} graph
 * @param {import("../../dist/7-export/index.js").FormatName} format
 * @param {readonly string[]} texts
 */
function readBack(graph, format, texts) {
  const [first = ""] = texts;
  if (format === "gexf" || format === "graphml") parseXml(first);
  if (format === "html") {
    readPage(first, "head title body script p", write(graph, "json")[0] ?? "");
  }
  if (format === "columns") {
    const json = JSON.parse(write(graph, "json")[0] ?? "");
    if (!isDeepStrictEqual(graphFileOf(JSON.parse(first)), json)) throw new Error("columns differ");
  }
  if (format === "site") readPage(texts.at(-1) ?? "", "head title body p script p", "");
  if (format === "csl-json") {
    const ids = JSON.parse(first).map((/** @type {{ id: string }} */ { id }) => id);
    if (new Set(ids).size < ids.length) throw new Error("two works of one id");
  }
  if (format === "bibtex") {
    // As BibTeX counts them: a backslash protects nothing.
    const depth = Array.from(first).reduce(
      (sum, c) => sum + Number(c === "{") - Number(c === "}"),
      0,
    );
    if (depth !== 0) throw new Error(`braces that are not paired: ${depth}`);
  }
}

/**
 * @param {string} page
 * @param {string} expected the names of its elements
 * @param {string} json what the element of the graph holds
 */
function readPage(page, expected, json) {
  const elements = elementsOf(page);
  const names = elements.map(({ name }) => name).filter((name) => name !== "meta");
  if (names.join(" ") !== expected) throw new Error(`the page has ${names.join(" ")}`);
  const held = elements.find(({ attributes }) => attributes.get("id") === "graph")?.text ?? "";
  const same = json === held || isDeepStrictEqual(JSON.parse(json), JSON.parse(held));
  if (!same) throw new Error("the page holds another graph");
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
