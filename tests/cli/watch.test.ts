import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { copyOfGraph } from "./terminal.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

it("check --watch reports again after every save, the mend included", async () => {
  if (!existsSync(MAIN)) throw new Error("run “npm run build” first: dist/cli/main.js is missing");
  const dir = copyOfGraph("lighthouse");
  const child = spawn(process.execPath, [MAIN, "check", dir, "--watch"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  await expect.poll(() => err).toContain("Watching");
  expect(out).toMatch(/1 warning\n5 citations: 5 verified/);

  const more = join(dir, "more.yaml");
  out = "";
  writeFileSync(more, "relations: [{from: mara-quill, type: keeps, to: nobody}]\n");
  await expect.poll(() => out).toContain("1 error, ");
  expect(out).toContain("GW0301");

  out = "";
  writeFileSync(more, "entities: {nobody: {type: Lighthouse}}\n");
  await expect.poll(() => out).toContain("1 warning\n5 citations: 5 verified");
  expect(out).not.toContain("GW0301");
  // Nothing on a terminal is cleared, and elsewhere nothing is drawn.
  expect(out).not.toContain("\u001b");
  expect(child.exitCode).toBeNull();
});
