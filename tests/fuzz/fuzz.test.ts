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
  ["folder", 20],
])("%s: %i mutated inputs do no harm", (target, cases) => {
  const argv = [RUN, "--only", target, "--seed", "1", "--cases", String(cases)];
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, `seed 1\n${target}: ${cases} cases\nno failure\n`]);
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
