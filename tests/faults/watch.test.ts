import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { pause, start } from "./process.ts";
import { randomFrom, seedOfRun } from "./random.ts";

const EDITS = Number(process.env["FAULT_EDITS"] ?? 100);
/** Edits between two looks at what was built. */
const EDITS_PER_LOOK = 20;
const FOLDERS = ["", "a/", "a/deep/", "b/"];

/** What should be on disk: the name of the one entity of a file by the file's path. */
type State = Map<string, string>;

class Folder {
  readonly #dir: string;
  readonly #random: (below: number) => number;
  #state: State = new Map();
  #count = 0;

  constructor(dir: string, random: (below: number) => number) {
    this.#dir = dir;
    this.#random = random;
    for (let file = 0; file < 12; file++) this.#write(this.#somePath());
  }

  /** Labels that the graph should have. */
  get labels(): string[] {
    return [...this.#state.values()].sort();
  }

  async edit(): Promise<void> {
    const kind = this.#random(12);
    if (kind < 3) this.#write(this.#somePath());
    else if (kind < 5) this.#saveAtomically(this.#somePath());
    else if (kind === 5) this.#remove();
    else if (kind === 6) await this.#breakAndMend();
    else if (kind === 7) await this.#moveFolder();
    else if (kind === 8) this.#switchBranch();
    else if (kind === 9) await this.#burst();
    else if (kind === 10) this.#saveWithOldTime();
    else this.#rename();
    if (this.#random(3) > 0) await pause(this.#random(40));
  }

  #somePath(): string {
    return `${FOLDERS[this.#random(FOLDERS.length)] ?? ""}f${this.#random(8)}.yaml`;
  }

  /** Of always the same length, so that a size says nothing. */
  #text(path: string): string {
    const number = String(this.#count++).padStart(6, "0");
    this.#state.set(path, `Name ${number}`);
    return `entities: {e${number}: {name: Name ${number}}}\n`;
  }

  #write(path: string): void {
    mkdirSync(dirname(join(this.#dir, path)), { recursive: true });
    writeFileSync(join(this.#dir, path), this.#text(path));
  }

  #saveAtomically(path: string): void {
    const target = join(this.#dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.swp`, this.#text(path));
    renameSync(`${target}.swp`, target);
  }

  #saveWithOldTime(): void {
    const path = this.#somePath();
    this.#write(path);
    utimesSync(join(this.#dir, path), 1_000_000, 1_000_000);
  }

  #remove(): void {
    const [path] = this.#state.keys();
    if (path === undefined || this.#state.size < 3) return;
    rmSync(join(this.#dir, path));
    this.#state.delete(path);
  }

  #rename(): void {
    const [from] = this.#state.keys();
    const to = this.#somePath();
    if (from === undefined || from === to || this.#state.size < 3) return;
    mkdirSync(dirname(join(this.#dir, to)), { recursive: true });
    renameSync(join(this.#dir, from), join(this.#dir, to));
    this.#state.set(to, this.#state.get(from) ?? "");
    this.#state.delete(from);
  }

  async #breakAndMend(): Promise<void> {
    const path = this.#somePath();
    mkdirSync(dirname(join(this.#dir, path)), { recursive: true });
    writeFileSync(join(this.#dir, path), "entities: {e: {name: ");
    await pause(this.#random(200));
    this.#write(path);
  }

  async #burst(): Promise<void> {
    const path = this.#somePath();
    for (let left = 8; left > 0; left--) {
      this.#write(path);
      await pause(this.#random(8));
    }
  }

  /** Away and back, the whole folder or a part of it. */
  async #moveFolder(): Promise<void> {
    const moved = this.#random(3) === 0 ? this.#dir : join(this.#dir, "a");
    mkdirSync(moved, { recursive: true });
    const away = `${this.#dir}-moved`;
    renameSync(moved, away);
    await pause(this.#random(150));
    renameSync(away, moved);
  }

  /** Many files at once become others, some go and some come. */
  #switchBranch(): void {
    for (const path of Array.from(this.#state.keys())) {
      const choice = this.#random(3);
      if (choice === 0) this.#write(path);
      else if (choice === 1 && this.#state.size > 3) {
        rmSync(join(this.#dir, path));
        this.#state.delete(path);
      }
    }
    for (let more = 4; more > 0; more--) this.#write(this.#somePath());
  }
}

function labelsIn(out: string): string[] {
  const file = JSON.parse(readFileSync(join(out, "graph.json"), "utf8")) as GraphFile;
  return file.nodes.map(({ attributes }) => attributes.label).sort();
}

it(
  `build --watch ends with what is on disk, whatever happens to it (${EDITS} edits)`,
  { timeout: 300_000 + EDITS * 10_000 },
  async () => {
    const dir = join(temporaryFolder(), "graph");
    const out = temporaryFolder();
    mkdirSync(dir);
    const folder = new Folder(dir, randomFrom(seedOfRun()));
    const watching = start(["build", dir, "-o", out, "--watch"]);
    await expect.poll(watching.err).toContain("Watching");
    let slowest = 0;
    for (let edits = 0; edits < EDITS; edits += EDITS_PER_LOOK) {
      for (let left = EDITS_PER_LOOK; left > 0; left--) await folder.edit();
      const since = performance.now();
      await expect.poll(() => labelsIn(out), { interval: 20 }).toEqual(folder.labels);
      slowest = Math.max(slowest, performance.now() - since);
    }
    process.stderr.write(`${EDITS} edits: built after ${Math.round(slowest)} ms at most\n`);
    expect(watching.child.exitCode).toBeNull();
    expect(watching.err()).not.toMatch(/internal error|^ +at /m);
  },
);

it("what a build writes into the watched folder starts no other build", async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "graph.yaml"), "entities: {one: {}}\n");
  const watching = start(["build", dir, "-o", dir, "--watch"]);
  await expect.poll(watching.err).toContain("Watching");
  // It watches once nothing differs any more from what the last build began with.
  expect(watching.err().match(/Wrote/g)).toHaveLength(1);
});

it("a link out of the folder is not followed, and one in a circle ends", async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "graph.yaml"), "entities: {one: {}}\n");
  mkdirSync(join(dir, "sub"));
  symlinkSync("..", join(dir, "sub/up"));
  symlinkSync("/", join(dir, "everything"));
  const out = temporaryFolder();
  const watching = start(["build", dir, "-o", out, "--watch"]);
  await expect.poll(watching.err).toContain("Watching");
  expect(watching.err()).toContain("GW0104");
  rmSync(join(dir, "everything"));
  writeFileSync(join(dir, "sub/more.yaml"), "entities: {two: {}}\n");
  await expect.poll(watching.err).toContain("2 entities");
});
