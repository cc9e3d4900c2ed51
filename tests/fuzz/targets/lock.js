import { fileURLToPath } from "node:url";
import { checkFolder } from "../../../dist/compile.js";
import { formatLock, refreshLock } from "../../../dist/4-verify/index.js";
import { mutate } from "../mutate.js";
import { insistOnReports } from "../report.js";
import { fixture, NAUGHTY } from "../seeds.js";

const TEXTS = fileURLToPath(new URL("../../fixtures/graphs/lighthouse/texts", import.meta.url));
const GRAPH = { path: "graph.yaml", text: fixture("graphs/lighthouse/graph.yaml") };
const whole = await checkFolder({ files: [GRAPH], diagnostics: [] }, "fuzzed", { texts: [TEXTS] });
const LOCK = formatLock(whole.lock);
const TRUTH = new Set(whole.lock.map((entry) => formatLock([entry])));

/**
 * Mutated locks, with and without the texts. Without them a lock proves what it says; a lock never
 * adds anything to what the texts prove.
 *
 * @type {import("../targets.js").Target}
 */
export const lock = {
  make: (random) => ({
    text: mutate(LOCK, random, { others: random(2) === 0 ? [LOCK] : NAUGHTY }),
    texts: random(2) === 0,
  }),
  run: async (/** @type {{ text: string, texts: boolean }} */ { text, texts }) => {
    const folder = { files: [GRAPH], lock: { path: "citations.lock", text }, diagnostics: [] };
    const checked = await checkFolder(folder, "fuzzed", { texts: texts ? [TEXTS] : [] });
    insistOnReports(checked);
    checked.repairs();
    refreshLock(folder.lock, checked.lock, new Set());
    if (!texts) return;
    const { states } = checked.proofs.tally;
    if (states.broken > 0) throw new Error("a lock breaks what the text proves");
    for (const entry of checked.lock) {
      if (!TRUTH.has(formatLock([entry]))) throw new Error(`a false proof: ${formatLock([entry])}`);
    }
  },
};
