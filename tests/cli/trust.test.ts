import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { commit, repository } from "./repository.ts";
import { copyOfGraph, graphwright } from "./terminal.ts";

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly line?: number;
  }[];
}

/** The exit code of a check, and its codes with their severities. */
async function checked(dir: string, ...options: string[]) {
  const { code, out } = await graphwright("check", dir, "--format", "json", ...options);
  const { diagnostics } = JSON.parse(out) as Report;
  return { code, told: diagnostics.map((told) => `${told.code} ${told.severity}`), diagnostics };
}

/** The lighthouse with a lock and without its text: nothing but the lock proves its quotes. */
async function lockedGraph(): Promise<string> {
  const dir = copyOfGraph("lighthouse");
  await graphwright("cite", "lock", dir);
  rmSync(join(dir, "texts"), { recursive: true });
  return dir;
}

function change(dir: string, before: string, after: string): void {
  const file = join(dir, "graph.yaml");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

describe("check --require texts", () => {
  it("passes where every quote is proven by a text at hand", async () => {
    expect((await checked(copyOfGraph("lighthouse"), "--require", "texts")).code).toBe(0);
  });

  it("fails on what the lock alone proves, once for the source", async () => {
    const dir = await lockedGraph();
    expect((await checked(dir)).code).toBe(0);
    const { code, told, diagnostics } = await checked(dir, "--require", "texts");
    expect(code).toBe(1);
    expect(told).toContain("GW0419 error");
    const alone = diagnostics.filter((diagnostic) => diagnostic.code === "GW0419");
    expect(alone.map(({ message }) => message)).toEqual([
      "5 citations of “log” are proven by the lock alone",
    ]);
  });

  it("fails on what nothing proves, and on a citation without a quote", async () => {
    const dir = copyOfGraph("lighthouse");
    rmSync(join(dir, "texts"), { recursive: true });
    change(dir, "{source: log, quote: 建于1886年}", "{source: log}");
    const { code, told } = await checked(dir, "--require", "texts");
    expect(code).toBe(1);
    expect(told).toEqual(expect.arrayContaining(["GW0415 error", "GW0416 error"]));
  });

  it("is not answered from the cache of a check without it", async () => {
    const dir = await lockedGraph();
    const cache = join(dir, "..", "cache");
    expect((await checked(dir, "--cache", cache)).code).toBe(0);
    expect((await checked(dir, "--cache", cache, "--require", "texts")).code).toBe(1);
    expect((await checked(dir, "--cache", cache)).code).toBe(0);
    expect((await checked(dir, "--cache", cache, "--require", "texts")).code).toBe(1);
  });
});

describe("check --policy", () => {
  it("cannot be loosened by the graph", async () => {
    const dir = await lockedGraph();
    change(dir, "policy: {uncited: warning}", "policy: {uncited: ok, locked: ok}");
    expect((await checked(dir)).told).toEqual([]);
    const { code, told } = await checked(
      dir,
      "--policy",
      "locked=error",
      "--policy",
      "uncited=error",
    );
    expect(code).toBe(1);
    expect(told).toEqual(expect.arrayContaining(["GW0414 error", "GW0419 error"]));
  });

  it("loosens nothing that the graph demands", async () => {
    const dir = copyOfGraph("lighthouse");
    expect((await checked(dir, "--policy", "uncited=ok")).told).toEqual(["GW0414 warning"]);
  });

  it.each(["locked", "locked=never", "nothing=error", "locked=error=ok"])(
    "refuses %s in one line",
    async (given) => {
      const { code, err } = await graphwright(
        "check",
        copyOfGraph("lighthouse"),
        "--policy",
        given,
      );
      expect(code).toBe(2);
      expect(err).toContain(
        "It is NAME=LEVEL: a name of uncited, unquoted, unverifiable, locked, moved",
      );
    },
  );

  test.each([
    ["ok", []],
    ["warning", ["GW0408 warning"]],
    ["error", ["GW0408 error"]],
  ])("moved: %s decides what a changed text is", async (level, expected) => {
    const dir = copyOfGraph("lighthouse");
    await graphwright("cite", "lock", dir);
    change(dir, "policy: {uncited: warning}", `policy: {moved: ${level}}`);
    change(
      dir,
      /, sha256: [0-9a-f]{64}/.exec(readFileSync(join(dir, "graph.yaml"), "utf8"))?.[0] ?? "",
      "",
    );
    const text = join(dir, "texts", "log.txt");
    writeFileSync(text, `A line before.\n${readFileSync(text, "utf8")}`);
    expect((await checked(dir)).told).toEqual(expected);
  });
});

/** A committed graph with a lock, whose text git does not know. */
async function withoutText(): Promise<{ root: string; dir: string }> {
  const { root, dir } = repository();
  await graphwright("cite", "lock", dir);
  rmSync(join(dir, "texts"), { recursive: true });
  commit(root);
  return { root, dir };
}

describe("check --base", () => {
  it("says nothing of a change that proofs do not depend on", async () => {
    const { dir } = await withoutText();
    change(dir, "name: Mara Quill", "name: Mara Quill the Elder");
    const { code, told } = await checked(dir, "--base", "HEAD");
    expect([code, told]).toEqual([0, ["GW0414 warning"]]);
  });

  it("names lines of the lock that are new and that no text here proves", async () => {
    const { dir } = await withoutText();
    cpSync(join(copyOfGraph("lighthouse"), "texts"), join(dir, "texts"), { recursive: true });
    change(dir, "quote: paid her 42 pounds", "quote: her 42 pounds");
    await graphwright("cite", "lock", dir);
    rmSync(join(dir, "texts"), { recursive: true });
    const { diagnostics } = await checked(dir, "--base", "HEAD");
    const fresh = diagnostics.find(({ code }) => code === "GW0450");
    expect(fresh?.message).toBe(
      "1 line of the lock for “log” is new since HEAD, and no text here proves it",
    );
  });

  it("says nothing of new lines where the text is at hand", async () => {
    const { root, dir } = repository();
    await graphwright("cite", "lock", dir);
    commit(root);
    change(dir, "quote: paid her 42 pounds", "quote: her 42 pounds");
    await graphwright("cite", "lock", dir);
    expect((await checked(dir, "--base", "HEAD")).told).toEqual(["GW0414 warning"]);
  });

  it("names a text that is gone, and a hash that changed", async () => {
    const { dir } = repository();
    rmSync(join(dir, "texts"), { recursive: true });
    expect((await checked(dir, "--base", "HEAD")).told).toContain("GW0452 warning");
    change(dir, "sha256: ed9e", "sha256: 0d9e");
    const { diagnostics } = await checked(dir, "--base", "HEAD");
    expect(diagnostics.map(({ message }) => message)).toContain(
      "The text of “log” is another than at HEAD",
    );
  });

  it("names a policy that was loosened, by a level or by leaving it out", async () => {
    const { root, dir } = repository();
    change(dir, "{uncited: warning}", "{uncited: error, locked: warning, moved: ok}");
    change(dir, "      - knows: tobias-fenn\n", "");
    commit(root);
    change(dir, "{uncited: error, locked: warning, moved: ok}", "{uncited: warning, moved: error}");
    const { diagnostics } = await checked(dir, "--base", "HEAD");
    const loosened = diagnostics.filter(({ code }) => code === "GW0453");
    expect(loosened.map(({ message }) => message)).toEqual([
      "The policy “uncited” is warning; it was error at HEAD",
      "The policy “locked” is ok; it was warning at HEAD",
    ]);
  });

  it("fails in one line on what is no revision of a folder", async () => {
    const { dir } = repository();
    const unknown = await graphwright("check", dir, "--base", "nowhere");
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("“nowhere”")]);
    const file = await graphwright("check", dir, "--base", "HEAD:facts/graph.yaml");
    expect([file.code, file.err]).toEqual([2, expect.stringContaining("a graph folder is needed")]);
  });
});

describe("diff", () => {
  it("shows what a change does to trust, in every format", async () => {
    const { dir } = repository();
    change(dir, "{uncited: warning}", "{uncited: ok}");
    const message = "The policy “uncited” is ok; it was warning at HEAD";
    expect((await graphwright("diff", "HEAD", dir)).out).toContain(
      `Trust (1 change)\n  ~ ${message}`,
    );
    const json = await graphwright("diff", "HEAD", dir, "--format", "json", "--exit-code");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ trust: [{ code: "GW0453", message }] });
    const { out } = await graphwright("diff", "HEAD", dir, "--format", "markdown");
    expect(out).toContain("#### Trust (1 change)");
  });
});
