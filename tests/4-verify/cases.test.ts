import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../../src/compile.ts";
import { Locator } from "../../src/cli/report/locate.ts";
import { renderTally } from "../../src/cli/report/tally.ts";
import { renderDiagnostic } from "../../src/cli/report/text.ts";

const CASES = fileURLToPath(new URL("../fixtures/verify/", import.meta.url));

/**
 * One folder per case: a whole small graph with the texts of its sources, and beside it everything
 * `check` says of it. Accept a change with `vitest -u` only after reading the difference.
 */
describe("verifying reports", () => {
  it.each(readdirSync(CASES).sort())("%s", async (name) => {
    const folder = join(CASES, name);
    const { diagnostics, files, proofs } = await check(folder);
    const shown = [...files].map(([path, file]) => {
      const relative = path.startsWith(folder) ? path.slice(folder.length + 1) : path;
      return [path, { ...file, shown: relative.replaceAll("\\", "/") }] as const;
    });
    const locator = new Locator(new Map(shown));
    const text = diagnostics.map((d) => renderDiagnostic(d, locator, (_style, part) => part));
    const report = [...text, `${renderTally(proofs.tally)}\n`].join("\n");
    await expect(report).toMatchFileSnapshot(join(folder, "expected.txt"));
  });
});
