import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeGraphFile } from "../src/7-export/index.ts";
import { check, graphOf, Memory, type Checked } from "../src/compile.ts";
import { temporaryFolder } from "./cli/terminal.ts";

const TEXT =
  "The keeper lit the lamp at dusk. The ferry sank off the point. Nobody saw the ferry.\n";

/** Pieces of files that define, refer to, contradict and break each other. */
const PIECES = [
  "entities: {ann: {type: Person, name: Ann}}\n",
  "entities: {ann: {type: Person, name: Ann Other, aliases: [Nan]}}\n",
  "entities: {ann: {type: Ship, name: Ann}}\n",
  "entities: {bob: {name: Nan, relations: [{knows: ann}]}}\n",
  "entities: {bob: {mergedFrom: [old-bob]}, ann: {}}\n",
  "entities: {cid: {name: Cid, aliases: [nan], facts: [{height: 3 m}, {height: 2 m}]}}\n",
  "entities: {cid: {facts: [{weight: 3, with: {unit: kg}}], relations: [{owned by: ann}]}}\n",
  "relations: [{from: ann, type: knows, to: bob, at: 2020}, {from: bob, type: knows, to: ann}]\n",
  "relations: [{from: ann, type: knows, to: bob, at: 2020}]\n",
  "relations: [{from: ann, type: owns, to: cid}, {from: cid, type: owned by, to: ann, note: so}]\n",
  "relations: [{from: old-bob, type: knows, to: cid, by: ann, status: alleged}]\n",
  "relations: [{from: ann, type: saw, to: cid, by: bob, cite: {source: log, quote: saw the ferry}}]\n",
  "relations: [{from: ann, type: saw, to: bob, cite: {source: log, quote: lit the lamp}}]\n",
  "relations: [{from: ann, type: saw, to: bob, cite: {source: log, quote: the ferry}}]\n",
  "sources: {log: {title: Log, text: {file: log.txt}}}\n",
  "sources: {log: {title: Book, text: {file: gone.txt}}}\n",
  "schema: {relations: {knows: {symmetric: true}, owns: {inverse: owned by}, saw: {}}}\n",
  "schema: {types: {Person: {}}}\n",
  "entities: {ann: [\n",
  "",
];

interface Edit {
  readonly file: string;
  /** Absent to remove the file. */
  readonly piece: string | undefined;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    file: fc.constantFrom("a.yaml", "b.yaml", "c/d.yaml", "e.yaml", "texts/log.txt"),
    piece: fc.option(fc.constantFrom(...PIECES), { nil: undefined, freq: 8 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Long enough ago that a file is trusted not to change again within the same tick of the clock. */
const SETTLED = new Date(Date.now() - 60_000);

function make(dir: string, { file, piece }: Edit): void {
  const path = join(dir, file);
  const isText = file.startsWith("texts/");
  if (piece === undefined) return rmSync(path, { force: true });
  writeFileSync(path, isText ? TEXT + piece : piece);
  utimesSync(path, SETTLED, SETTLED);
}

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
