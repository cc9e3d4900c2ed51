import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";

/** What one command did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, without a terminal. */
export async function graphwright(...argv: string[]): Promise<Outcome> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    write: async (part) => void (out += Buffer.from(part).toString("utf8")),
    outIsRich: false,
    errIsRich: false,
    width: undefined,
  });
  return { code, out, err };
}

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "graphwright-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of one of the whole small graphs in fixtures/graphs, to be changed at will. */
export function copyOfGraph(name: string): string {
  const folder = join(temporaryFolder(), name);
  cpSync(fileURLToPath(new URL(`../fixtures/graphs/${name}`, import.meta.url)), folder, {
    recursive: true,
  });
  return folder;
}
