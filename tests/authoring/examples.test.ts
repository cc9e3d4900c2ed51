import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Example, Sample } from "../../src/authoring/examples/example.ts";
import { EXAMPLES } from "../../src/authoring/examples/index.ts";
import { DIAGNOSTICS, type DiagnosticCode } from "../../src/model/diagnostic-codes.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Colors that are none are in no graph that is read from a file: only scripts can put them there. */
const OF_SCRIPTS: readonly string[] = ["GW0702"];

let bin = "";
let path = "";

beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), "graphwright-bin-"));
  const program = join(bin, "graphwright");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(program, 0o755);
  path = `${bin}${delimiter}${process.env["PATH"]}`;
});

afterAll(() => rmSync(bin, { recursive: true, force: true }));

/** The codes of the diagnostics of a sample. */
async function codesOf(sample: Sample, format: string | undefined): Promise<Set<string>> {
  const folder = typeof sample === "string" ? { files: { "graph.yaml": sample } } : sample;
  const dir = temporaryFolder();
  for (const [name, text] of Object.entries(folder.files ?? {})) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  for (const command of folder.commands ?? []) {
    const run = spawnSync("sh", ["-c", command], {
      cwd: dir,
      env: { ...process.env, PATH: path },
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`);
  }
  const wanted = folder.format ?? format;
  if (wanted === undefined) {
    const asked = ["check", ".", "--no-cache", "--format", "json"];
    // Git is asked from the working folder.
    const since = ["--base", folder.base ?? ""];
    const out =
      folder.base === undefined
        ? (await graphwright(...asked.with(1, dir))).out
        : spawnSync(process.execPath, [PROGRAM, ...asked, ...since], { cwd: dir, encoding: "utf8" })
            .stdout;
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    return new Set(diagnostics.map(({ code }) => code));
  }
  const input = join(dir, folder.input ?? "");
  const { code, err } = await graphwright("export", input, "-f", wanted, "-o", temporaryFolder());
  expect(code).toBe(0);
  return new Set(Array.from(err.matchAll(/\[(GW\d{4})\]/g), (match) => match[1] ?? ""));
}

describe("an example", () => {
  it("is there for every code", () => {
    const without = Object.keys(DIAGNOSTICS).filter((code) => !(code in EXAMPLES));
    expect(without).toEqual(OF_SCRIPTS);
  });

  it.each(Object.entries(EXAMPLES))("of %s has the problem, and then has not", async (...given) => {
    const [code, { fails, passes, format }] = given as [DiagnosticCode, Example];
    expect(await codesOf(fails, format)).toContain(code);
    expect(await codesOf(passes, format)).not.toContain(code);
  });
});
