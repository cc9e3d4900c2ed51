import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { openBrowser } from "../../src/cli/browser.ts";
import { temporaryFolder } from "./terminal.ts";

afterEach(() => void vi.unstubAllEnvs());

const LAUNCHER = process.platform === "darwin" ? "open" : "xdg-open";

it("the address is given to the launcher of the system, as one word", async () => {
  const dir = temporaryFolder();
  const said = join(dir, "said");
  const script = `#!/bin/sh\nprintf '%s|' "$@" > '${said}.new' && mv '${said}.new' '${said}'\n`;
  writeFileSync(join(dir, LAUNCHER), script, { mode: 0o755 });
  vi.stubEnv("PATH", `${dir}${delimiter}${process.env["PATH"] ?? ""}`);
  openBrowser("http://127.0.0.1:4173/#/entity/a b");
  await expect.poll(() => existsSync(said)).toBe(true);
  expect(readFileSync(said, "utf8")).toBe("http://127.0.0.1:4173/#/entity/a b|");
});

it("where there is no launcher, nothing happens", () => {
  vi.stubEnv("PATH", temporaryFolder());
  expect(() => openBrowser("http://127.0.0.1:4173/")).not.toThrow();
});
