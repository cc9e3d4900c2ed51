import { createHash } from "node:crypto";
import { randomFrom } from "./random.js";

/**
 * @typedef {import("../../dist/model/source-text.js").SourceText} SourceText
 * @typedef {{ source: string, quote: string }} Quotation
 * @typedef {{ texts: Map<string, SourceText>, quotations: Quotation[], size: number }} Corpus
 */

const SYLLABLES = "ba co di fu ga he li mo na pe ri so ta ve zu schi tron ment ing er".split(" ");
const HANZI = Array.from("小米汽车公司发布新的电动产品市场价格表示将在北京工厂生产第一");
const MARKS = [", ", ", ", ". ", ". ", " — ", " “", "” ", "’s ", " – ", " 2024 ", "\u00a0", "-"];

/**
 * Made-up sources and quotations of them: four of five texts are in a Latin script with typographic
 * marks, one is Chinese. Every fourth quotation is a range; each stands where it says, re-typeset.
 *
 * @param {{ seed?: number, sources: number, units: number, quotations: number }} size
 *   `units` is the UTF-16 length of all texts together
 * @returns {Corpus}
 */
export function corpusOf({ seed = 1, sources, units, quotations }) {
  const random = randomFrom(seed);
  const words = Array.from({ length: 20_000 }, () => wordOf(random));
  const texts = new Map();
  for (let index = 0; index < sources; index++) {
    const length = Math.floor(units / sources);
    const text = index % 5 === 4 ? chinese(random, length) : latin(random, length, words);
    const sha256 = createHash("sha256").update(text).digest("hex");
    texts.set(`source-${index}`, { path: `texts/${index}.txt`, text, sha256 });
  }
  const ids = [...texts.keys()];
  const quoted = Array.from({ length: quotations }, (_, index) => {
    const source = ids[index % ids.length] ?? "";
    return { source, quote: quotationFrom(texts.get(source).text, random, index % 4 === 3) };
  });
  return { texts, quotations: quoted, size: ids.length * Math.floor(units / sources) };
}

/** @param {(below: number) => number} random */
function wordOf(random) {
  const syllables = Array.from({ length: 1 + random(4) }, () => SYLLABLES[random(20)]);
  return syllables.join("");
}

/**
 * @param {(below: number) => number} random
 * @param {number} length
 * @param {readonly string[]} words
 */
function latin(random, length, words) {
  const parts = [];
  for (let size = 0; size < length;) {
    // Common words are common: two of three come from the first two hundred.
    const word = words[random(random(3) === 0 ? words.length : 200)] ?? "";
    const gap = random(700) === 0 ? "\n\n" : random(8) === 0 ? MARKS[random(MARKS.length)] : " ";
    parts.push(word, gap ?? " ");
    size += word.length + (gap ?? " ").length;
  }
  return parts.join("").slice(0, length);
}

/**
 * @param {(below: number) => number} random
 * @param {number} length
 */
function chinese(random, length) {
  const parts = [];
  for (let size = 0; size < length; size++) {
    const mark = random(12) === 0 ? (random(3) === 0 ? "。" : "，") : "";
    parts.push(random(400) === 0 ? "\n" : (HANZI[random(HANZI.length)] ?? ""), mark);
    size += mark.length;
  }
  return parts.join("").slice(0, length);
}

/**
 * Some words of a text within one paragraph, with straight quotation marks and hyphens.
 *
 * @param {string} text
 * @param {(below: number) => number} random
 * @param {boolean} asRange
 */
function quotationFrom(text, random, asRange) {
  for (;;) {
    const start = random(text.length - 400);
    const line = /[^\n]{60,}/u.exec(text.slice(start, start + 400))?.[0];
    if (!line) continue;
    const unspaced = !line.includes(" ");
    const words = unspaced ? Array.from(line) : line.split(" ").slice(1, -1);
    const take = unspaced ? 14 : 6;
    if (words.length < take * 2) continue;
    const glue = unspaced ? "" : " ";
    const whole = words.slice(0, asRange ? take * 2 : take);
    const quote = asRange
      ? `${whole.slice(0, take - 1).join(glue)} … ${whole.slice(-take + 1).join(glue)}`
      : whole.join(glue);
    return quote.replace(/[“”’]/gu, "'").replace(/[—–]/gu, "-");
  }
}
