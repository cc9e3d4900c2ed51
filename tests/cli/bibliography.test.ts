import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseBibtex } from "../7-export/bibtex-reader.ts";
import { parseCsl } from "../7-export/csl-schema.ts";
import { graphwright, temporaryFolder } from "./terminal.ts";

const LIGHTHOUSE = fileURLToPath(new URL("../fixtures/graphs/lighthouse", import.meta.url));

describe("graphwright export of the cited sources", () => {
  test("writes BibTeX and CSL-JSON to standard output, for scripts", async () => {
    const bib = await graphwright("export", LIGHTHOUSE, "-f", "bibtex");
    const csl = await graphwright("export", LIGHTHOUSE, "-f", "csl-json");
    expect([bib.code, csl.code]).toEqual([0, 0]);
    const keys = parseBibtex(bib.out).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(parseCsl(csl.out).map(({ id }) => id)).toEqual(keys);
    expect(bib.err + csl.err).not.toMatch(/GW07/);
  });

  test("names files so that none stands in for graph.json", async () => {
    const folder = join(temporaryFolder(), "out");
    mkdirSync(folder);
    for (const format of ["json", "bibliography", "bibtex", "csl-json"]) {
      const { code } = await graphwright("export", LIGHTHOUSE, "-f", format, "-o", folder);
      expect(code).toBe(0);
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      "graph.bib",
      "graph.csl.json",
      "graph.json",
      "graph.md",
    ]);
    expect(readFileSync(join(folder, "graph.md"), "utf8")).toMatch(
      /^# Sources of “.+\n- “.+  - For: /s,
    );
  });
});
