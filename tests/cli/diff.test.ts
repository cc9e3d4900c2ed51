import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { GraphDifference } from "../../src/diff/index.ts";
import { escapeMarkdown } from "../../src/cli/report/diff-markdown.ts";
import { commit, git, repository } from "./repository.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";

const CASES = fileURLToPath(new URL("../fixtures/diff", import.meta.url));

function edit(dir: string, from: string | RegExp, to: string): void {
  const file = join(dir, "graph.yaml");
  const text = readFileSync(file, "utf8");
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

/** The whole of what may happen to a graph, in one edit each. */
function changeEverything(dir: string): void {
  edit(dir, "name: Mara Quill\n", "name: Mara Quill\n    summary: Kept the light.\n");
  edit(dir, "aliases: [Mara]", "aliases: [Mara, M. Quill]");
  edit(dir, "wage: 42 GBP", "wage: 43 GBP");
  edit(dir, "status: attributed", "status: disputed");
  edit(dir, "        cite: {source: log, quote: appointed by the Harbour Board}\n", "");
  edit(dir, "      - knows: tobias-fenn\n", "      - knows: harbour-master\n");
  edit(dir, "  tobias-fenn: {", "  harbour-master: {type: Person}\n  tobias-fenn: {");
  edit(dir, "published: 1887", "published: 1888");
}

describe("graphwright diff", () => {
  it.each(["teahouse", "hostile", "renamed"])("shows what is expected of %s", async (name) => {
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(join(CASES, name));
    for (const [format, file] of [
      ["text", "expected.txt"],
      ["markdown", "expected.md"],
      ["json", "expected.json"],
    ] as const) {
      const { code, out, err } = await graphwright("diff", "before", "after", "--format", format);
      expect([code, err]).toEqual([0, ""]);
      await expect(out).toMatchFileSnapshot(join(CASES, name, file));
    }
  });

  it("writes the same as JSON", async () => {
    const [old, now] = [copyOfGraph("lighthouse"), copyOfGraph("lighthouse")];
    changeEverything(now);
    const { out } = await graphwright("diff", old, now, "--format", "json");
    const report = JSON.parse(out) as GraphDifference & { version: number; before: string };
    expect(report).toMatchObject({ version: 1, before: old, after: now });
    expect(report.entities.added).toEqual([
      { id: "harbour-master", label: "harbour-master", kind: "Person" },
    ]);
    expect(report.claims.changed.filter(({ lostProof }) => lostProof)).toMatchObject([
      { subject: { id: "harbour-board" }, predicate: "appointed", object: { id: "mara-quill" } },
    ]);
  });

  it("sees no difference in another order, layout and set of files", async () => {
    const [old, now] = [copyOfGraph("lighthouse"), copyOfGraph("lighthouse")];
    renameSync(join(now, "graph.yaml"), join(now, "renamed.yaml"));
    const text = readFileSync(join(now, "renamed.yaml"), "utf8");
    const at = text.indexOf("\nentities:");
    writeFileSync(join(now, "renamed.yaml"), `\n\n# moved\n${text.slice(at)}`);
    writeFileSync(join(now, "z.yaml"), text.slice(0, at));
    const { code, out } = await graphwright("diff", old, now, "--exit-code");
    expect([code, out]).toEqual([0, "No differences.\n"]);
  });

  it("exits with 1 for differences only when asked", async () => {
    const [old, now] = [copyOfGraph("lighthouse"), copyOfGraph("lighthouse")];
    changeEverything(now);
    expect((await graphwright("diff", old, now)).code).toBe(0);
    expect((await graphwright("diff", old, now, "--exit-code")).code).toBe(1);
  });

  it("takes a graph.json on either side, wherever its positions are", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    await graphwright("build", dir, "-o", out);
    const file = join(out, "graph.json");
    expect((await graphwright("diff", file, dir)).out).toBe("No differences.\n");
    changeEverything(dir);
    expect((await graphwright("diff", file, dir)).out).toContain("LOST ITS LAST");
    writeFileSync(file, "[]");
    const { code, err } = await graphwright("diff", file, dir);
    expect(code).toBe(1);
    expect(err).toContain("graph.json: not a graph file");
  });

  it("compares what it can when only citations fail, says so, and exits 1", async () => {
    const [old, now] = [copyOfGraph("lighthouse"), copyOfGraph("lighthouse")];
    edit(now, "paid her 42 pounds", "paid her 43 pounds");
    const { code, out, err } = await graphwright("diff", old, now);
    expect(code).toBe(1);
    expect(err).toContain("has 1 error. Compared as it is.");
    expect(out).toContain(
      "! 1 CLAIM LOST ITS LAST VERIFIED CITATION\n  ! mara-quill wage: “42 GBP”",
    );
  });

  it("compares nothing with a side that has other errors", async () => {
    const [old, now] = [copyOfGraph("lighthouse"), copyOfGraph("lighthouse")];
    edit(now, "knows: tobias-fenn", "knows: nobody");
    const { code, out, err } = await graphwright("diff", old, now);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("GW0301");
    expect(err).toContain("has 1 error. Nothing is compared.");
  });
});

describe("graphwright diff with git revisions", () => {
  it("compares a revision with the working folder, and leaves both alone", async () => {
    const { root, dir } = repository();
    changeEverything(dir);
    const text = readFileSync(join(dir, "graph.yaml"), "utf8");
    const { code, out } = await graphwright("diff", "HEAD", dir);
    expect(code).toBe(0);
    expect(out).toContain("status: “attributed” → “disputed”");
    expect(readFileSync(join(dir, "graph.yaml"), "utf8")).toBe(text);
    commit(root);
    expect((await graphwright("diff", "HEAD", dir)).out).toBe("No differences.\n");
    expect((await graphwright("diff", "HEAD~1", dir)).out).toBe(out);
    // And the other way round.
    expect((await graphwright("diff", dir, "HEAD~1")).out).toContain("“disputed” → “attributed”");
  });

  it("reads the lock of the revision, not of the working folder", async () => {
    const { root, dir } = repository();
    await graphwright("cite", "lock", dir);
    git(root, "rm", "-rq", "--cached", "facts/texts");
    commit(root);
    writeFileSync(join(dir, "citations.lock"), "");
    renameSync(join(dir, "texts"), join(root, "elsewhere"));
    const { out } = await graphwright("diff", "HEAD", dir);
    expect(out).toContain("5 CLAIMS LOST THEIR LAST VERIFIED CITATION");
    expect(out).toContain("“verified” → “unverifiable”");
  });

  it("passes over what is no part of a graph: texts, hidden folders, links", async () => {
    const { root, dir } = repository();
    for (const path of ["texts/a.yaml", ".git-hidden/b.yaml", "sub/node_modules/c.yaml"]) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), "nonsense: true\n");
    }
    writeFileSync(join(root, "outside.yaml"), "nonsense: true\n");
    symlinkSync("../outside.yaml", join(dir, "link.yaml"));
    mkdirSync(join(dir, "sub"), { recursive: true });
    writeFileSync(join(dir, "sub/人 more.yaml"), "entities: {added: {type: Person}}\n");
    commit(root);
    rmSync(join(dir, "link.yaml"));
    expect((await graphwright("diff", "HEAD", dir)).out).toBe("No differences.\n");
    rmSync(join(dir, "sub"), { recursive: true });
    expect((await graphwright("diff", "HEAD", dir)).out).toContain("  - added (Person)\n");
  });

  it("takes a path with the revision, to a folder or a graph.json", async () => {
    const { root, dir } = repository();
    await graphwright("build", dir, "-o", join(root, "out"));
    commit(root);
    changeEverything(dir);
    commit(root);
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(root);
    expect((await graphwright("diff", "HEAD~1:facts", "HEAD:facts")).out).toContain(
      "LOST ITS LAST",
    );
    const same = await graphwright("diff", "HEAD~1:facts", "HEAD:out/graph.json");
    expect(same.out).toContain("No differences.");
    const bare = await graphwright("diff", "HEAD~1", "HEAD");
    expect(bare).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no “graph” here"),
    });
  });

  it("says which revision has errors, and points into it", async () => {
    const { root, dir } = repository();
    edit(dir, "knows: tobias-fenn", "knows: nobody");
    commit(root);
    edit(dir, "knows: nobody", "knows: tobias-fenn");
    const { code, err } = await graphwright("diff", "HEAD", dir);
    expect(code).toBe(1);
    expect(err).toContain(`HEAD:${dir}/graph.yaml:50:16`);
    expect(err).toContain("HEAD has 1 error. Nothing is compared.");
  });

  it("reports a file of a revision that is no text", async () => {
    const { root, dir } = repository();
    writeFileSync(join(dir, "binary.yaml"), Buffer.from([0x61, 0, 0xff]));
    commit(root);
    git(root, "rm", "-q", "facts/binary.yaml");
    const { code, err } = await graphwright("diff", "HEAD", dir);
    expect(code).toBe(1);
    expect(err).toContain("binary.yaml");
  });

  it.each([
    ["--output=/tmp/x"],
    ["-p"],
    ["HEAD\n--all"],
    [""],
    ["no-such-branch"],
    ["HEAD~99"],
    ["$(touch x)"],
    ["HEAD:no/such/path"],
  ])("refuses %j as a revision with one line", async (name) => {
    const { dir } = repository();
    const { code, out, err } = await graphwright("diff", "--", name, dir);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^graphwright: [^\n]+\n$/);
  });

  it("says what is missing outside a repository", async () => {
    const { code, err } = await graphwright("diff", "HEAD", copyOfGraph("lighthouse"));
    expect(code).toBe(2);
    expect(err).toContain("is in no git repository that begins above it");
  });

  it("says which folder a revision does not have", async () => {
    const { root, dir } = repository();
    renameSync(dir, join(root, "new"));
    const { code, err } = await graphwright("diff", "HEAD", join(root, "new"));
    expect(code).toBe(2);
    expect(err).toContain("the revision “HEAD” has no folder “new”");
  });
});

describe("Markdown", () => {
  it.each([
    ["<img src=x onerror=alert(1)>", "\\<img src\\=x onerror\\=alert\\(1\\)\\>"],
    ["[a](javascript:x)", "\\[a\\]\\(javascript\\:x\\)"],
    [
      "**b** _i_ `c` ~~d~~ | # 1. -",
      "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~ \\| \\#\u2060 1\\. \\-",
    ],
    ["@everyone", "\\@\u2060everyone"],
    ["one\ntwo", "one two"],
    ["小米 é", "小米 é"],
  ])("shows %j as it is", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
