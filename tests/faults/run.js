import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

/**
 * The long form of the fault tests, whose last results are in README.md:
 *
 *     node tests/faults/run.js --kills 200 --edits 2000 --seed 1
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    edits: { type: "string", default: "2000" },
    seed: { type: "string" },
  },
});
const env = {
  ...process.env,
  FAULT_KILLS: values.kills,
  FAULT_EDITS: values.edits,
  ...(values.seed !== undefined && { FAULT_SEED: values.seed }),
};
const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "tests/faults",
  "--disable-console-intercept",
];
const child = spawn(process.execPath, vitest, { env, stdio: "inherit" });
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
