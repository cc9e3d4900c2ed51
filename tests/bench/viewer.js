import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { exporterOf } from "../../dist/7-export/index.js";
import { compile } from "../../dist/compile.js";
import { corpusFolder } from "./bench-folder.js";
import { graphFile } from "./viewer-corpus.js";
import { measureViewer } from "./viewer-actions.js";

/**
 * What the viewer costs a browser at three sizes: script time, which is the viewer's own doing, not
 * the time of the graphics card, which headless browsers imitate in software.
 *
 *     node tests/bench/viewer.js              1,000, 10,000 and 100,000 entities
 *     node tests/bench/viewer.js 10000        only some sizes
 *     node tests/bench/viewer.js --varied     the graph that curators might have written
 *     node tests/bench/viewer.js --strict     fails when a limit is not kept
 *
 * Limits hold at 10,000 entities and 30,000 relations. A frame has 16 ms, of which the browser needs
 * its share; what answers a click should fit into one, and what recounts the graph is felt as instant
 * below 100 ms. Graphs of more than 20,000 entities are drawn as communities.
 */
const LIMITS = new Map([
  ["load, with reading JSON", 1_500],
  ["hover, a frame", 4],
  ["select", 16],
  ["pan, a frame", 8],
  ["pan with a type lit, a frame", 8],
  ["zoom, a turn of the wheel", 30],
  ["light up a type", 50],
  ["hide a type", 100],
  ["steps", 100],
  ["path", 50],
  ["search at once, first letter", 50],
  ["search, first", 50],
  ["search, a letter", 50],
]);

const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const strict = words.includes("--strict");
const varied = words.includes("--varied");

if (!readdirSync(fileURLToPath(new URL("../../dist", import.meta.url))).includes("viewer")) {
  throw new Error("There is no dist/viewer: npm run build");
}
// What the browser tests use is TypeScript, which Vite reads.
const { module: browsers } = await runnerImport("/tests/browser/chromium.ts");
const { module: servers } = await runnerImport("/tests/browser/server.ts");
const browser = await browsers.launchChromium();
/** @type {Map<number, Map<string, number>>} */
const measured = new Map();
try {
  for (const entities of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    process.stderr.write(`${entities} entities …\n`);
    const server = await servers.serveViewer(
      varied ? await variedGraph(entities) : graphFile({ entities }),
    );
    measured.set(entities, await measureViewer(browser, server.url, entities));
    await server.close();
  }
} finally {
  await browser.close();
}
report();

/** @param {number} entities */
async function variedGraph(entities) {
  const { graph } = await compile(corpusFolder(entities, "varied").dir);
  if (!graph) throw new Error("The corpus has errors.");
  const chunks = exporterOf("json").export(graph, {}).files[0]?.chunks ?? [];
  return JSON.parse([...chunks].join(""));
}

function report() {
  const columns = [...measured];
  const rows = [...(columns[0]?.[1].keys() ?? [])];
  const line = (/** @type {readonly string[]} */ cells) =>
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(12))).join("")}\n`;
  process.stdout.write(
    line(["script time, ms", ...columns.map(([size]) => String(size)), "limit"]),
  );
  for (const row of rows) {
    const values = columns.map(([, values]) => shown(values.get(row)));
    const limit = LIMITS.get(row);
    const over = limit !== undefined && (measured.get(10_000)?.get(row) ?? 0) > limit;
    if (over && strict) process.exitCode = 1;
    process.stdout.write(
      line([row, ...values, limit === undefined ? "" : `${limit}${over ? " OVER" : ""}`]),
    );
  }
}

/** @param {number | undefined} value */
function shown(value) {
  return value === undefined ? "" : value.toFixed(value < 10 ? 1 : 0);
}
