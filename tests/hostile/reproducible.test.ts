import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { start } from "../faults/process.ts";
import { randomFrom } from "../faults/random.ts";
import { temporaryFolder } from "../cli/terminal.ts";

const FILES = 60;

/** The same files, created in an order of its own: folders list them in that order on some disks. */
function folderInOrder(order: readonly number[]): string {
  const dir = join(temporaryFolder(), "graph");
  mkdirSync(join(dir, "sub"), { recursive: true });
  for (const file of order) {
    // Names and ids whose order depends on the locale: i and I in Turkish, ö and z in Swedish.
    const letters = ["i", "I", "ı", "ö", "z", "Z", "ä", "雷", "é"];
    const name = `${letters[file % letters.length] ?? ""}${file}`;
    const next = `${letters[((file + 1) % FILES) % letters.length] ?? ""}${(file + 1) % FILES}`;
    const yaml = `entities:\n  ${name}:\n    name: ${name.toUpperCase()}\n    facts: [{born: 2024-0${1 + (file % 9)}-01}]\n    relations: [{knows: ${next}}]\n`;
    writeFileSync(join(dir, file % 3 === 0 ? "sub" : ".", `${name}.yaml`), yaml);
  }
  return dir;
}

function shuffled(seed: number): number[] {
  const random = randomFrom(seed);
  const order = Array.from({ length: FILES }, (_, index) => index);
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

const ENVIRONMENTS = [
  { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/Anchorage", LC_ALL: "sv_SE.UTF-8", LANG: "sv_SE.UTF-8" },
  { TZ: "UTC", LC_ALL: "C", LANG: "C" },
];

it("the same bytes for shuffled files, three locales and three time zones", async () => {
  const results = await Promise.all(
    ENVIRONMENTS.map(async (env, index) => {
      const dir = folderInOrder(shuffled(index));
      const out = temporaryFolder();
      const file = join(out, "graph.json");
      const build = start(["build", dir, "-o", out], { env });
      expect([await build.ended, build.err()]).toEqual([0, expect.stringContaining("Wrote")]);
      const texts = [readFileSync(file, "utf8")];
      for (const format of ["gexf", "graphml"]) {
        const written = start(["export", file, "-f", format], { env });
        expect(await written.ended).toBe(0);
        texts.push(written.out());
      }
      const csv = join(out, "graph.csv");
      expect(await start(["export", file, "-f", "csv", "-o", csv], { env }).ended).toBe(0);
      texts.push(
        ...["nodes", "edges"].map((of) => readFileSync(join(out, `graph-${of}.csv`), "utf8")),
      );
      return texts;
    }),
  );
  const [first = [], ...others] = results;
  expect(first).toHaveLength(5);
  expect(first[0]?.length).toBeGreaterThan(10_000);
  for (const other of others) expect(other).toEqual(first);
});

it("the same report without a cache, and with one that another environment left", async () => {
  const dir = folderInOrder(shuffled(7));
  const cache = temporaryFolder();
  // Nothing wrong, then a warning in one file, then an error in another.
  const edits = ["{}", "{new: {names: {en: I0}}}", "{new: {relations: [{knows: nobody}]}}"];
  const formats = ["text", "json", "sarif"];
  for (const [index, entities] of edits.entries()) {
    writeFileSync(join(dir, `edit${index}.yaml`), `entities: ${entities}\n`);
    const reports: unknown[] = [];
    for (const [turn, env] of ENVIRONMENTS.entries()) {
      const words = turn === 0 ? ["--no-cache"] : ["--cache", cache];
      const check = start(["check", dir, "--format", formats[index] ?? "", ...words], { env });
      reports.push([await check.ended, check.out(), check.err()]);
    }
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
  }
  expect(readdirSync(cache)).toHaveLength(1);
});
