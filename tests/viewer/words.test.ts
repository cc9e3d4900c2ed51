import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Language } from "../../viewer/ui/phrases.ts";

const FOLDER = fileURLToPath(new URL("../../viewer/", import.meta.url));

/** Names of products, of formats and of keys are the same in every language. */
const NAMES =
  /BibTeX|CSL-JSON|CSV|Ctrl|Esc|GEXF|Gephi|Graphwright|JSON|LaTeX|Markdown|PNG|Shift|SVG|YAML/g;

/** What a phrase may be asked with: a number, a text, several texts, or a stretch of years. */
const SAMPLES = [2, "Qingmu", ["Ada", "Ivo"], { from: 1987, to: 2024 }] as const;

type Both = Readonly<Record<Language, unknown>>;

/** The words of each room. */
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /(^|\/)words\.ts$/.test(name));

describe.each(files)("%s", (file) => {
  test("says everything in both languages", async () => {
    const module: Readonly<Record<string, unknown>> = await import(`${FOLDER}${file}`);
    const exported = Object.values(module).flatMap(phrasesIn);
    expect(exported.length, "phrases").toBeGreaterThan(0);
    const faults = exported.flatMap(({ en, zh }) => faultsOf(file.replace(/\.ts$/, ""), en, zh));
    expect(faults).toEqual([]);
  });
});

/** Phrases, or a table of them. */
function phrasesIn(value: unknown): Both[] {
  if (isBoth(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).filter(isBoth) : [];
}

function isBoth(value: unknown): value is Both {
  return typeof value === "object" && value !== null && "en" in value && "zh" in value;
}

/** What is wrong with a phrase in two languages, and with all that it holds. */
function faultsOf(path: string, en: unknown, zh: unknown): string[] {
  if (typeof en !== typeof zh) return [`${path}: ${typeof en} and ${typeof zh}`];
  if (typeof en === "function" && typeof zh === "function") {
    return textFaults(path, said(en, en.length), said(zh, en.length));
  }
  if (typeof en === "object" && typeof zh === "object" && en !== null && zh !== null) {
    const [left, right] = [new Map(Object.entries(en)), new Map(Object.entries(zh))];
    const keys = [...new Set([...left.keys(), ...right.keys()])];
    // Of a row of parts, some may be empty in a language that needs no words there.
    const isRow = Array.isArray(en);
    return keys
      .filter((key) => !isRow || (left.get(key) !== "" && right.get(key) !== ""))
      .flatMap((key) => faultsOf(`${path}.${key}`, left.get(key), right.get(key)));
  }
  return en === undefined ? [] : textFaults(path, en, zh);
}

function textFaults(path: string, en: unknown, zh: unknown): string[] {
  if (typeof en !== "string" || typeof zh !== "string") return [`${path}: not a text`];
  const faults: string[] = [];
  if (en.trim() === "" || zh.trim() === "") faults.push(`${path}: says nothing`);
  // Signs, names and what was given need not be translated.
  const own = en.replaceAll(NAMES, "").replaceAll("Qingmu", "");
  if (en === zh && /\p{L}/u.test(own)) faults.push(`${path}: is not translated: ${en}`);
  if (/[\p{Script=Han}] ?[,;:!?](?!\p{L})|\p{Script=Han}\.(?!\p{L})|\.{3}/u.test(zh)) {
    faults.push(`${path}: has narrow punctuation: ${zh}`);
  }
  if (/\d [个条处步行种项次年月日位篇段]/u.test(zh)) {
    faults.push(`${path}: leaves a blank after a number, which the style sheet does: ${zh}`);
  }
  if (/(?<!…)…(?!…)/.test(zh)) faults.push(`${path}: has half of an ellipsis: ${zh}`);
  if (/\.{3}|"|\s'/.test(en)) faults.push(`${path}: has the marks of a typewriter: ${en}`);
  return faults;
}

/** What a function says of samples that it can take; undefined when it can take none. */
function said(phrase: Function, arity: number): string | undefined {
  for (const given of combinations(arity)) {
    try {
      const text: unknown = Reflect.apply(phrase, undefined, given);
      if (typeof text === "string" && !/NaN|undefined|\[object/.test(text)) return text;
    } catch {
      // Not what it takes: another sample may be.
    }
  }
  return undefined;
}

function combinations(length: number): unknown[][] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((rest) => SAMPLES.map((sample) => [...rest, sample]));
}
