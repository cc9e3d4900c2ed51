import { join } from "node:path";
import { checkWithCache } from "../../dist/cli/cache.js";
import { processorSeconds } from "./measure.js";

/** Checks a graph folder with a cache, in a process of its own, and prints what it took, its start included. */
const [dir = "graph", cache = "cache"] = process.argv.slice(2);
const { tally } = await checkWithCache(dir, { texts: [join(dir, "texts")], policy: {} }, { cache });
const peak = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(JSON.stringify({ seconds: processorSeconds(), peak, tally }));
