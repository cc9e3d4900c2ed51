import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { pause, start, startAndHold } from "./process.ts";
import { randomFrom, seedOfRun } from "./random.ts";

const KILLS = Number(process.env["FAULT_KILLS"] ?? 25);
const SET_KILLS = Math.ceil(KILLS / 3);
const ENTITIES = 600;

/** Enough for writing to take a while; every part of it tells one version from the next. */
function writeVersion(dir: string, version: number): void {
  const entities = Array.from(
    { length: ENTITIES },
    (_, index) =>
      `  e${index}:\n    summary: Version ${version}\n    relations:\n` +
      `      - {knows: e${(index * 7 + 1) % ENTITIES}, note: Version ${version}}\n`,
  );
  writeFileSync(
    join(dir, "graph.yaml"),
    `graph: {title: Version ${version}}\nentities:\n${entities.join("")}`,
  );
}

/** The version of an output that is whole. */
function versionIn(out: string): number {
  const text = readFileSync(join(out, "graph.json"), "utf8");
  const file = JSON.parse(text) as GraphFile;
  expect([file.nodes.length, file.edges.length, text.at(-1)]).toEqual([ENTITIES, ENTITIES, "\n"]);
  return Number(/^Version (\d+)$/.exec(file.attributes.title)?.[1]);
}

it(
  `a build that is killed leaves the old output or the new one (${KILLS} kills)`,
  { timeout: KILLS * 60_000 },
  async () => {
    const random = randomFrom(seedOfRun());
    const dir = temporaryFolder();
    const out = join(temporaryFolder(), "out");
    mkdirSync(out);
    writeVersion(dir, 0);
    const began = performance.now();
    expect(await start(["build", dir, "-o", out]).ended).toBe(0);
    const took = performance.now() - began;
    const tally = { old: 0, new: 0, interruptedWhileWriting: 0 };
    let built = versionIn(out);
    for (let version = 1; version <= KILLS; version++) {
      writeVersion(dir, version);
      const words = ["build", dir, "-o", out];
      // A third of the kills at any time, as many when writing has begun, and just before it ends.
      const when = (["any time", "writing", "written"] as const)[version % 3];
      const build = await (when === "written" ? startAndHold(words) : start(words));
      if (when === "any time") await pause(random(Math.ceil(took)));
      if (when === "writing") await untilWriting(out, build.ended);
      if (when === "writing" && version % 2 === 0) await pause(random(12));
      build.child.kill("SIGKILL");
      await build.ended;
      const now = versionIn(out);
      expect([built, version]).toContain(now);
      tally[now === version ? "new" : "old"]++;
      built = now;
      if (temporaryFiles(out).length > 0) tally.interruptedWhileWriting++;
    }
    const last = start(["build", dir, "-o", out]);
    expect([await last.ended, last.err()]).toEqual([0, expect.stringContaining("Wrote")]);
    expect(versionIn(out)).toBe(KILLS);
    expect(readdirSync(out)).toEqual(["graph.json"]);
    process.stderr.write(`${KILLS} kills: ${JSON.stringify(tally)}\n`);
    expect(tally.old).toBeGreaterThan(0);
    expect(tally.interruptedWhileWriting).toBeGreaterThan(0);
  },
);

/** The versions that the rows of a table name; a table that is cut off has a row without one. */
function versionsIn(file: string): Set<string> {
  const [, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(rows).toHaveLength(ENTITIES);
  return new Set(rows.map((row) => /Version \d+/.exec(row)?.[0] ?? row));
}

it(
  `an export of two files that is killed leaves both old or both new (${SET_KILLS} kills)`,
  { timeout: SET_KILLS * 60_000 },
  async () => {
    const random = randomFrom(seedOfRun());
    const dir = temporaryFolder();
    const out = join(temporaryFolder(), "out");
    mkdirSync(out);
    const words = ["export", dir, "-f", "csv", "-o", join(out, "graph.csv")];
    const files = ["graph-nodes.csv", "graph-edges.csv"].map((name) => join(out, name));
    writeVersion(dir, 0);
    expect(await start(words).ended).toBe(0);
    let interruptedWhileWriting = 0;
    for (let version = 1; version <= SET_KILLS; version++) {
      writeVersion(dir, version);
      const isHeld = version % 2 === 0;
      const running = await (isHeld ? startAndHold(words) : start(words));
      if (!isHeld) await untilWriting(out, running.ended);
      if (!isHeld) await pause(random(20));
      running.child.kill("SIGKILL");
      await running.ended;
      const [nodes = new Set(), edges] = files.map(versionsIn);
      expect(nodes.size).toBe(1);
      expect(nodes).toEqual(edges);
      if (temporaryFiles(out).length > 0) interruptedWhileWriting++;
    }
    expect(await start(words).ended).toBe(0);
    expect(files.map(versionsIn)).toEqual(files.map(() => new Set([`Version ${SET_KILLS}`])));
    expect(temporaryFiles(out)).toEqual([]);
    process.stderr.write(`${SET_KILLS} kills, while writing: ${interruptedWhileWriting}\n`);
    expect(interruptedWhileWriting).toBeGreaterThan(0);
  },
);

it("a temporary file of a killed build with this process's own number is removed, too", async () => {
  const dir = temporaryFolder();
  const out = temporaryFolder();
  writeVersion(dir, 0);
  const { writeAtomically } = await import("../../src/cli/write.ts");
  writeFileSync(join(out, `.graph.json.${process.pid}.0123abcd.tmp`), "half");
  writeFileSync(join(out, ".graph.json.1.0123abcd.tmp.kept"), "not ours");
  await writeAtomically(join(out, "graph.json"), ["whole"]);
  expect(readdirSync(out).sort()).toEqual([".graph.json.1.0123abcd.tmp.kept", "graph.json"]);
});

function temporaryFiles(out: string): string[] {
  return readdirSync(out).filter((name) => name.endsWith(".tmp"));
}

async function untilWriting(out: string, ended: Promise<unknown>): Promise<void> {
  const before = new Set(temporaryFiles(out));
  const build = { isOver: false };
  void ended.then(() => (build.isOver = true));
  while (!build.isOver && temporaryFiles(out).every((name) => before.has(name))) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
