import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeText } from "../../../dist/1-read/decode.js";
import { wholeFile } from "../../../dist/1-read/messages.js";
import { checkFolder } from "../../../dist/compile.js";
import { graphOf } from "../../../dist/compile.js";
import { coverageOf } from "../../../dist/4-verify/index.js";
import { exporterOf, FORMAT_NAMES } from "../../../dist/7-export/index.js";
import { insistOnReports } from "../report.js";
import { pick } from "../seeds.js";
import { VIEWER } from "../use.js";

/** Things that a graph has of one kind, or of a few together. */
const MOST = 10_000;
const FILES = 4;
/** How lines end. */
const ENDS = ["\n", "\r\n", "\r\n", "\r"];
const DIR = mkdtempSync(join(tmpdir(), "graphwright-shapes-"));
process.once("exit", () => rmSync(DIR, { recursive: true }));

/**
 * Very many of one thing, or of several: lists that are long, alike or all different, in one line or in many, that
 * name what is there or what is not; and texts that repeat themselves.
 *
 * @type {import("../targets.js").Target}
 */
export const shapes = {
  make: (random) => ({
    lists: Array.from({ length: 1 + random(3) }, () => ({
      kind: pick(Object.keys(LISTS), random),
      count: sizeOf(random),
      alike: random(3) === 0,
      oneLine: random(2) === 0,
      known: random(2) === 0,
    })),
    text: { kind: pick(Object.keys(TEXTS), random), count: sizeOf(random) },
    lock: { alike: random(2) === 0, count: random(4) === 0 ? sizeOf(random) : 0 },
    files: 1 + random(FILES),
    ends: pick(ENDS, random),
    format: pick(FORMAT_NAMES, random),
  }),
  run: async (/** @type {Shape} */ shape) => {
    const ended = (/** @type {string} */ text) => text.replaceAll("\n", shape.ends);
    writeFileSync(join(DIR, "log.txt"), ended(TEXTS[shape.text.kind]?.(shape.text.count) ?? ""));
    const lock = { path: "citations.lock", text: lockOf(shape.lock) };
    const files = filesOf(shape).map(({ path, text }) => ({ path, text: ended(text) }));
    for (const { path, text } of files) decodeText(Buffer.from(text), path, wholeFile(path));
    const folder = { files, lock, diagnostics: [] };
    const checked = await checkFolder(folder, "shapes", { texts: [DIR] });
    insistOnReports(checked);
    checked.repairs();
    coverageOf(checked.linked, checked.proofs, checked.texts);
    const graph = graphOf(checked, "shapes");
    for (const { chunks } of exporterOf(shape.format).export(graph, { viewer: VIEWER }).files) {
      for (const chunk of chunks) if (chunk === "") break;
    }
  },
};

/**
 * @typedef {{ kind: string, count: number, alike: boolean, oneLine: boolean, known: boolean }} List
 * @typedef {{ lists: readonly List[], text: { kind: string, count: number }, files: number, ends: string,
 *   lock: { alike: boolean, count: number }, format: import("../../../dist/7-export/index.js").FormatName }} Shape
 */

/** As often few as many. @param {import("../mutate.js").Random} random */
function sizeOf(random) {
  return Math.ceil(MOST ** (random(1_000) / 1_000));
}

/** @typedef {(index: number) => string} Each a number that differs from item to item, or does not */

/**
 * What a list of one kind adds to a file: a section, and what stands in it.
 *
 * @type {Readonly<Record<string, (list: (item: (v: string) => string) => string, known: boolean) => string>>}
 */
const LISTS = {
  entities: (list) => `entities: {${list((v) => `e${v}: {name: Name ${v}}`)}}`,
  typed: (list, known) =>
    (known ? `schema: {types: {${list((v) => `T${v}: {}`)}}}\n` : "") +
    `entities: {${list((v) => `e${v}: {type: ${known ? "T" : "U"}${v}}`)}}`,
  aliases: (list) => `entities: {a: {name: A, aliases: [${list((v) => `al ${v}`)}]}}`,
  shared: (list) => {
    const names = list((v) => `al ${v}`);
    return `entities: {a: {aliases: [${names}]}, b: {aliases: [${names}]}}`;
  },
  names: (list) => `entities: {a: {name: A, names: {${list((v) => `en-${v}: A ${v}`)}}}}`,
  links: (list) => `entities: {a: {sameAs: [${list((v) => `wikidata:Q${v}`)}]}}`,
  merged: (list, known) =>
    `entities: {a: {mergedFrom: [${list((v) => (known ? `a${v}` : "a"))}]}}\n` +
    `relations: [${list((v) => `{from: a${v}, type: knows, to: a}`)}]`,
  facts: (list) => `entities: {a: {facts: [${list((v) => `{price: ${v} EUR, at: 2020}`)}]}}`,
  properties: (list) => `entities: {a: {facts: [${list((v) => `{p${v}: 1}`)}]}}`,
  relations: (list, known) =>
    (known ? `entities: {${list((v) => `e${v}: {}`)}}\n` : "") +
    `relations: [${list((v) => `{from: e${v}, type: knows, to: e${v}}`)}]`,
  predicates: (list, known) =>
    (known ? "schema: {relations: {knows: {}}}\n" : "") +
    `entities: {a: {relations: [${list((v) => `{r${v}: a}`)}]}}`,
  star: (list) => `entities: {hub: {relations: [${list((v) => `{to: hub, by: [s${v}, b]}`)}]}}`,
  speakers: (list) => `entities: {a: {relations: [{knows: a, by: [${list((v) => `s${v}`)}]}]}}`,
  qualifiers: (list) => `entities: {a: {facts: [{p: 1, with: {${list((v) => `q${v}: 1`)}}}]}}`,
  citations: (list, known) =>
    `entities: {a: {facts: [{p: 1, cite: [${list((v) => `{source: ${known ? "log" : `s${v}`}}`)}]}]}}`,
  quotes: (list, known) =>
    `entities: {a: {facts: [${list((v) => `{p${v}: 1, cite: {source: log, quote: ${known ? "wave" : "wove"} ${v} and}}`)}]}}`,
  ranges: (list) =>
    `entities: {a: {facts: [${list((v) => `{p: 1, cite: {source: log, quote: "wave ${v} … and", span: document}}`)}]}}`,
  excuses: (list) =>
    `sources: {other: {text: {file: log.txt}, uncited: [${list((v) => `{quote: wave ${v} and, reason: x}`)}]}}`,
  sources: (list) => `sources: {${list((v) => `s${v}: {title: S ${v}, text: {file: log.txt}}`)}}`,
  chain: (list) => `schema: {types: {${list((v) => `T${v}: {extends: T${Number(v) + 1}}`)}}}`,
  domains: (list) =>
    `schema: {types: {${list((v) => `T${v}: {}`)}}, relations: {knows: {domain: [${list((v) => `T${v}`)}]}}}\n` +
    `entities: {a: {relations: [${list(() => "{knows: a}")}]}, b: {type: T1}}`,
  empty: (list) => `entities: {a: {}}\n${list(() => "").replaceAll(",", "")}`,
  brackets: (list) => `entities: [${list(() => "]")}`,
  unknown: (list) => `entities: {a: {${list((v) => `k${v}: 1`)}}}`,
  wrong: (list) => `entities: {a: {facts: [${list((v) => `{at: 20${v}, until: x}`)}]}}`,
}; // prettier-ignore

/** Texts of a source that repeat themselves. @type {Readonly<Record<string, (count: number) => string>>} */
const TEXTS = {
  waves: (count) => each(count, (index) => `Wave ${index} and wave ${index} and. `),
  same: (count) => "wave 1 and ".repeat(count),
  lines: (count) => each(count, (index) => `wave ${index} and\n`),
  paragraphs: (count) => each(count, (index) => `wave ${index} and\n\n`),
  word: (count) => "a".repeat(100 * count),
  han: (count) => "波".repeat(10 * count),
  brackets: (count) => "《名字》".repeat(count),
  names: (count) => "Ann Bell met Bob Hill. ".repeat(count),
  negations: (count) => each(count, (index) => `wave ${index} was not can-\nnot and `),
  points: (count) => "1. ".repeat(10 * count),
  dots: (count) => `a${".".repeat(10 * count)}b`,
  marks: (count) => `e${"\u0301".repeat(10 * count)}`,
  spaces: (count) => `wave${" ".repeat(10 * count)}1 and`,
  none: () => "",
};

/** @param {number} count @param {(index: number) => string} item */
function each(count, item) {
  return Array.from({ length: count }, (_, index) => item(index)).join("");
}

/** @param {Shape["lock"]} lock */
function lockOf({ alike, count }) {
  return each(count, (index) => `"log"\t"wave ${alike ? 0 : index} and"\t\t\tparagraph\n`);
}

/** @param {Shape} shape */
function filesOf({ lists, files }) {
  const source = "sources: {log: {title: Log, text: {file: log.txt}}}\n";
  const texts = lists.map(({ kind, count, alike, oneLine, known }) => {
    const length = Math.ceil(count / lists.length / files);
    const parts = (/** @type {(v: string) => string} */ item) =>
      Array.from({ length }, (_, index) => item(alike ? "0" : `${index}`));
    return LISTS[kind]?.((item) => parts(item).join(oneLine ? ", " : ",\n  "), known) ?? "";
  });
  return [source, ...texts.flatMap((text) => Array.from({ length: files }, () => text))].map(
    (text, index) => ({ path: `${index}.yaml`, text }),
  );
}
