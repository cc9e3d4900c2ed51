import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { commit, git } from "../cli/repository.ts";
import { graphwright, temporaryFolder, type Outcome } from "../cli/terminal.ts";

const YAML = (name: string): string =>
  `sources: {s: {title: S, text: {file: s.txt}}}
entities: {ada: {name: ${name}, facts: [{job: x, cite: {source: s, quote: wrote the notes}}]}}
`;
const TEXT = "Ada wrote the notes on the engine.\n";

let root: string;
let dir: string;
let mark: string;
/** A program that leaves a mark, whatever it is called for. */
let program: string;

/** A repository whose `main` calls Ada “Ada Old”; the working folder calls her “Ada New”. */
beforeEach(() => {
  root = temporaryFolder();
  dir = join(root, "graph");
  const outside = temporaryFolder();
  mark = join(outside, "mark");
  program = join(outside, "program.sh");
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat >/dev/null 2>&1 </dev/null\nexit 1\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(dir, "texts"), { recursive: true });
  writeFileSync(join(dir, "texts/s.txt"), TEXT);
  writeFileSync(join(dir, "graph.yaml"), YAML("Ada Old"));
  git(root, "init", "-q");
  commit(root);
  writeFileSync(join(dir, "graph.yaml"), YAML("Ada New"));
  enter(root);
});

afterEach(() => vi.unstubAllEnvs());

/** Works in a folder until the test ends. */
function enter(folder: string): void {
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  process.chdir(folder);
}

/** Runs `diff` as a person would, and expects that no program of the repository ran. */
async function diff(...names: string[]): Promise<Outcome> {
  const outcome = await graphwright("diff", ...names);
  expect(existsSync(mark)).toBe(false);
  return outcome;
}

/** Expects that a program runs, so that the test above it can fail. */
function springs(work: () => void): void {
  try {
    work();
  } catch {
    // The program says that it failed.
  }
  expect(existsSync(mark)).toBe(true);
  rmSync(mark);
}

const CHANGED = "name: “Ada Old” → “Ada New”";

describe("a repository inside the graph", () => {
  /** What a pull request can commit: the parts of a bare repository, with the state it likes to show. */
  function commitBare(): void {
    const bare = join(temporaryFolder(), "bare");
    commit(root);
    git(root, "clone", "-q", "--bare", root, bare);
    git(bare, "config", "core.fsmonitor", program);
    cpSync(bare, dir, { recursive: true });
    git(root, "reset", "-q", "--soft", "HEAD~1");
  }

  it("is not asked when its parts lie in the graph", async () => {
    commitBare();
    // Left to itself, git would answer from there that nothing has changed.
    const plain = ["-c", "safe.bareRepository=all", "rev-parse", "--absolute-git-dir"];
    expect(git(dir, ...plain).trim()).toBe(git(dir, ...plain).trim());
    expect(git(dir, ...plain).trim()).toMatch(/graph$/);
    expect((await diff("main", "graph")).out).toContain(CHANGED);
    expect((await diff("main", dir)).out).toContain(CHANGED);
    expect((await diff("main:graph", "graph")).out).toContain(CHANGED);
  });

  it("is not asked from another working folder either", async () => {
    commitBare();
    enter(temporaryFolder());
    expect((await diff("main", dir)).out).toContain(CHANGED);
  });

  it("is not asked when the working folder is inside it", async () => {
    commitBare();
    enter(dir);
    expect((await diff("main", ".")).out).toContain(CHANGED);
    enter(join(dir, "texts"));
    const { code, out, err } = await diff("main", ".");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("safe.bareRepository");
  });

  it("is not asked when a .git file in the graph leads to it", async () => {
    const other = temporaryFolder();
    cpSync(dir, other, { recursive: true });
    git(other, "init", "-q");
    commit(other);
    git(other, "config", "core.fsmonitor", program);
    writeFileSync(join(dir, ".git"), `gitdir: ${join(other, ".git")}\n`);
    expect((await diff("main", "graph")).out).toContain(CHANGED);
    enter(temporaryFolder());
    expect((await diff("main", dir)).out).toContain(CHANGED);
  });

  it("is not asked when it is a submodule", async () => {
    const other = join(root, "module");
    renameSync(dir, other);
    git(other, "init", "-q");
    commit(other);
    git(other, "config", "core.fsmonitor", program);
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "-");
    const { code, err } = await diff("main", "module");
    expect(code).toBe(2);
    expect(err).toContain("what “main” has there is a repository of its own");
  });
});

describe("settings of a repository", () => {
  it("run no monitor of the file system, also for what is staged", async () => {
    await graphwright("build", dir, "-o", join(dir, "out"));
    git(root, "add", "-A");
    git(root, "config", "core.fsmonitor", program);
    springs(() => git(root, "status"));
    expect((await diff("main", "graph")).out).toContain(CHANGED);
    const staged = await diff(":0:graph/out/graph.json", "graph");
    expect(staged).toMatchObject({ code: 0, out: "No differences.\n" });
  });

  it("run no filter and no converter", async () => {
    writeFileSync(join(dir, ".gitattributes"), "* filter=evil diff=evil\n");
    commit(root);
    for (const key of ["filter.evil.smudge", "filter.evil.clean", "filter.evil.process"]) {
      git(root, "config", key, program);
    }
    git(root, "config", "diff.evil.textconv", program);
    git(root, "config", "diff.external", program);
    springs(() => git(root, "cat-file", "--textconv", "HEAD:graph/graph.yaml"));
    expect((await diff("main~1", "graph")).out).toContain(CHANGED);
  });

  it("run no hook, no pager and no other program", async () => {
    const hooks = join(root, "hooks");
    mkdirSync(hooks);
    for (const name of ["post-index-change", "pre-auto-gc", "reference-transaction"]) {
      cpSync(program, join(hooks, name));
    }
    git(root, "config", "core.hooksPath", hooks);
    for (const key of ["core.pager", "pager.cat-file", "core.sshCommand", "core.editor"]) {
      git(root, "config", key, program);
    }
    git(root, "config", "alias.rev-parse", `!${program}`);
    springs(() => git(root, "commit", "-q", "--allow-empty", "-m", "-"));
    expect((await diff("main", "graph")).out).toContain(CHANGED);
    const staged = await diff(":0:graph/graph.yaml", "graph");
    expect(staged.code).toBe(1);
  });

  it.each([
    ["a transport of its own", () => `ext::${program} %S`],
    ["a program at the other end", () => root],
  ])("fetch nothing that a partial clone lacks, by %s", async (_, url) => {
    const blob = git(root, "rev-parse", "HEAD:graph/graph.yaml").trim();
    const object = join(root, ".git/objects", blob.slice(0, 2), blob.slice(2));
    chmodSync(object, 0o644);
    rmSync(object);
    const settings = {
      "core.repositoryFormatVersion": "1",
      "extensions.partialClone": "origin",
      "remote.origin.url": url(),
      "remote.origin.promisor": "true",
      "remote.origin.partialCloneFilter": "blob:none",
      "remote.origin.uploadpack": program,
      "protocol.ext.allow": "always",
      "protocol.file.allow": "always",
    };
    for (const [key, value] of Object.entries(settings)) git(root, "config", key, value);
    springs(() => execFileSync("git", ["cat-file", "blob", blob], { cwd: root, stdio: "ignore" }));
    const { code, out, err } = await diff("main", "graph");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^graphwright: [^\n]+\n$/);
  });

  it("put no other object in the place of one that a revision has", async () => {
    const [old, other] = [
      git(root, "rev-parse", "HEAD:graph/graph.yaml").trim(),
      git(root, "hash-object", "-w", join(dir, "graph.yaml")).trim(),
    ];
    git(root, "replace", old, other);
    expect(git(root, "cat-file", "blob", old)).toContain("Ada New");
    expect((await diff("main", "graph")).out).toContain(CHANGED);
  });
});

describe("the environment", () => {
  it("of a hook leads to no other repository", async () => {
    const other = temporaryFolder();
    git(other, "init", "-q");
    writeFileSync(join(other, "x"), "");
    commit(other);
    vi.stubEnv("GIT_DIR", join(other, ".git"));
    vi.stubEnv("GIT_WORK_TREE", other);
    vi.stubEnv("GIT_INDEX_FILE", join(other, ".git/index"));
    vi.stubEnv("GIT_OBJECT_DIRECTORY", join(other, ".git/objects"));
    expect((await diff("main", "graph")).out).toContain(CHANGED);
  });
});

describe("links in a revision", () => {
  it("lead nowhere: neither a text nor a folder of texts", async () => {
    const secret = join(root, "secret");
    mkdirSync(secret);
    writeFileSync(join(secret, "s.txt"), "Ada wrote the password.\n");
    for (const [path, target] of [
      ["graph/texts/s.txt", "../../secret/s.txt"],
      ["graph/texts", "../secret"],
    ] as const) {
      rmSync(join(root, path), { recursive: true });
      symlinkSync(target, join(root, path));
      commit(root);
      rmSync(join(root, path));
      mkdirSync(join(dir, "texts"), { recursive: true });
      writeFileSync(join(dir, "texts/s.txt"), TEXT);
      const { code, out, err } = await diff("main", "graph");
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("“unverifiable” → “verified”");
      expect(out).not.toContain("password");
    }
    expect(readFileSync(join(secret, "s.txt"), "utf8")).toContain("password");
  });
});
