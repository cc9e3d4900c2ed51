import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../src/authoring/examples/index.ts";
import type { Example, SampleFolder } from "../../src/authoring/examples/example.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

/** The examples that need no commands but those of this test. */
const PLAIN = Object.entries(EXAMPLES as Readonly<Record<string, Example>>).flatMap(
  ([code, { fails, format }]) => {
    const folder: SampleFolder =
      typeof fails === "string" ? { files: { "graph.yaml": fails } } : fails;
    const { commands, input, format: own = format } = folder;
    return commands || input !== undefined
      ? []
      : [{ code, files: folder.files ?? {}, format: own }];
  },
);

/** All diagnostics of a sample, as a terminal shows them. */
async function saidOf(
  files: Readonly<Record<string, string>>,
  format: string | undefined,
): Promise<string> {
  const dir = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const asked =
    format === undefined
      ? await graphwright("check", dir, "--no-cache")
      : await graphwright("export", dir, "-f", format, "-o", join(dir, "out"));
  return `${asked.out}${asked.err}`.replaceAll(dir, "graph");
}

/** Accept a change with `vitest -u` only after reading the difference. */
describe("an example that fails is told of in these words", () => {
  it.each(PLAIN)("$code", async ({ code, files, format }) => {
    const expected = new URL(`../fixtures/authoring/messages/${code}.txt`, import.meta.url);
    await expect(await saidOf(files, format)).toMatchFileSnapshot(fileURLToPath(expected));
  });
});
