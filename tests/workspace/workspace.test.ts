import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GraphFileWriter, textOf as chunksOf, writeGraphFile } from "../../src/7-export/index.ts";
import { check, type Checked, compile, graphOf } from "../../src/compile.ts";
import { parseFile } from "../../src/2-parse/index.ts";
import { link } from "../../src/3-link/link.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { edits, make, TEXT } from "./random-edits.ts";
import { FIRST, soundEdits } from "./sound-edits.ts";

/** Everything a person or a program is told. */
function outcome(checked: Checked) {
  const { diagnostics, proofs, lock, linked } = checked;
  const graph = [...writeGraphFile(graphOf(checked, "graph"))].join("");
  return { diagnostics, tally: proofs.tally, lock, graph, unlinked: linked.unlinked };
}

describe("a check from nothing", () => {
  it("links files one by one to what all of them are linked to at once", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const dir = temporaryFolder();
        for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
        for (const edit of sequence) make(dir, edit);
        const workspace = new Workspace();
        const folder = await workspace.read(dir);
        const { graph, diagnostics } = await workspace.link(folder);
        const parsed = folder.files.map((file) => parseFile(file));
        const complete = parsed.every(({ readable }) => readable);
        const atOnce = link(
          parsed.map(({ records }) => records),
          complete,
        );
        const found = [...parsed.flatMap((file) => file.diagnostics), ...atOnce.diagnostics];
        expect(graph).toEqual(atOnce.graph);
        expect(new Set(diagnostics)).toEqual(new Set(found));
      }),
    );
  });

  it("reports an id that no file after it defines either", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "a.yaml"), "entities: {ann: {relations: [{knows: bob, by: cid}]}}\n");
    writeFileSync(join(dir, "b.yaml"), "entities: {bob: {relations: [{knows: nobody}]}}\n");
    writeFileSync(join(dir, "c.yaml"), "entities: {cid: {relations: [{knows: ann, by: no}]}}\n");
    const { linked, diagnostics } = await check(dir);
    expect(linked.relations.map(({ key }) => key)).toEqual(["ann|knows|bob", "cid|knows|ann"]);
    expect(diagnostics).toMatchObject([
      { code: "GW0301", range: { file: "b.yaml" } },
      { code: "GW0322", range: { file: "c.yaml" } },
    ]);
  });
});

describe("a check that remembers the one before", () => {
  it("says what a check from nothing says, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const dir = temporaryFolder();
        for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
        writeFileSync(join(dir, "texts/log.txt"), TEXT);
        const workspace = new Workspace();
        for (const edit of sequence) {
          make(dir, edit);
          const again = outcome(await check(dir, { workspace }));
          expect(again).toEqual(outcome(await check(dir)));
        }
      }),
    );
  });

  it("links again what refers to an id that is not merged any more", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "a.yaml"), "entities: {bob: {mergedFrom: [old-bob]}, ann: {}}\n");
    writeFileSync(join(dir, "b.yaml"), "relations: [{from: old-bob, type: knows, to: ann}]\n");
    const workspace = new Workspace();
    const before = await check(dir, { workspace });
    expect(before.linked.relations).toMatchObject([{ from: "bob", to: "ann" }]);
    writeFileSync(join(dir, "a.yaml"), "entities: {bob: {}, ann: {mergedFrom: [old-ann]}}\n");
    const after = await check(dir, { workspace });
    expect(after.diagnostics).toMatchObject([{ code: "GW0301", range: { file: "b.yaml" } }]);
    expect(after.linked.relations).toEqual([]);
    writeFileSync(join(dir, "a.yaml"), "entities: {bob: {}, ann: {mergedFrom: [old-bob]}}\n");
    const moved = await check(dir, { workspace });
    expect(moved.linked.relations).toMatchObject([{ from: "ann", to: "ann" }]);
  });

  it.each([
    ["an entity that is defined later", "ann: {}", "ann"],
    ["an entity that replaces it as well and comes first", "bob: {mergedFrom: [ann]}", "bob"],
    ["an entity that replaces it as well and comes last", "zoe: {mergedFrom: [ann]}", "eve"],
  ])("gives a merged id to %s, and back when that is gone", async (_whom, entity, owner) => {
    const dir = temporaryFolder();
    writeFileSync(
      join(dir, "a.yaml"),
      "entities: {eve: {mergedFrom: [ann]}, fay: {mergedFrom: [eve]}}\n",
    );
    writeFileSync(join(dir, "c.yaml"), "entities: {cid: {relations: [{knows: ann}]}}\n");
    const workspace = new Workspace();
    const told = async () => {
      const { linked, diagnostics } = await check(dir, { workspace });
      return { known: linked.relations.map(({ to }) => to), diagnostics };
    };
    const before = await told();
    expect(before.known).toEqual(["eve"]);
    writeFileSync(join(dir, "b.yaml"), `entities: {${entity}}\n`);
    expect((await told()).known).toEqual([owner]);
    rmSync(join(dir, "b.yaml"));
    expect(await told()).toEqual(before);
  });

  it("keeps the very claims of files that did not change", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "a.yaml"), "entities: {ann: {relations: [{knows: bob}]}, bob: {}}\n");
    writeFileSync(join(dir, "b.yaml"), "entities: {cid: {relations: [{knows: ann}]}}\n");
    const workspace = new Workspace();
    const before = await check(dir, { workspace });
    writeFileSync(join(dir, "b.yaml"), "entities: {cid: {relations: [{knows: bob}]}}\n");
    const after = await check(dir, { workspace });
    expect(after.linked.relations[0]).toBe(before.linked.relations[0]);
    expect(after.linked.relations[1]).not.toBe(before.linked.relations[1]);
  });
});

/** The bytes of a list of pieces. */
function textOf(pieces: Iterable<string | Uint8Array>): string {
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();
}

function places(graph: CompiledGraph) {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

describe("a build that remembers the one before", () => {
  it("writes what a build from nothing writes, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(soundEdits, async (sequence) => {
        const dir = temporaryFolder();
        for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
        for (const edit of FIRST) make(dir, edit);
        const [workspace, writer] = [new Workspace(), new GraphFileWriter()];
        let previous = new Map<string, { x: number; y: number }>();
        for (const edit of sequence) {
          make(dir, edit);
          const again = await compile(dir, { workspace, previous });
          const anew = await compile(dir, { previous });
          if (!again.graph || !anew.graph) throw new Error("not built");
          expect(textOf(chunksOf(writer.write(again.graph)))).toBe(
            textOf(writeGraphFile(anew.graph)),
          );
          previous = places(anew.graph);
        }
      }),
    );
  });

  it.each(["constructor", "__proto__", "toString"])(
    "begins anew for an entity called %s, which changes no object",
    async (id) => {
      const dir = temporaryFolder();
      const claims = `relations: [{knows: ann}, {knows: ${id}}]`;
      writeFileSync(join(dir, "a.yaml"), "entities: {ann: {}, bob: {}}\n");
      const workspace = new Workspace();
      const { graph: plain } = await compile(dir, { workspace });
      writeFileSync(join(dir, "b.yaml"), `entities: {${id}: {${claims}}, cid: {${claims}}}\n`);
      const { graph: special } = await compile(dir, { workspace });
      expect(special).not.toBe(plain);
      expect(special?.neighbors(id).sort()).toEqual([id, "ann", "cid"].sort());
      expect(special?.outNeighbors("cid").sort()).toEqual([id, "ann"].sort());
      expect([Object.keys(Object), Object.keys(Object.prototype)]).toEqual([[], []]);
      writeFileSync(join(dir, "b.yaml"), "");
      const { graph: without } = await compile(dir, { workspace });
      expect(without).not.toBe(special);
    },
  );

  it("keeps the very attributes of what did not change, and the place of what did", async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, "a.yaml"), "entities: {ann: {relations: [{knows: bob}]}, bob: {}}\n");
    writeFileSync(join(dir, "b.yaml"), "entities: {cid: {relations: [{knows: ann}]}}\n");
    const workspace = new Workspace();
    const { graph: first } = await compile(dir, { workspace });
    if (!first) throw new Error("not built");
    const before = first.mapNodes((_id, attributes) => attributes);
    const file = "entities: {cid: {name: Cid, relations: [{knows: ann}]}}\n";
    writeFileSync(join(dir, "b.yaml"), file);
    const { graph: second } = await compile(dir, { workspace, previous: places(first) });
    const after = second?.mapNodes((_id, attributes) => attributes) ?? [];
    expect(after.map((attributes, index) => attributes === before[index])).toEqual([
      true,
      true,
      false,
    ]);
    expect(after[2]).toMatchObject({ label: "Cid", x: before[2]?.x, y: before[2]?.y });
  });
});
