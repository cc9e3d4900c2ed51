import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fuzzOptions } from "./options.js";

/**
 * Feeds mutated inputs to the compiled library and command until the time is up:
 *
 *     node tests/fuzz/run.js --seconds 30 --seed 1 --only yaml --cases 1000
 *
 * Every case follows from its target and its number. Cases run in child processes, so that one that
 * hangs or ends the process is caught: its input is then in tests/fuzz/out, and
 * `--only TARGET --seed NUMBER --cases 1` repeats it.
 */
const { seconds, cases, seed, targets } = fuzzOptions();

const BATCH = fileURLToPath(new URL("batch.js", import.meta.url));
const OUT = fileURLToPath(new URL("out/", import.meta.url));
/** Of a machine that is busy with other things; the bound on a case is in the child, in CPU time. */
const SILENCE_MS = 180_000;
/** Cases of one child process. */
const BATCH_CASES = 2_000;
/** Slices of the time that the targets take turns in. */
const SLICE_MS = 3_000;
const MOST_FAILURES = 10;

const most = cases ?? Infinity;
const until = cases === undefined ? Date.now() + seconds * 1_000 : Infinity;
process.stdout.write(`seed ${seed}\n`);

/** @type {Map<string, number>} */
const done = new Map(targets.map((name) => [name, 0]));
let failures = 0;
while (Date.now() < until && failures < MOST_FAILURES) {
  let more = false;
  for (const target of targets) {
    const finished = done.get(target) ?? 0;
    if (finished >= most || Date.now() >= until || failures >= MOST_FAILURES) continue;
    more = true;
    const first = seed + finished;
    const sliceEnd = Math.min(until, Date.now() + (most === Infinity ? SLICE_MS : Infinity));
    const outcome = await runBatch(target, first, Math.min(BATCH_CASES, most - finished), sliceEnd);
    done.set(target, outcome.next - seed);
    if (outcome.failure === undefined) continue;
    failures++;
    save(target, outcome.next - 1, outcome.failure);
  }
  if (!more) break;
}
for (const [target, count] of done) process.stdout.write(`${target}: ${count} cases\n`);
process.stdout.write(failures === 0 ? "no failure\n" : `${failures} failures, see ${OUT}\n`);
process.exitCode = failures === 0 ? 0 : 1;

/**
 * @param {string} target
 * @param {number} first number of the first case
 * @param {number} count
 * @param {number} end time after which no case begins
 * @returns {Promise<{ next: number, failure?: string }>} the number after the last case that ran
 */
function runBatch(target, first, count, end) {
  return new Promise((resolve) => {
    const args = ["--max-old-space-size=768", BATCH, target, `${first}`, `${count}`, `${end}`];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let at = first - 1;
    let said = "";
    let silent = false;
    const giveUp = () => {
      silent = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(giveUp, SILENCE_MS);
    let pending = "";
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE_MS);
      const lines = (pending + chunk).split("\n");
      pending = lines.pop() ?? "";
      const last = lines.at(-1);
      if (last !== undefined) at = Number(last);
    });
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      said = (said + chunk).slice(-20_000);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const how = silent ? `hangs: nothing for ${SILENCE_MS} ms` : `ends with ${signal ?? code}`;
      if (code === 0) resolve({ next: at + 1 });
      else resolve({ next: at + 1, failure: `${how}\n${said}` });
    });
  });
}

/**
 * @param {string} target
 * @param {number} number
 * @param {string} failure
 */
function save(target, number, failure) {
  mkdirSync(OUT, { recursive: true });
  const file = `${OUT}${target}-${number}`;
  const child = spawn(process.execPath, [BATCH, target, `${number}`, "1", "0", `${file}.input`]);
  child.on("error", () => {});
  writeFileSync(`${file}.failure`, failure);
  const again = `npm run fuzz -- --only ${target} --seed ${number} --cases 1`;
  process.stdout.write(`\n${target} ${number}: ${failure.slice(0, 2_000)}\nagain: ${again}\n\n`);
}
