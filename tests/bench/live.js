import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { corpusFolder } from "./bench-folder.js";
import { fileOf } from "./corpus-files.js";
import { median } from "./measure.js";

/**
 * How long an edit of one file takes to be seen in an open viewer: from the save to the server's word that there
 * is a new graph, and to the picture of it. By the clock, which other programs slow down, and in processor time of
 * the server (on Linux) and of the page's main thread.
 *
 *     node tests/bench/live.js              20,000 entities
 *     node tests/bench/live.js 100000
 */
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const EDITS = 5;
const PATIENCE = 600_000;
/** Milliseconds between two edits, in which the page takes the texts in that are searched. */
const PAUSE = 2_000;

const entities = Number(process.argv[2] ?? 20_000);
const { dir } = corpusFolder(entities, "plain");
const file = join(dir, fileOf(0));
const text = readFileSync(file, "utf8");
/** The kinds of edits: of words about an entity, and of what it is linked with. */
const KINDS = {
  words: (/** @type {string} */ said) => text.replace(/summary: .*/, `summary: ${said}`),
  relation: (/** @type {string} */ said, /** @type {number} */ nth) =>
    text
      .replace(/summary: .*/, `summary: ${said}`)
      .replace(/- [a-z ]+: e\d+/, `- makes: e00000${(nth % 8) + 1}`),
};

const { module: browsers } = await runnerImport("/tests/browser/chromium.ts");
const server = spawn(process.execPath, [MAIN, "view", dir, "--port", "0"]);
/** Milliseconds of a clock tick in which Linux counts processor time. */
const TICK = 10;
const browser = await browsers.launchChromium();
try {
  const url = await served();
  const page = await browser.newPage({ reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${url}#/entity/e000000?v=1`);
  await page.locator(".zoom").waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => ({ server: serverTime(), page: await pageTime(devtools) });
  for (const [kind, edited] of Object.entries(KINDS)) {
    const all = [];
    for (let nth = 0; nth < EDITS; nth++) {
      const said = `edited ${kind} ${nth}`;
      const before = await spent();
      const times = await shown(url, page, () => writeFileSync(file, edited(said, nth)), said);
      const after = await spent();
      const [server, script] = [after.server - before.server, after.page - before.page];
      all.push({ ...times, server, page: script });
      await page.waitForTimeout(PAUSE);
    }
    report(`${kind}, first`, all.slice(0, 1));
    report(`${kind}, then`, all.slice(1));
  }
} finally {
  server.kill("SIGKILL");
  writeFileSync(file, text);
  await browser.close();
}

/** The address at which the viewer is served. */
async function served() {
  let said = "";
  for await (const chunk of server.stderr.setEncoding("utf8")) {
    said += String(chunk);
    const url = /http:\S+/.exec(said)?.[0];
    if (url !== undefined) {
      server.stderr.resume();
      return url;
    }
  }
  throw new Error(`It never showed anything: ${said}`);
}

/**
 * Milliseconds from a save to the announcement and to the picture.
 *
 * @param {string} url
 * @param {import("playwright-core").Page} page
 * @param {() => void} save
 * @param {string} said what the page shows then
 */
async function shown(url, page, save, said) {
  const stop = new AbortController();
  const events = await fetch(`${url}events`, { signal: stop.signal });
  const start = performance.now();
  const announced = announcement(events).then(() => performance.now() - start);
  save();
  await page.getByText(said).first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const drawn = performance.now() - start;
  const times = { announced: await announced, drawn };
  stop.abort();
  return times;
}

/** Processor time that the server has taken so far, in milliseconds; not a number where it cannot be told. */
function serverTime() {
  const path = `/proc/${server.pid}/stat`;
  const fields = existsSync(path)
    ? readFileSync(path, "utf8").split(") ")[1]?.split(" ")
    : undefined;
  return (Number(fields?.[11]) + Number(fields?.[12])) * TICK;
}

/**
 * The same of the page's main thread.
 *
 * @param {import("playwright-core").CDPSession} devtools
 */
async function pageTime(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** @param {Response} events */
async function announcement(events) {
  for await (const chunk of events.body ?? []) {
    if (new TextDecoder().decode(chunk).includes("event: change")) return;
  }
}

/**
 * @param {string} what
 * @param {readonly { announced: number, drawn: number, server: number, page: number }[]} all
 */
function report(what, all) {
  /** @param {"announced" | "drawn" | "server" | "page"} name */
  const ms = (name) => `${median(all.map((each) => each[name])).toFixed(0)} ms`;
  process.stdout.write(
    `${what.padEnd(18)} announced after ${ms("announced")}, drawn after ${ms("drawn")}; ` +
      `processor: server ${ms("server")}, page ${ms("page")}\n`,
  );
}
