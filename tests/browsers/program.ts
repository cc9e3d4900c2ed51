import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that was started, with what it has said so far. */
export interface Program {
  /** Waits until it says something, and gives what matched. @throws Error when it ends before */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly end: () => Promise<void>;
}

/**
 * Starts a program that has to be there.
 *
 * @param packageName the Debian package that brings it
 * @throws Error that says what to install when it is not there
 */
export function startProgram(
  name: string,
  packageName: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const path = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  if (!path.some(isExecutable)) {
    throw new Error(`${name} is not installed: apt-get install ${packageName}`);
  }
  const child = spawn(name, [...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  process.once("exit", () => child.kill());
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (words += chunk));
  }
  return {
    said: async (pattern) => {
      for (;;) {
        const found = pattern.exec(words);
        if (found) return found;
        if (hasEnded(child)) throw new Error(`${name} has ended: ${words}`);
        await Promise.race([
          once(child.stdout, "data"),
          once(child.stderr, "data"),
          once(child, "close"),
        ]);
      }
    },
    end: async () => {
      if (hasEnded(child)) return;
      child.kill();
      await once(child, "close");
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
