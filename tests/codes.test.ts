import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { DIAGNOSTICS } from "../src/model/diagnostic-codes.ts";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** The codes that a folder of src names, each once for every place. */
function codesIn(folder: string): string[] {
  const names = readdirSync(SRC + folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const text = readFileSync(`${SRC}${folder}/${name}`, "utf8");
      return Array.from(text.matchAll(/"(GW\d{4})"/g), (match) => match[1] ?? "");
    });
}

const STAGES = readdirSync(SRC).filter((name) => /^\d-/.test(name));

it("diagnostic codes begin with the number of their stage", () => {
  const strays = STAGES.flatMap((stage) =>
    codesIn(stage).filter((code) => !code.startsWith(`GW0${stage.charAt(0)}`)),
  );
  expect(STAGES).toHaveLength(7);
  expect(strays).toEqual([]);
});

it("every code that is registered is used, and in its own stage or by the model", () => {
  const used = new Set([...STAGES, "model"].flatMap(codesIn));
  expect(Object.keys(DIAGNOSTICS).filter((code) => !used.has(code))).toEqual([]);
});

it("no code decides anything outside the stage that gives it: its scope does", () => {
  const others = readdirSync(SRC).filter((name) => !name.includes(".") && !STAGES.includes(name));
  const named = others.filter((name) => name !== "model").flatMap(codesIn);
  expect(others.length).toBeGreaterThan(5);
  expect(named).toEqual([]);
});
