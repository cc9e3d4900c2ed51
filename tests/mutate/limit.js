import { Worker } from "node:worker_threads";

// A thread of its own, for a loop without an end leaves the main thread no time to look.
const WATCH = `
  const { workerData } = require("node:worker_threads");
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1e6 > workerData[0]) process.kill(process.pid, "SIGKILL");
  }, 100);
`;

/**
 * Kills this process when it takes more than so much of the processor from now on, or until the next limit.
 *
 * @param {number} seconds
 */
export function limitTo(seconds) {
  // This file may be loaded several times in one process; the thread is one.
  if (!globalThis.mostSeconds) {
    globalThis.mostSeconds = new Float64Array(new SharedArrayBuffer(8));
    new Worker(WATCH, { eval: true, workerData: globalThis.mostSeconds }).unref();
  }
  globalThis.mostSeconds[0] = processorSeconds() + seconds;
}

/** Seconds of the processor that this process has taken. */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
