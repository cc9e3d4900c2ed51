import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** What a stranger gets who installs the package into an empty folder. */
describe("the packed and installed package", () => {
  let folder = "";
  let bin = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "graphwright-package-"));
    // The tests run on what was built already.
    const packed = run(
      "npm",
      ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder],
      ROOT,
    );
    writeFileSync(join(folder, "package.json"), '{"name":"empty","private":true,"type":"module"}');
    const tarball = `./${packed.trim().split("\n").at(-1)}`;
    run(
      "npm",
      ["install", "--no-audit", "--no-fund", "--prefer-offline", "--silent", tarball],
      folder,
    );
    bin = join(folder, "node_modules/.bin/graphwright");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has a working command", () => {
    run(bin, ["init"], folder);
    expect(run(bin, ["check"], folder)).toContain("0 citations");
    run(bin, ["build"], folder);
    expect(run(bin, ["query", "neighbors", "ada"], folder)).toContain("babbage");
  });

  it("answers queries from a script, with and without Node", () => {
    writeFileSync(
      join(folder, "script.js"),
      `import { readFileSync } from "node:fs";
       import { openGraph } from "graphwright";
       import { openGraph as open } from "graphwright/query";
       const kg = await openGraph("graph");
       const again = open(JSON.parse(readFileSync("out/graph.json", "utf8")));
       console.log(kg.neighbors("ada").length, again.neighbors("ada").length);`,
    );
    expect(run(process.execPath, ["script.js"], folder)).toBe("2 2\n");
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("types a script without types of Node or of a browser: %s, %s", (module, resolution) => {
    writeFileSync(
      join(folder, "script.ts"),
      `import { check, compareGraphs, exportGraph, openGraph, viewerFiles } from "graphwright";
       import { openGraph as open, type KnowledgeGraph } from "graphwright/query";
       const kg = await openGraph("graph");
       const again: KnowledgeGraph = open(kg.graph);
       const { files } = exportGraph(kg.graph, "html", { viewer: await viewerFiles("html") });
       const texts: string[] = files.flatMap(({ chunks }) => [...chunks]);
       const { diagnostics } = await check("graph");
       const problems: string[] = diagnostics.map(({ code, message }) => code + message);
       const { claims } = compareGraphs(kg.graph, again.graph);
       const quotes = kg.neighbors("ada").flatMap(({ via }) => via.map((claim) => claim.citations));
       export { claims, problems, quotes, texts };`,
    );
    const options = { module, moduleResolution: resolution, target: "es2022", lib: ["es2023"] };
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { ...options, ...strict, types: [], noEmit: true },
        files: ["script.ts"],
      }),
    );
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });

  it("brings the viewer", async () => {
    const child = spawn(bin, ["view", "--port", "0"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    onTestFinished(() => void child.kill());
    const url = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.once("close", () => reject(new Error(said)));
    });
    const page = await (await fetch(url)).text();
    const script = /src="(\.\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
    expect((await fetch(new URL(script, url))).status).toBe(200);
    expect(await (await fetch(new URL("graph.json", url))).json()).toMatchObject({
      attributes: { format: "graphwright" },
    });
  });

  it("contains what it needs and nothing of the workshop", () => {
    const files = run("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], ROOT);
    const [{ files: listed }] = JSON.parse(files) as [{ files: { path: string }[] }];
    const tops = new Set(listed.map(({ path }) => path.split("/")[0]));
    const wanted = ["LICENSE", "README.md", "SECURITY.md", "dist", "docs", "package.json"];
    expect(tops).toEqual(new Set(wanted));
  });
});
