import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfGraph, temporaryFolder } from "../cli/terminal.ts";
import { pause, shell, start } from "./process.ts";

/** Exit code 2, one line on stderr about what cannot be written, no stack trace. */
function expectOneLine(err: string, reason: string | RegExp): void {
  const lines = err.split("\n").filter((line) => line.startsWith("graphwright: "));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(reason);
  expect(err).not.toMatch(/^ +at /m);
}

/** A graph whose output takes more than a few kilobytes. */
function someGraph(): string {
  const dir = temporaryFolder();
  const entities = Array.from({ length: 800 }, (_, index) => `  e${index}: {}\n`);
  writeFileSync(join(dir, "graph.yaml"), `entities:\n${entities.join("")}`);
  return dir;
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("what cannot be written is one line and exit code 2", () => {
  it("a full disk", async () => {
    const dir = copyOfGraph("lighthouse");
    for (const line of [
      `$graphwright export '${dir}' -f gexf -o /dev/full`,
      `$graphwright export '${dir}' -f gexf > /dev/full`,
      `$graphwright check '${dir}' > /dev/full`,
      `$graphwright query find Mara -g '${dir}' --json > /dev/full`,
    ]) {
      const { ended, err } = shell(line);
      expect(await ended).toBe(2);
      expectOneLine(err(), /the disk is full$/);
    }
  });

  it("a file above the limit of the process; the old one stays", async () => {
    const dir = someGraph();
    const out = temporaryFolder();
    writeFileSync(join(out, "graph.json"), "{}");
    const { ended, err } = shell(`ulimit -f 8; $graphwright build '${dir}' -o '${out}'`);
    expect(await ended).toBe(2);
    expectOneLine(err(), /larger than is allowed$/);
    expect(readdirSync(out)).toEqual(["graph.json"]);
    expect(readFileSync(join(out, "graph.json"), "utf8")).toBe("{}");
  });

  it("one file of several: those that go with it stay as they were, too", async () => {
    const dir = temporaryFolder();
    const claims = Array.from({ length: 800 }, (_, index) => `      - {r${index}: e0}\n`).join("");
    writeFileSync(join(dir, "graph.yaml"), `entities:\n  e0:\n    relations:\n${claims}`);
    const out = temporaryFolder();
    for (const name of ["graph-nodes.csv", "graph-edges.csv"]) writeFileSync(join(out, name), name);
    const line = `ulimit -f 8; $graphwright export '${dir}' -f csv -o '${out}'`;
    const { ended, err } = shell(line);
    expect(await ended).toBe(2);
    expectOneLine(err(), /cannot write .*graph-edges\.csv: .* larger than is allowed$/);
    expect(err()).not.toContain("Wrote");
    expect(readdirSync(out).sort()).toEqual(["graph-edges.csv", "graph-nodes.csv"]);
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), "utf8")).toBe(name);
  });

  it("the page of a site: nothing of the site is replaced", async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, "index.html"));
    const { ended, err } = start(["export", copyOfGraph("lighthouse"), "-f", "site", "-o", out]);
    expect(await ended).toBe(2);
    expectOneLine(err(), /cannot write .*index\.html: it is a folder$/);
    expect(filesBelow(out)).toEqual([]);
  });

  it("a folder that cannot be written to", async () => {
    const dir = copyOfGraph("lighthouse");
    // Root may write anywhere but here.
    const { ended, err } = start(["build", dir, "-o", "/proc/graphwright"]);
    expect(await ended).toBe(2);
    expectOneLine(err(), /cannot write \/proc\/graphwright/);
    if (process.getuid?.() === 0) return;
    const closed = temporaryFolder();
    chmodSync(closed, 0o555);
    const build = start(["build", dir, "-o", closed]);
    expect(await build.ended).toBe(2);
    expectOneLine(build.err(), /permission denied$/);
  });

  it("a file in place of the folder, a folder in place of the file, a name that is too long", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    writeFileSync(join(out, "file"), "");
    mkdirSync(join(out, "folder/graph.json"), { recursive: true });
    for (const [target, reason] of [
      ["file", /a part of its path is not a folder$/],
      ["file/sub", /a part of its path is not a folder$/],
      ["folder", /it is a folder$|not empty/],
      ["x".repeat(300), /its name is too long$/],
    ] as const) {
      const { ended, err } = start(["build", dir, "-o", join(out, target)]);
      expect(await ended).toBe(2);
      expectOneLine(err(), reason);
    }
    expect(filesBelow(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

it("the permissions of a file that is replaced stay", async () => {
  const dir = copyOfGraph("lighthouse");
  const out = temporaryFolder();
  writeFileSync(join(out, "graph.json"), "{}", { mode: 0o600 });
  expect(await start(["build", dir, "-o", out]).ended).toBe(0);
  expect(statSync(join(out, "graph.json")).mode & 0o777).toBe(0o600);
});

describe("a closed pipe", () => {
  it("of the result ends the command quietly", async () => {
    const dir = someGraph();
    const { ended, err } = shell(
      `set -o pipefail; $graphwright export '${dir}' -f gexf | head -n 1 > /dev/null`,
    );
    expect(await ended).toBe(0);
    expect(err()).toBe("");
  });

  it("of the messages does not: the work is done and the exit code is true", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const line = `$graphwright build '${dir}' -o '${out}' 2> >(exec true)`;
    expect(await shell(line).ended).toBe(0);
    expect(readdirSync(out)).toEqual(["graph.json"]);
    writeFileSync(join(dir, "bad.yaml"), "relations: [{from: a, type: keeps, to: b}]\n");
    expect(await shell(line).ended).toBe(1);
  });
});

describe("a signal", () => {
  // A shell reports these as 130 and 143; `timeout` and the like see the signal itself.
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends a command that waits; a shell reports %i", async (signal, code) => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const waiting = [
      ["build", dir, "-o", out, "--watch"],
      ["check", dir, "--watch"],
      ["view", dir, "--port", "0"],
    ].map((argv) => start(argv));
    for (const command of waiting) {
      await expect.poll(command.err).toMatch(/Ctrl-C stops/);
      command.child.kill(signal);
      expect(await command.ended).toBe(signal);
      expect(command.err()).not.toMatch(/^ +at /m);
    }
    const said = join(temporaryFolder(), "said");
    const words = `$graphwright build '${dir}' -o '${out}' --watch 2> '${said}'`;
    const begun = `until grep -q 'Ctrl-C stops' '${said}'; do sleep 0.05; done`;
    const line = `${words} & ${begun}; kill -${signal.slice(3)} $!; wait $!; exit $?`;
    expect(await shell(line).ended).toBe(code);
    expect(readdirSync(out)).toEqual(["graph.json"]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "%s at any time of a build leaves no file",
    async (signal) => {
      const dir = someGraph();
      const out = temporaryFolder();
      const began = performance.now();
      expect(await start(["build", dir, "-o", out]).ended).toBe(0);
      const took = performance.now() - began;
      for (const share of [0.05, 0.4, 0.7, 1]) {
        const build = start(["build", dir, "-o", out]);
        await pause(share * took);
        build.child.kill(signal);
        expect([0, signal]).toContain(await build.ended);
        expect(readdirSync(out).filter((name) => name !== "graph.json")).toEqual([]);
        if (existsSync(join(out, "graph.json"))) {
          JSON.parse(readFileSync(join(out, "graph.json"), "utf8"));
        }
      }
    },
  );

  it("while a file is being written removes it", async () => {
    const out = temporaryFolder();
    const slow = `
      import { writeAtomically } from ${JSON.stringify(new URL("../../dist/cli/write.js", import.meta.url).href)};
      async function* chunks() {
        for (;;) {
          yield "x";
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
      await writeAtomically(${JSON.stringify(join(out, "slow-"))} + process.argv[2], chunks());`;
    writeFileSync(join(out, "slow.mjs"), slow);
    const stops = [
      ["INT", 130],
      ["TERM", 143],
      ["HUP", 129],
    ] as const;
    const runs = stops.map(([signal, code]) => {
      const begun = `until ls -A '${out}' | grep 'slow-${signal}.*tmp$'; do sleep 0.05; done`;
      const stop = `${begun}; kill -${signal} $!; wait $!; exit $?`;
      return { code, run: shell(`node '${join(out, "slow.mjs")}' ${signal} & ${stop}`) };
    });
    for (const { code, run } of runs) {
      expect(await run.ended).toBe(code);
      expect(run.out()).toContain(".tmp");
    }
    expect(readdirSync(out)).toEqual(["slow.mjs"]);
  });
});

it("a port in use gives the next one, and view says so", async () => {
  const dir = copyOfGraph("lighthouse");
  const first = start(["view", dir, "--port", "0"]);
  await expect.poll(first.err).toMatch(/Ctrl-C stops/);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(first.err())?.[1]);
  const second = start(["view", dir, "--port", String(port)]);
  await expect.poll(second.err).toMatch(/Ctrl-C stops/);
  expect(second.err()).toContain(`Port ${port} is in use.\n`);
  expect(Number(/127\.0\.0\.1:(\d+)/.exec(second.err())?.[1])).toBeGreaterThan(port);
});
