import { parentPort, workerData } from "node:worker_threads";
import { parseFile } from "../../dist/2-parse/index.js";

/**
 * A worker that parses the files it is given and sends back all records, or no more than what is to be
 * said of them.
 */
const { files, what } = workerData;
const parsed = files.map((/** @type {import("../../dist/model/range.js").TextFile} */ file) =>
  parseFile(file),
);
const answer =
  what === "records" ? parsed : parsed.flatMap((/** @type {any} */ { diagnostics }) => diagnostics);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(answer);
