import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const RUN = fileURLToPath(new URL("run.js", import.meta.url));
const SUITE = JSON.parse(
  readFileSync(new URL("../fixtures/yaml/suite.json", import.meta.url), "utf8"),
) as readonly (readonly [id: string, yaml: string])[];

/** The seed is fixed, so that a change of something else never fails here; `npm run fuzz` picks its own. */
it.each([
  ["yaml", 1_500],
  ["graph", 60],
  ["lock", 60],
  ["text", 80],
  ["graph-file", 150],
  ["column-file", 100],
  ["shapes", 40],
  ["folder", 20],
])("%s: %i mutated inputs do no harm", (target, cases) => {
  const argv = [RUN, "--only", target, "--seed", "1", "--cases", String(cases)];
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, `seed 1\n${target}: ${cases} cases\nno failure\n`]);
});

describe("the runner", () => {
  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...argv], {
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  it("tells what it takes", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    for (const option of ["--seconds", "--cases", "--seed", "--only"]) {
      expect(stdout).toContain(option);
    }
  });

  it.each([
    [["--sead", "1"], "Unknown option '--sead'"],
    [["more"], "more"],
    [["--seed"], "--seed"],
    [["--seed", "x"], "--seed is a whole number, not “x”"],
    [["--seconds", "1e9"], "--seconds is a whole number"],
    [["--only", "all"], "--only is one of yaml"],
  ])("refuses %j with one line", (argv, reason) => {
    const { status, stdout, stderr } = run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(reason)]);
  });
});

describe("the YAML test suite", () => {
  it("is read as the parser of record reads it, wherever the format allows it", async () => {
    const { compareYaml } = (await import(new URL("targets/yaml.js", import.meta.url).href)) as {
      compareYaml: (text: string) => void;
    };
    const wrong = SUITE.flatMap(([id, yaml]) => {
      try {
        compareYaml(yaml);
        return [];
      } catch (error) {
        return [`${id}: ${String(error)}`];
      }
    });
    expect(SUITE).toHaveLength(402);
    expect(wrong).toEqual([]);
  });
});
