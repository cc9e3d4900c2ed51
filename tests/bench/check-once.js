import { check } from "../../dist/compile.js";
import { processorSeconds } from "./measure.js";

/** Checks a graph folder from nothing, in a process of its own, and prints what it took. */
const [dir = "graph"] = process.argv.slice(2);
const start = processorSeconds();
const { proofs } = await check(dir);
const seconds = processorSeconds() - start;
const peak = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(JSON.stringify({ seconds, peak, tally: proofs.tally }));
