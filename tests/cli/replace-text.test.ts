import type * as Fs from "node:fs";
import type * as Promises from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { replaceText } from "../../src/cli/replace-text.ts";
import { graphwright, temporaryFolder } from "./terminal.ts";

/** Is called before every step on the disk that the writer makes. */
const disk = vi.hoisted(() => ({
  before: (_step: string): void => {},
  /** Whether files may be given away, as only the superuser may. */
  givesAway: true,
}));

type Call = (...words: unknown[]) => unknown;

/** Functions of a module that tell of each call before it is made. */
function telling<T extends object>(
  module: T,
  names: readonly (keyof T & string)[],
  wrap = (name: string, real: Call): Call =>
    (...words) => {
      // Through a handle, the graph is read: that is no step of the writer.
      if (typeof words[0] !== "number") disk.before(name);
      return real(...words);
    },
): T {
  const told = names.map((name) => [name, wrap(name, module[name] as Call)] as const);
  return { ...module, ...Object.fromEntries(told) };
}

vi.mock("node:fs", async (load) =>
  telling(await load<typeof Fs>(), [
    "copyFileSync",
    "linkSync",
    "readFileSync",
    "renameSync",
    "rmSync",
  ]),
);
vi.mock("node:fs/promises", async (load) =>
  telling(
    await load<typeof Promises>(),
    ["open", "readdir", "realpath", "stat"],
    (name, real) =>
      async (...words) => {
        disk.before(name);
        const result = await real(...words);
        if (name === "open" && !disk.givesAway) {
          const refuse = async (): Promise<void> => {
            throw Object.assign(new Error("no"), { code: "EPERM" });
          };
          Object.assign(result as object, { chown: refuse });
        }
        return result;
      },
  ),
);
const fs = await vi.importActual<typeof Fs>("node:fs");

const BEFORE = "entities: {ada: {}}\n";
const AFTER = "entities: {ada: {name: Ada}}\n";
const SAVE = "entities: {bob: {}}\n";

let dir: string;
let file: string;

beforeEach(() => {
  disk.before = () => {};
  disk.givesAway = true;
  dir = temporaryFolder();
  file = join(dir, "graph.yaml");
});

/** How editors save. */
const SAVES: Readonly<Record<string, () => void>> = {
  "writes into the file": () => fs.writeFileSync(file, SAVE),
  "renames another file over it": () => {
    fs.writeFileSync(join(dir, ".swap"), SAVE);
    fs.renameSync(join(dir, ".swap"), file);
  },
  "removes the file and creates it": () => {
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, SAVE);
  },
};

interface Replaced {
  readonly steps: readonly string[];
  readonly failure: string | undefined;
}

/** Replaces the text; `meanwhile` is called before each step on the disk, with its number. */
async function replaced(meanwhile: (step: number) => void = () => {}): Promise<Replaced> {
  fs.writeFileSync(file, BEFORE);
  const steps: string[] = [];
  let inside = false;
  disk.before = (step) => {
    if (inside) return;
    inside = true;
    meanwhile(steps.push(step) - 1);
    inside = false;
  };
  const failure = await replaceText(file, BEFORE, AFTER).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  disk.before = () => {};
  return { steps, failure };
}

const content = (): string => fs.readFileSync(file, "utf8");
const others = (): string[] => fs.readdirSync(dir).filter((name) => name !== "graph.yaml");

describe("a file whose text is replaced", () => {
  it("holds the new text, and nothing stands beside it", async () => {
    const { steps, failure } = await replaced();
    expect(failure).toBeUndefined();
    expect([content(), others()]).toEqual([AFTER, []]);
    expect(steps.length).toBeGreaterThan(8);
  });

  it.each(Object.keys(SAVES))(
    "keeps what an editor saves meanwhile, which %s, before whatever step",
    async (how) => {
      const { steps } = await replaced();
      let kept = 0;
      for (const at of steps.keys()) {
        const { failure } = await replaced((step) => {
          if (step === at) SAVES[how]?.();
        });
        expect(content()).toBe(SAVE);
        expect(others()).toEqual([]);
        if (failure?.includes(`${file} has changed meanwhile; run again`) === true) kept++;
      }
      // What is saved later comes over the new text.
      expect(kept).toBe(steps.indexOf("linkSync") + 1);
    },
  );

  it("keeps what a program writes that had the file open before it was taken away", async () => {
    const { steps } = await replaced();
    const [taken, put] = [steps.indexOf("renameSync"), steps.indexOf("linkSync")];
    for (let at = taken; at <= put + 1; at++) {
      let open: number | undefined;
      const { failure } = await replaced((step) => {
        if (step === taken) open = fs.openSync(file, "r+");
        if (step !== at || open === undefined) return;
        fs.ftruncateSync(open);
        fs.writeSync(open, SAVE, 0);
        fs.closeSync(open);
      });
      expect(failure).toContain("has changed meanwhile");
      expect([content(), others()]).toEqual([SAVE, []]);
    }
  });

  it("keeps both of two saves when there is no place for the first, and says where it is", async () => {
    const { steps } = await replaced();
    const taken = steps.indexOf("renameSync");
    const { failure } = await replaced((step) => {
      if (step === taken) fs.writeFileSync(file, SAVE);
      if (step === taken + 2) fs.writeFileSync(file, "the second\n");
    });
    expect(content()).toBe("the second\n");
    const [other = ""] = others();
    expect(fs.readFileSync(join(dir, other), "utf8")).toBe(SAVE);
    expect(failure).toContain(join(dir, other));
    expect(other).toMatch(/^graph\.yaml\..*\.was$/);
  });

  it("is left as it is when the disk fails at any step", async () => {
    const { steps } = await replaced();
    const last = steps.indexOf("linkSync");
    for (const at of Array.from(steps.keys()).slice(0, last + 1)) {
      const { failure } = await replaced((step) => {
        // Links that cannot be made are copied; the copy fails with them.
        if (step === at || (at === last && step === last + 1)) {
          throw Object.assign(new Error("no"), { code: "EIO" });
        }
      });
      if (failure === undefined) continue;
      expect([steps[at], failure]).toEqual([steps[at], expect.stringContaining(file)]);
      expect(content()).toBe(BEFORE);
    }
  });

  it("is replaced where the file system knows no links", async () => {
    const { steps } = await replaced();
    const link = steps.indexOf("linkSync");
    const { failure } = await replaced((step) => {
      if (step === link) throw Object.assign(new Error("no"), { code: "EPERM" });
    });
    expect(failure).toBeUndefined();
    expect([content(), others()]).toEqual([AFTER, []]);
  });

  it("is the one that a link leads to, and keeps its mark and permissions", async () => {
    fs.mkdirSync(join(dir, "sub"));
    const real = join(dir, "sub/real.yaml");
    fs.writeFileSync(real, `\ufeff${BEFORE}`);
    fs.chmodSync(real, 0o640);
    fs.symlinkSync("sub/real.yaml", file);
    expect(await replaceText(file, BEFORE, AFTER)).toEqual([]);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(real, "utf8")).toBe(`\ufeff${AFTER}`);
    expect(fs.statSync(real).mode & 0o777).toBe(0o640);
  });
});

describe("cite fix --write", () => {
  const CASE = fileURLToPath(new URL("../fixtures/fix/revised/before", import.meta.url));

  it.each(["graph.yaml", "citations.lock"])(
    "leaves a %s alone that was saved after it was read, and says so",
    async (name) => {
      const saved = `# saved\n${fs.readFileSync(join(CASE, name), "utf8")}`;
      for (const moment of ["readFileSync", "renameSync", "linkSync"]) {
        const graph = join(dir, moment);
        fs.cpSync(CASE, graph, { recursive: true });
        // The lock is written last.
        let left = name === "graph.yaml" ? 1 : moment === "readFileSync" ? 5 : 2;
        disk.before = (step) => {
          if (step === moment && --left === 0) fs.writeFileSync(join(graph, name), saved);
        };
        const { code, err } = await graphwright("cite", "fix", graph, "--write");
        disk.before = () => {};
        expect([moment, left]).toEqual([moment, 0]);
        expect(code).toBe(2);
        expect(err).toContain(`${join(graph, name)} has changed meanwhile; run again`);
        expect(fs.readFileSync(join(graph, name), "utf8")).toBe(saved);
        expect(fs.readdirSync(graph).sort()).toEqual(["citations.lock", "graph.yaml", "texts"]);
      }
    },
  );
});

describe("what a new file cannot take over", () => {
  it("is told: other names of the old one", async () => {
    fs.writeFileSync(file, BEFORE);
    fs.linkSync(file, join(dir, "other"));
    expect(await replaceText(file, BEFORE, AFTER)).toEqual([
      `${file} had 1 other name (hard links), which keep what it held before.`,
    ]);
    expect(fs.readFileSync(join(dir, "other"), "utf8")).toBe(BEFORE);
  });

  it("is told by every command that writes", async () => {
    const graph = join(dir, "graph");
    fs.mkdirSync(graph);
    fs.writeFileSync(join(graph, "graph.yaml"), AFTER);
    const out = join(dir, "out");
    const commands = [
      [join(out, "graph.json"), "build", graph, "-o", out],
      [join(out, "g.gexf"), "export", graph, "-f", "gexf", "-o", join(out, "g.gexf")],
      [join(out, "g-nodes.csv"), "export", graph, "-f", "csv", "-o", join(out, "g.csv")],
      [join(out, "s.json"), "schema", graph, "-o", join(out, "s.json")],
      [join(out, "t.ts"), "types", graph, "-o", join(out, "t.ts")],
      [join(out, "c.json"), "cite", "coverage", graph, "--json", "-o", join(out, "c.json")],
      [join(graph, "citations.lock"), "cite", "lock", graph],
    ];
    for (const [path = "", ...words] of commands) {
      expect(await graphwright(...words)).toMatchObject({ code: 0 });
      fs.linkSync(path, `${path}.other`);
      const { err } = await graphwright(...words);
      expect(err).toContain(`${path} had 1 other name (hard links)`);
      expect((await graphwright(...words)).err).not.toContain("hard links");
    }
  });

  it.runIf(process.getuid?.() === 0)("owner and group stay where they can", async () => {
    fs.writeFileSync(file, BEFORE);
    fs.chmodSync(file, 0o640);
    fs.chownSync(file, 1234, 2345);
    expect(await replaceText(file, BEFORE, AFTER)).toEqual([]);
    const { uid, gid, mode } = fs.statSync(file);
    expect([uid, gid, mode & 0o777]).toEqual([1234, 2345, 0o640]);
    const graph = join(dir, "graph.json");
    fs.writeFileSync(graph, "{}");
    fs.chownSync(graph, 1234, 2345);
    expect(await graphwright("build", dir, "-o", dir)).toMatchObject({ code: 0 });
    expect(fs.statSync(graph)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it.runIf(process.getuid?.() === 0)("is told where owner and group cannot stay", async () => {
    fs.writeFileSync(file, BEFORE);
    fs.chownSync(file, 1234, 2345);
    disk.givesAway = false;
    expect(await replaceText(file, BEFORE, AFTER)).toEqual([
      `${file} belonged to user 1234 and group 2345; now it is yours.`,
    ]);
    expect(content()).toBe(AFTER);
  });
});
