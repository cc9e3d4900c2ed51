import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

/** A copy of a small graph with texts. */
function lighthouse(): string {
  const folder = join(temporaryFolder(), "graph");
  const fixture = fileURLToPath(new URL("../fixtures/audit/lighthouse", import.meta.url));
  cpSync(fixture, folder, { recursive: true });
  return folder;
}

describe("graphwright cite audit", () => {
  it("lists doubts with their sentences, and passes", async () => {
    const { code, out } = await graphwright("cite", "audit", lighthouse());
    expect(code).toBe(0);
    expect(out).toMatch(/^44 claims read against their passages: \d+ doubts, \d+ more explained/);
    expect(out).toContain("⟦gave 18,500 crowns in 2022⟧");
  });

  it("fails when there are more doubts than --max", async () => {
    const dir = lighthouse();
    expect((await graphwright("cite", "audit", dir, "--max", "44")).code).toBe(0);
    const { code, err } = await graphwright("cite", "audit", dir, "--max", "0");
    expect(code).toBe(1);
    expect(err).toMatch(/^\d+ doubts are not explained, more than the 0 that --max allows\.$/m);
  });

  it("says which sources could not be read, and never passes --max without a text", async () => {
    const dir = lighthouse();
    rmSync(join(dir, "texts"), { recursive: true });
    const { code, out, err } = await graphwright("cite", "audit", dir, "--max", "100");
    expect(code).toBe(1);
    expect(out).toContain("No text at hand: birds, keeper.");
    expect(err).toContain("No claim could be read against a text");
  });

  it("writes no text of a source into JSON or a page unless asked", async () => {
    const dir = lighthouse();
    const json = await graphwright("cite", "audit", dir, "--format", "json");
    expect(json.out).not.toContain("gave 18,500");
    expect(JSON.parse(json.out)).toMatchObject({ version: 1, audited: 44, withoutText: [] });
    const page = await graphwright("cite", "audit", dir, "--format", "html");
    expect(page).toMatchObject({ code: 2, out: "" });
    expect(page.err).toContain("--with-texts");
  });

  it("writes a page that is well formed, without scripts", async () => {
    const options = ["--format", "html", "--with-texts"];
    const { out } = await graphwright("cite", "audit", lighthouse(), ...options);
    expect(out).toContain("<mark>gave 18,500 crowns in 2022</mark>");
    expect(out).not.toContain("<script");
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => names.push(name));
    parser.write(out.replace(/<!doctype html>|<meta[^>]*>/g, "")).close();
    expect(names).toContain("section");
  });
});
