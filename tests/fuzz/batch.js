import { writeFileSync, writeSync } from "node:fs";
import { randomFrom } from "../bench/random.js";
import { targetNamed } from "./targets.js";

/**
 * One child process of the fuzz runner: some cases of one target. The number of each case is written
 * before it begins, without waiting for the event loop, so that the runner knows where it ended.
 *
 * Arguments: target, first number, count, time after which no case begins; or a file that the input
 * of the first case is written to, without running it.
 */
const [name = "", first = "0", count = "0", end = "0", file] = process.argv.slice(2);
const target = await targetNamed(name);
/** More CPU time than any case may take. */
const MOST_MS = 2_000;

if (file !== undefined) {
  writeFileSync(file, JSON.stringify(target.make(randomFrom(Number(first))), undefined, 1));
} else {
  for (let number = Number(first); number < Number(first) + Number(count); number++) {
    if (Date.now() >= Number(end)) break;
    writeSync(1, `${number}\n`);
    const input = target.make(randomFrom(number));
    const before = process.cpuUsage();
    await target.run(input);
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1_000;
    if (spent > MOST_MS) throw new Error(`took ${Math.round(spent)} ms`);
  }
}
