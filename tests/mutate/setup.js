import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, inject, vi } from "vitest";

/** Runs before each test file of a lane: bounds the processor time of its process, and notes what runs. */
const { seconds, record } = inject("mutate");

// A thread of its own, for a loop without an end leaves the main thread no time to look.
const WATCH = `
  const { workerData } = require("node:worker_threads");
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1e6 > workerData) process.kill(process.pid, "SIGKILL");
  }, 100);
`;
globalThis.watched ??= new Worker(WATCH, { eval: true, workerData: seconds }).unref();

if (record !== "") {
  vi.resetModules();
  globalThis.ran = new Set();
  const before = process.cpuUsage();
  const root = process.cwd();
  afterAll(() => {
    const { user, system } = process.cpuUsage(before);
    const test = relative(root, expect.getState().testPath ?? "");
    const found = { test, seconds: (user + system) / 1e6, ran: [...globalThis.ran] };
    writeFileSync(join(record, test.replaceAll("/", "_")), JSON.stringify(found));
  });
}
