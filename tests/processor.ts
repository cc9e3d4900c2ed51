import { afterEach, beforeEach } from "vitest";

/**
 * No test may take more of the processor in its own process, in seconds, than the slowest needs several
 * times over: what costs too much is found so, however busy the machine is with other things.
 */
const MOST = 30;

let before = process.cpuUsage();
beforeEach(() => {
  before = process.cpuUsage();
});
afterEach(() => {
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > MOST) throw new Error(`took ${seconds.toFixed(1)} s of the processor`);
});
