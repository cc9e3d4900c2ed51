import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGraphFile } from "../src/7-export/index.ts";
import { check, graphOf, Memory, type Checked } from "../src/compile.ts";
import { temporaryFolder } from "./cli/terminal.ts";
import { edits, make, TEXT } from "./random-edits.ts";

/** Everything a person or a program is told. */
function outcome(checked: Checked) {
  const { diagnostics, proofs, lock, linked } = checked;
  const graph = [...writeGraphFile(graphOf(checked, "graph"))].join("");
  return { diagnostics, tally: proofs.tally, lock, graph, unlinked: linked.unlinked };
}

describe("a check that remembers the one before", () => {
  it("says what a check from nothing says, after any edits", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const dir = temporaryFolder();
        for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
        writeFileSync(join(dir, "texts/log.txt"), TEXT);
        const memory = new Memory();
        for (const edit of sequence) {
          make(dir, edit);
          const again = outcome(await check(dir, { memory }));
          expect(again).toEqual(outcome(await check(dir)));
        }
      }),
    );
  });

  it("keeps the very claims of files that did not change", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "a.yaml"), "entities: {ann: {relations: [{knows: bob}]}, bob: {}}\n");
    writeFileSync(join(dir, "b.yaml"), "entities: {cid: {relations: [{knows: ann}]}}\n");
    const memory = new Memory();
    const before = await check(dir, { memory });
    writeFileSync(join(dir, "b.yaml"), "entities: {cid: {relations: [{knows: bob}]}}\n");
    const after = await check(dir, { memory });
    expect(after.linked.relations[0]).toBe(before.linked.relations[0]);
    expect(after.linked.relations[1]).not.toBe(before.linked.relations[1]);
  });
});
