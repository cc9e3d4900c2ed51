import { Worker } from "node:worker_threads";
import { readGraphFolder } from "../../dist/1-read/index.js";
import { parseFile } from "../../dist/2-parse/index.js";
import { corpusFolder } from "./bench-folder.js";
import { finding, processorSeconds, ratio } from "./measure.js";

/** Each way takes its turns with the others, so that whatever else the machine does meets all of them. */
const ROUNDS = { small: 5, large: 2 };

/**
 * Whether worker threads would pay: parsing on the main thread against one and two workers, which send
 * back either the records, which the next stage needs, or the diagnostics alone. Processor time
 * tells what it costs, the clock what a person would gain where the machine has cores to spare.
 *
 * @param {import("./run.js").Options} options
 */
export async function workers({ entities, corpus }) {
  const { dir } = corpusFolder(entities, corpus);
  const { files } = await readGraphFolder(dir);
  const main = { cost: Infinity, clock: Infinity };
  const others = [1, 2].flatMap((count) =>
    /** @type {const} */ (["records", "diagnostics"]).map((what) => ({
      what: `${count} ${count === 1 ? "worker" : "workers"}, sending ${what}`,
      run: () => inWorkers(files, count, what),
      least: { cost: Infinity, clock: Infinity },
    })),
  );
  for (let round = 0; round < (entities > 10_000 ? ROUNDS.large : ROUNDS.small); round++) {
    await measure(main, async () => files.map((file) => parseFile(file)));
    for (const { run, least } of others) await measure(least, run);
  }
  return [
    finding("main thread: processor", main.cost, "s"),
    finding("main thread: clock", main.clock, "s"),
    ...others.flatMap(({ what, least }) => [
      ratio(`${what}: processor, to the main thread`, least.cost / main.cost),
      ratio("… clock", least.clock / main.clock),
    ]),
  ];
}

/**
 * @param {{ cost: number, clock: number }} least kept up to date
 * @param {() => Promise<unknown>} work
 */
async function measure(least, work) {
  const [cost, clock] = [processorSeconds(), performance.now()];
  await work();
  least.cost = Math.min(least.cost, processorSeconds() - cost);
  least.clock = Math.min(least.clock, (performance.now() - clock) / 1_000);
}

/**
 * @param {readonly import("../../dist/model/range.js").TextFile[]} files
 * @param {number} count
 * @param {"records" | "diagnostics"} what
 */
function inWorkers(files, count, what) {
  const share = Math.ceil(files.length / count);
  const shares = Array.from({ length: count }, (_, index) =>
    files.slice(index * share, (index + 1) * share),
  );
  return Promise.all(shares.map((some) => inWorker({ files: some, what })));
}

/** @param {unknown} workerData */
function inWorker(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("parse-worker.js", import.meta.url), { workerData });
    worker.once("message", resolve).once("error", reject);
  });
}
