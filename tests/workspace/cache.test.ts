import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCK_FILE } from "../../src/1-read/index.ts";
import { formatLock } from "../../src/4-verify/index.ts";
import { check, type Checked } from "../../src/compile.ts";
import { type CacheRecord, decode, encode } from "../../src/workspace/cache-file.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { type Edit, edits, make, plainEdits, TEXT } from "./random-edits.ts";

/** As it would be kept. */
function bytesOf(record: CacheRecord, compiler: string): Buffer {
  return Buffer.concat(encode("check", record, compiler));
}

function kept(record: CacheRecord): CacheRecord | undefined {
  return decode("check", bytesOf(record, "test"), "test");
}

/** Checks in a new process, so to speak, with what another left. */
async function recheck(
  dir: string,
  folders: readonly string[],
  left: CacheRecord | undefined,
  moment = Date.now(),
) {
  const workspace = new Workspace({ now: () => moment });
  workspace.restore(left);
  const outcome = await check(dir, { texts: folders, workspace, isPartial: true });
  const { tallies, files } = outcome;
  const lock = files.get(LOCK_FILE);
  const record = workspace.record({ ...outcome, folders, lock, tallies: tallies() });
  return { outcome, record };
}

function said({ diagnostics, tally, size, complete }: Checked) {
  return { diagnostics, tally, size, complete };
}

/** A folder for a graph with the text of its one source. */
function graphFolder(): { dir: string; texts: string } {
  const dir = temporaryFolder();
  for (const folder of ["c", "texts"]) mkdirSync(join(dir, folder));
  const texts = join(dir, "texts");
  writeFileSync(join(texts, "log.txt"), TEXT);
  return { dir, texts };
}

/** Long enough from now for the stamps of files that are written now to be trusted. */
const later = (): number => Date.now() + 60_000;

const FRAME = `sources: {log: {title: Log, text: {file: log.txt}}}
schema: {relations: {knows: {symmetric: true}, owns: {inverse: owned by}, saw: {range: [Ship]}}}
`;

/** How many files did not have to be parsed again while some edits were made and checked. */
async function sparedBy(sequence: readonly Edit[], frame: string, now: () => number) {
  const { dir, texts } = graphFolder();
  if (frame !== "") writeFileSync(join(dir, "frame.yaml"), frame);
  let left: CacheRecord | undefined;
  let spared = 0;
  for (const edit of sequence) {
    make(dir, edit);
    const again = await recheck(dir, [texts], left, now());
    expect(said(again.outcome)).toEqual(said(await check(dir, { texts: [texts] })));
    if (again.record) left = kept(again.record);
    spared += again.outcome.leftOut;
  }
  return spared;
}

describe("a check with what another left on disk", () => {
  it.each([
    ["of anything", edits, ""],
    ["of plain files", plainEdits, FRAME],
  ])(
    "says what a check from nothing says, after any edits %s",
    async (_, made, frame) => {
      let spared = 0;
      await fc.assert(
        fc.asyncProperty(made, fc.constantFrom(Date.now, later), async (sequence, now) => {
          spared += await sparedBy(sequence, frame, now);
        }),
      );
      expect(spared).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("a check with what another left", () => {
  const sources = "sources: {log: {title: Log, text: {file: log.txt}}}\n";
  const graph = `relations: [{from: ann, type: saw, to: bob, cite: {source: log, quote: lit the lamp}}]
entities: {ann: {name: Ann}, bob: {name: Bob}}
`;

  it("begins anew when texts are looked for in other folders, or in fewer", async () => {
    const { dir, texts } = graphFolder();
    const other = temporaryFolder();
    writeFileSync(join(other, "log.txt"), "Nothing of the kind happened.\n");
    writeFileSync(join(dir, "a.yaml"), graph);
    writeFileSync(join(dir, "b.yaml"), sources);
    const { record, outcome } = await recheck(dir, [texts, other], undefined, later());
    expect(outcome.tally.states.verified).toBe(1);
    for (const folders of [[other, texts], [other], [texts], [texts, other, other]]) {
      const again = await recheck(dir, folders, record, later());
      expect(said(again.outcome)).toEqual(said(await check(dir, { texts: folders })));
      // Everything was checked, so there is something to keep; and it is of these folders.
      expect(again.record?.folders).toEqual(folders);
    }
    const same = await recheck(dir, [texts, other], record, later());
    expect(same.record).toBeUndefined();
  });

  it("tells the same of files with more problems than are told", async () => {
    const { dir, texts } = graphFolder();
    const times = (item: (index: number) => string) =>
      Array.from({ length: 1_200 }, (_, index) => item(index)).join(", ");
    const names = (id: string) => `entities: {${id}: {aliases: [${times((at) => `n${at}`)}]}}\n`;
    const unknown = (of: string) => times((at) => `{from: ann, type: knows, to: ${of}${at}}`);
    writeFileSync(join(dir, "a.yaml"), `${names("ann")}relations: [${unknown("an")}]\n`);
    writeFileSync(join(dir, "b.yaml"), names("bob"));
    writeFileSync(join(dir, "c.yaml"), `relations: [${unknown("bo")}, ${unknown("an")}]\n`);
    let { record } = await recheck(dir, [texts], undefined, later());
    for (const [file, text] of [
      ["d.yaml", names("ana")],
      ["b.yaml", names("bo")],
      ["c.yaml", `relations: [${unknown("an")}]\n`],
      ["d.yaml", "entities: {an1: {}}\n"],
    ] as const) {
      writeFileSync(join(dir, file), text);
      const again = await recheck(dir, [texts], record, later());
      expect(said(again.outcome)).toEqual(said(await check(dir, { texts: [texts] })));
      expect(again.outcome.diagnostics.length).toBeGreaterThan(2_000);
      record = again.record ?? record;
    }
  });

  it.each([
    ["that claims cite", graph],
    [
      "that nothing cites",
      "entities: {ann: {}, bob: {}}\nrelations: [{from: ann, type: saw, to: bob}]\n",
    ],
  ])("sees a text %s, which is there now and cannot be read", async (_, claims) => {
    const { dir, texts } = graphFolder();
    writeFileSync(join(dir, "a.yaml"), claims);
    writeFileSync(join(dir, "b.yaml"), sources);
    const { outcome } = await recheck(dir, [texts], undefined, later());
    writeFileSync(join(dir, LOCK_FILE), formatLock(outcome.lock));
    rmSync(join(texts, "log.txt"));
    const locked = await recheck(dir, [texts], undefined, later());
    expect(locked.outcome.diagnostics).toEqual([]);
    writeFileSync(join(texts, "LOG.txt"), TEXT);
    const again = await recheck(dir, [texts], locked.record && kept(locked.record), later());
    expect(said(again.outcome)).toEqual(said(await check(dir, { texts: [texts] })));
    expect(again.outcome.diagnostics).toMatchObject([{ code: "GW0113" }]);
    writeFileSync(join(dir, "c.yaml"), "sources: {diary: {text: {file: lOG.txt}}}\n");
    rmSync(join(dir, "b.yaml"));
    const added = await recheck(dir, [texts], locked.record && kept(locked.record), later());
    expect(said(added.outcome)).toEqual(said(await check(dir, { texts: [texts] })));
  });

  it("trusts no stamp of a file or a text that changed a moment ago", async () => {
    const { dir, texts } = graphFolder();
    writeFileSync(join(dir, "a.yaml"), sources + graph);
    const { record: early } = await recheck(dir, [texts], undefined, Date.now());
    expect(early?.files.map(({ stamp }) => stamp)).toEqual([""]);
    expect(early?.texts.map(({ stamp }) => stamp)).toEqual([""]);
    const { record: late } = await recheck(dir, [texts], undefined, later());
    expect(late?.files[0]?.stamp).not.toBe("");
    expect(late?.texts[0]?.stamp).not.toBe("");
  });
});

describe("what is kept", () => {
  const record: CacheRecord = { folders: [], texts: [], files: [] };

  it("is read back as it was", () => {
    expect(decode("check", bytesOf(record, "1.2.3"), "1.2.3")).toEqual(record);
  });

  it("is nothing to another version", () => {
    expect(decode("check", bytesOf(record, "1.2.3"), "1.2.4")).toBeUndefined();
  });

  it("is nothing when a byte of it is lost or changed", () => {
    const bytes = bytesOf(record, "1.2.3");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ by : byte));
        expect(decode("check", other, "1.2.3")).toBeUndefined();
        expect(decode("check", bytes.subarray(0, at), "1.2.3")).toBeUndefined();
      }),
    );
  });
});
