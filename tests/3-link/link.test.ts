import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../../src/compile.ts";
import { Locator } from "../../src/cli/report/locate.ts";
import { renderDiagnostic } from "../../src/cli/report/text.ts";

const CASES = fileURLToPath(new URL("../fixtures/link/", import.meta.url));

/**
 * One folder per case: a whole small graph, and beside it everything `check` says of it. Accept a
 * change with `vitest -u` only after reading the difference.
 */
describe("linking reports", () => {
  it.each(readdirSync(CASES).sort())("%s", async (name) => {
    const { diagnostics, files } = await check(join(CASES, name));
    const shown = [...files].map(([path, file]) => [path, { ...file, shown: path }] as const);
    const locator = new Locator(new Map(shown));
    const text = diagnostics.map((d) => renderDiagnostic(d, locator, (_style, text) => text));
    const report = text.length === 0 ? "no problems\n" : text.join("\n");
    // Texts are shown where they lie, which is elsewhere on every machine.
    const portable = report.replaceAll(join(CASES, name, "/"), "");
    await expect(portable).toMatchFileSnapshot(join(CASES, name, "expected.txt"));
  });
});
