import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../../dist/cli/run.js";
import { mutate } from "../mutate.js";
import { fixture, GRAPHS, NAUGHTY, pick } from "../seeds.js";

const GRAPH = fileURLToPath(new URL("../../fixtures/graphs/lighthouse", import.meta.url));
const SEEDS = ["graph.yaml", "texts/log.txt"].map((path) => fixture(`graphs/lighthouse/${path}`));
const PATHS = [
  "graph.yaml",
  "more.yaml",
  "texts/log.txt",
  "citations.lock",
  "sub/CON.yml",
  "out/graph.json",
];

/** Every command that reads a folder, or what an earlier one wrote. */
const COMMANDS = [
  ["check", "g"],
  ["check", "g", "--format", "sarif"],
  ["check", "g", "--format", "github"],
  ["check", "g", "--format", "json"],
  ["build", "g", "-o", "g/out"],
  ["build", "g", "-o", "g/out"],
  ["export", "g", "-f", "gexf"],
  ["export", "g/out/graph.json", "-f", "graphml"],
  ["export", "g", "-f", "csv", "-o", "g/out/x.csv"],
  ["query", "find", "雷", "-g", "g"],
  ["query", "show", "mara-quill", "-g", "g/out/graph.json"],
  ["query", "neighbors", "mara-quill", "-g", "g", "--json"],
  ["cite", "lock", "g"],
  ["cite", "fix", "g", "--write"],
  ["cite", "coverage", "g"],
  ["cite", "coverage", "g", "--format", "json"],
  ["diff", "g", "g/out/graph.json"],
  ["diff", "g/out/graph.json", "g", "--format", "markdown"],
  ["schema", "g"],
  ["types", "g"],
];

/**
 * Whole commands on a folder whose files were changed byte by byte: an exit code of the table, one
 * line for what stops the command, and never a stack trace.
 *
 * @type {import("../targets.js").Target}
 */
export const folder = {
  make: (random) => ({
    files: Array.from({ length: 1 + random(3) }, () => {
      const seed = random(3) === 0 ? pick(GRAPHS, random) : pick(SEEDS, random);
      const others = random(3) === 0 ? NAUGHTY : GRAPHS;
      const bytes = Buffer.from(mutate(seed, random, { others }));
      for (let left = random(3); left > 0 && random(3) === 0 && bytes.length > 0; left--) {
        bytes[random(bytes.length)] = random(256);
      }
      return { path: pick(PATHS, random), bytes: bytes.toString("base64") };
    }),
    commands: Array.from({ length: 3 }, () => pick(COMMANDS, random)),
  }),
  run: async (
    /** @type {{ files: { path: string, bytes: string }[], commands: string[][] }} */ input,
  ) => {
    const root = mkdtempSync(join(tmpdir(), "graphwright-fuzz-"));
    try {
      cpSync(GRAPH, join(root, "g"), { recursive: true });
      for (const { path, bytes } of input.files) {
        mkdirSync(dirname(join(root, "g", path)), { recursive: true });
        writeFileSync(join(root, "g", path), Buffer.from(bytes, "base64"));
      }
      for (const command of input.commands) await insist(command, root);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

/** @param {readonly string[]} command @param {string} root */
async function insist(command, root) {
  let out = "";
  let err = "";
  const words = command.map((word) => (/^g(?:\/|$)/.test(word) ? join(root, word) : word));
  const code = await run(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    write: async (text) => void (out += text),
    outIsRich: false,
    errIsRich: false,
    width: undefined,
  });
  const shown = `${command.join(" ")}: ${code}\n${err.slice(0, 3_000)}`;
  if (![0, 1, 2].includes(code)) throw new Error(shown);
  if (/^ {4}at .*:\d+:\d+\)?$/m.test(err)) throw new Error(`a stack trace: ${shown}`);
  // oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
  if (/[\0-\x09\x0b-\x1f\x7f-\x9f]/.test(err)) throw new Error(`control characters: ${shown}`);
}
