import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { commit, git, repository } from "./repository.ts";
import { graphwright, temporaryFolder } from "./terminal.ts";

const LOST = "“paid her 42 pounds”: “verified” → “broken”";
const FOUND = "“paid her 42 pounds”: “broken” → “verified”";
const SAME = "No differences.\n";

let root: string;
let dir: string;

beforeEach(() => {
  ({ root, dir } = repository());
});

afterEach(() => vi.unstubAllEnvs());

/** Works in a folder until the test ends. */
function enter(folder: string): void {
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  process.chdir(folder);
}

async function diff(before: string, after: string, ...options: string[]): Promise<string> {
  return (await graphwright("diff", before, after, ...options)).out;
}

/** Changes one quoted word of the text, so that one of the five quotes does not stand any more. */
function revise(file: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain("42 pounds");
  writeFileSync(file, text.replace("42 pounds", "forty-two pounds"));
}

/** Takes the texts out of git; with a lock, or with the hash alone that the graph names. */
async function untrack(...left: ("lock" | "hash")[]): Promise<void> {
  if (left.includes("lock")) await graphwright("cite", "lock", dir);
  if (!left.includes("hash")) edit(/, sha256: [0-9a-f]{64}/, "");
  writeFileSync(join(root, ".gitignore"), "texts/\n");
  git(root, "rm", "-rq", "--cached", "facts/texts");
  commit(root);
}

function edit(from: RegExp, to: string): void {
  const file = join(dir, "graph.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** What the graph is as a `graph.json` now, with whatever fails left out. */
async function built(): Promise<string> {
  const out = temporaryFolder();
  expect((await graphwright("build", dir, "-o", out)).code).toBe(0);
  return join(out, "graph.json");
}

describe("a text that git tracks", () => {
  it("is read from each revision, whatever is in the working folder", async () => {
    revise(join(dir, "texts/log.txt"));
    expect(await diff("HEAD", dir)).toContain(LOST);
    expect(await diff(dir, "HEAD")).toContain(FOUND);
    commit(root);
    expect(await diff("HEAD~1", dir)).toContain(LOST);
    expect(await diff("HEAD", dir)).toBe(SAME);
    enter(root);
    expect(await diff("HEAD~1:facts", "HEAD:facts")).toContain(LOST);
    expect(await diff("HEAD:facts", "HEAD~1:facts")).toContain(FOUND);
    renameSync(join(dir, "texts"), join(root, "gone"));
    expect(await diff("HEAD~1", dir)).toContain("pounds”: “verified” → “unverifiable”");
    expect(await diff(dir, "HEAD")).toContain("pounds”: “unverifiable” → “broken”");
  });

  it("is read from each revision when it stands beside the graph, in a folder that is named", async () => {
    renameSync(join(dir, "texts"), join(root, "articles"));
    commit(root);
    const texts = ["--texts", join(root, "articles")];
    revise(join(root, "articles/log.txt"));
    expect(await diff("HEAD", dir, ...texts)).toContain(LOST);
    commit(root);
    expect(await diff("HEAD~1", dir, ...texts)).toContain(LOST);
    expect(await diff("HEAD", dir, ...texts)).toBe(SAME);
    vi.stubEnv("GRAPHWRIGHT_TEXTS", join(root, "articles"));
    expect(await diff("HEAD~1", dir)).toContain(LOST);
  });

  it("is no text when it is a link, or not UTF-8", async () => {
    writeFileSync(join(dir, "texts/log.txt"), Buffer.from([0xe9]));
    commit(root);
    const { code, err } = await graphwright("diff", "HEAD", dir);
    expect(code).toBe(1);
    expect(err).toContain("HEAD:facts/texts/log.txt");
    expect(err).toContain("GW0106");
  });
});

describe("a text that git does not track", () => {
  it.each([["lock" as const], ["hash" as const]])(
    "proves what a revision says as long as it is the one that its %s names",
    async (left) => {
      await untrack(left);
      expect(await diff("HEAD", dir)).toBe(SAME);
      const before = await built();
      enter(root);
      expect(await diff(before, "HEAD:facts")).toBe(SAME);
      revise(join(dir, "texts/log.txt"));
      const now = left === "lock" ? "verified" : "unverifiable";
      expect(await diff("HEAD", dir)).toContain(`pounds”: “${now}” → “broken”`);
      expect(await diff(dir, "HEAD")).toContain(`pounds”: “broken” → “${now}”`);
      expect(await diff(before, dir)).toContain(LOST);
      expect(await diff(dir, before)).toContain(FOUND);
    },
  );

  it("proves nothing of a revision that names neither", async () => {
    await untrack();
    expect(await diff("HEAD", dir)).toContain("pounds”: “unverifiable” → “verified”");
    expect(await diff("HEAD~1", dir)).not.toContain("unverifiable");
  });

  it("belongs to the working folder when a person names its folder", async () => {
    await untrack("lock");
    const elsewhere = join(temporaryFolder(), "texts");
    renameSync(join(dir, "texts"), elsewhere);
    const texts = ["--texts", elsewhere];
    expect(await diff("HEAD", dir, ...texts)).toBe(SAME);
    revise(join(elsewhere, "log.txt"));
    expect(await diff("HEAD", dir, ...texts)).toContain(LOST);
    vi.stubEnv("GRAPHWRIGHT_TEXTS", elsewhere);
    expect(await diff("HEAD", dir)).toContain(LOST);
    expect(await diff(dir, "HEAD")).toContain(FOUND);
  });

  it("is found in the second of two folders when the first has another of that name", async () => {
    await untrack("hash");
    const other = temporaryFolder();
    writeFileSync(join(other, "log.txt"), "Something else.\n");
    expect(await diff("HEAD", dir, "--texts", other)).toContain(LOST);
  });
});

describe("a quote that one revision has and the other has not", () => {
  it("is judged by the lock of each side", async () => {
    await untrack("lock");
    renameSync(join(dir, "texts"), join(root, "gone"));
    expect(await diff("HEAD", dir)).toBe(SAME);
    edit(/paid her 42 pounds/, "paid her 43 pounds");
    const out = await diff("HEAD", dir);
    expect(out).toContain("paid her 43 pounds");
    expect(out).toContain("1 CLAIM LOST ITS LAST VERIFIED CITATION");
  });
});
