import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { compile, type CompiledGraph } from "../../src/index.ts";
import { parseFile } from "../../src/2-parse/index.ts";
import { temporaryFolder } from "../cli/terminal.ts";
import { NAUGHTY } from "./strings.ts";

/** The strings as values: JSON strings are YAML, too. */
export function valueFile(texts: readonly string[]): string {
  const lines = texts.map((text, index) => {
    const it = JSON.stringify(text);
    const cite = `{source: log, quote: ${JSON.stringify(quoteOf(text))}, note: ${it}}`;
    const claim = `note: ${it}, by: ${it}, cite: ${cite}`;
    const values = `name: ${it}, summary: ${it}, aliases: [${it}], names: {en: ${it}}`;
    return `  n${index}: {${values}, facts: [{motto: ${it}, ${claim}}], relations: [{is: n${index}, ${claim}}]}`;
  });
  return `sources: {log: {title: Log}}\nentities:\n${lines.join("\n")}\n`;
}

/** Long enough to be a quote. */
export function quoteOf(text: string): string {
  return `they wrote ${text}`;
}

/** The strings as ids, each of an entity that knows itself. */
export function idFile(texts: readonly string[]): string {
  const lines = texts.map((text) => {
    const id = JSON.stringify(text);
    return `  ${id}: {relations: [{knows: ${id}}]}`;
  });
  return `entities:\n${lines.join("\n")}\n`;
}

/** The strings that a file of them, each on its own line, is not refused for; the others have their place. */
export function allowed(
  file: (texts: readonly string[]) => string,
  texts: readonly string[],
): string[] {
  return texts.filter((text) => {
    const yaml = file([text]);
    const { diagnostics } = parseFile({ path: "a.yaml", text: yaml });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    for (const { range } of diagnostics) {
      expect(range?.file).toBe("a.yaml");
      expect(yaml.slice(range?.start, range?.end).length).toBeGreaterThan(0);
    }
    return errors.length === 0;
  });
}

/** The graph of a file, in which nothing may be wrong. */
export async function build(yaml: string): Promise<CompiledGraph> {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "graph.yaml"), yaml);
  const { graph, diagnostics } = await compile(dir);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!graph) throw new Error("no graph");
  return graph;
}

/** Those that may be labels, quotes and notes. */
export const VALUES = allowed(valueFile, NAUGHTY);
/** Those that may be ids. */
export const IDS = allowed(idFile, NAUGHTY);
