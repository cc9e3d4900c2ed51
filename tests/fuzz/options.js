import { parseArgs } from "node:util";
import { TARGET_NAMES } from "./targets.js";

const HELP = `Feeds mutated inputs to the compiled library and command, and says what goes wrong.

    npm run fuzz -- [options]

  --seconds N    stop after so many seconds (30)
  --cases N      run so many cases of each target instead
  --seed N       number of the first case; the same cases follow from it (random)
  --only NAME    one target: ${TARGET_NAMES.join(", ")}
  --help         this text

Each failure is in tests/fuzz/out, with its input and the line that repeats it. Exit codes: 0 none, 1 some.
`;

/**
 * What is asked for on the command line. Ends the process for `--help`, and with one line and exit
 * code 2 for what it does not understand.
 *
 * @returns {{ seconds: number, cases: number | undefined, seed: number, targets: readonly string[] }}
 */
export function fuzzOptions() {
  const { help, seconds, cases, seed, only } = valuesOf();
  if (help) end(0, HELP);
  const targets = TARGET_NAMES.filter((name) => only === undefined || only === name);
  if (targets.length === 0) end(2, `fuzz: --only is one of ${TARGET_NAMES.join(", ")}\n`);
  return {
    seconds: wholeNumber("seconds", seconds ?? "30"),
    cases: cases === undefined ? undefined : wholeNumber("cases", cases),
    seed: wholeNumber("seed", seed ?? `${Math.floor(Math.random() * 2 ** 31)}`),
    targets,
  };
}

function valuesOf() {
  try {
    return parseArgs({
      options: {
        help: { type: "boolean", short: "h" },
        seconds: { type: "string" },
        seed: { type: "string" },
        only: { type: "string" },
        cases: { type: "string" },
      },
    }).values;
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return end(2, `fuzz: ${why}; --help tells what there is\n`);
  }
}

/** @param {string} option @param {string} value */
function wholeNumber(option, value) {
  if (!/^\d{1,15}$/.test(value)) end(2, `fuzz: --${option} is a whole number, not “${value}”\n`);
  return Number(value);
}

/** @param {number} code @param {string} text @returns {never} */
function end(code, text) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  process.exit(code);
}
