import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importsOf } from "./layers/imports.ts";
import { violation } from "./layers/rules.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}

describe("the import table", () => {
  const files = [...filesBelow("src"), ...filesBelow("viewer")];

  it("is kept by every file of src and viewer", () => {
    const broken = files.flatMap((file) =>
      importsOf(file, readFileSync(`${ROOT}${file}`, "utf8")).flatMap(
        (imported) => violation(file, imported) ?? [],
      ),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  it("gives Sigma itself one owner", () => {
    const owners = files.filter((file) =>
      importsOf(file, readFileSync(`${ROOT}${file}`, "utf8")).some((name) => name === "sigma"),
    );
    expect(owners).toHaveLength(1);
  });

  it.each([
    ["a stage importing another", "src/3-link/link.ts", 'import { a } from "../2-parse/tree.ts";'],
    ["types only", "src/3-link/link.ts", 'import type { A } from "../2-parse/tree.ts";'],
    ["a re-export", "src/3-link/link.ts", 'export * from "../compile.ts";'],
    ["an import() type", "src/model/range.ts", 'let a: import("../query/types.ts").A;'],
    ["a dynamic import", "src/5-graph/build.ts", 'await import("../cli/run.ts");'],
    ["a side effect", "src/query/open.ts", 'import "../7-export/index.ts";'],
    ["src importing the viewer", "src/cli/run.ts", 'import "../../viewer/main.tsx";'],
    ["the viewer importing a stage", "viewer/main.tsx", 'import "../src/5-graph/build.ts";'],
    [
      "a stage in another subject",
      "viewer/table/rows.ts",
      'import "../../src/7-export/csv/csv.ts";',
    ],
    ["a subject importing another", "viewer/time/axis.ts", 'import "../legend/counts.ts";'],
    [
      "a room others share importing a subject",
      "viewer/graph/load.ts",
      'import "../time/axis.ts";',
    ],
    ["a layout importing the view", "viewer/scene/layout/years.ts", 'import "../../view/view.ts";'],
    ["Node in the viewer", "viewer/view/address.ts", 'import { join } from "node:path";'],
    ["a new room of the viewer", "viewer/panels/A.tsx", 'import { a } from "../view/view.ts";'],
    ["Node in the browser", "src/query/open.ts", 'import { join } from "node:path";'],
    ["a second owner of yaml", "src/3-link/link.ts", 'import { parse } from "yaml";'],
    ["Sigma outside its scene", "viewer/App.tsx", 'import { floatColor } from "sigma/utils";'],
    ["Sigma's types elsewhere", "viewer/scene/names.ts", 'import type { A } from "sigma/types";'],
    ["a second owner of the disk", "src/cli/run.ts", 'import { rm } from "node:fs/promises";'],
    ["a file in no room", "src/stray.ts", 'import { a } from "./model/range.ts";'],
  ])("fails on a planted violation: %s", (_what, file, text) => {
    const broken = importsOf(file, text).flatMap((imported) => violation(file, imported) ?? []);
    expect(broken).toHaveLength(1);
  });

  it("lets pass what the table allows", () => {
    const text = 'import type { Range } from "../model/range.ts"; import { a } from "./ids.ts";';
    const broken = importsOf("src/3-link/link.ts", text).flatMap(
      (imported) => violation("src/3-link/link.ts", imported) ?? [],
    );
    expect(broken).toEqual([]);
  });
});
