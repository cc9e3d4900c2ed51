import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { copyOfGraph, temporaryFolder } from "./terminal.ts";

/** Runs git without the settings of whoever runs the tests. */
export function git(cwd: string, ...words: string[]): string {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  const all = [...who, "-c", "init.defaultBranch=main", ...words];
  return execFileSync("git", all, { cwd, stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" });
}

/** A repository with the lighthouse committed in a folder called `facts`. */
export function repository(): { root: string; dir: string } {
  const root = temporaryFolder();
  const dir = join(root, "facts");
  cpSync(copyOfGraph("lighthouse"), dir, { recursive: true });
  git(root, "init", "-q");
  commit(root);
  return { root, dir };
}

/** Commits everything, with or without a change. */
export function commit(root: string): void {
  git(root, "add", "-A");
  git(root, "commit", "-q", "--allow-empty", "-m", "-");
}
