import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";
import type * as Query from "../../src/query/index.ts";
import { kettles } from "./fixture.ts";

/** The query library as a browser would get it, in one module. */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("../../src/query/index.ts", import.meta.url)),
        formats: ["es"],
      },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  return outputs.flatMap(({ output }) => output).filter((part) => part.type === "chunk");
}

test("the query library bundles for a browser and runs there without Node", async () => {
  const [chunk, ...others] = await bundle();
  expect(others).toEqual([]);
  expect([chunk?.imports, chunk?.dynamicImports]).toEqual([[], []]);
  const code = chunk?.code ?? "";
  for (const name of builtinModules) {
    expect(code).not.toMatch(new RegExp(`(from|import|require\\()\\s*["'](node:)?${name}["']`));
  }
  // What Vite puts in the place of a Node module: it is there only if one was imported.
  expect(code).not.toContain("__vite-browser-external");

  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const query = (await import(/* @vite-ignore */ url)) as typeof Query;
  const kg = query.openGraph(kettles());
  expect(kg.path("carl", "ann")?.length).toBe(3);
  expect(() => kg.show("acmee")).toThrow(query.UnknownNameError);
});
