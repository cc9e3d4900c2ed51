import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

it("diagnostic codes begin with the number of their stage", () => {
  const stages = readdirSync(SRC).filter((name) => /^\d-/.test(name));
  const strays: string[] = [];
  let count = 0;
  for (const stage of stages) {
    for (const file of readdirSync(SRC + stage, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const text = readFileSync(`${SRC}${stage}/${file}`, "utf8");
      const codes = [...text.matchAll(/"(GW\d+)"/g)].map((match) => match[1] ?? "");
      count += codes.length;
      strays.push(...codes.filter((code) => !code.startsWith(`GW0${stage.charAt(0)}`)));
    }
  }
  expect(count).toBeGreaterThan(100);
  expect(strays).toEqual([]);
});
