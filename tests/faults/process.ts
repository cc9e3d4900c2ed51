import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";

/** The compiled command. */
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** A process with its output so far. */
export interface Started {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly out: () => string;
  readonly err: () => string;
  /** When it has ended: its code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the compiled command as its own process. */
export function start(argv: readonly string[], options: StartOptions = {}): Started {
  return startCommand(process.execPath, [MAIN, ...argv], options);
}

const HOLD = new URL("hold.js", import.meta.url).href;

/** Starts it so that it stands still where its first file would take its place, and waits for that. */
export async function startAndHold(argv: readonly string[]): Promise<Started> {
  const started = start(argv, { env: { NODE_OPTIONS: `--import=${HOLD}` } });
  await expect.poll(started.err).toContain("held\n");
  return started;
}

/** Runs a line of shell in which `$graphwright` is the compiled command. */
export function shell(line: string, options: StartOptions = {}): Started {
  const graphwright = `'${process.execPath}' '${MAIN}'`;
  return startCommand("bash", ["-c", line.replaceAll("$graphwright", graphwright)], options);
}

function startCommand(command: string, args: readonly string[], options: StartOptions): Started {
  if (!existsSync(MAIN)) throw new Error("run “npm run build” first: dist/cli/main.js is missing");
  const child = spawn(command, [...args], {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    env: { ...process.env, ...options.env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (texts.out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (texts.err += chunk));
  const ended = once(child, "close").then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? -1,
  );
  return { child, out: () => texts.out, err: () => texts.err, ended };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
