import { FoldCache, verify } from "../../dist/4-verify/index.js";
import { fold } from "../../dist/4-verify/fold.js";
import { findAll } from "../../dist/4-verify/find-all.js";
import { corpusOf } from "./corpus.js";
import { best, ratio, time } from "./measure.js";

const UNITS = 20_000_000;
const QUOTATIONS = 10_000;

/** Proving 10,000 citations against sources of 20 million characters; parsing is not part of it. */
export function verification() {
  const corpus = corpusOf({ sources: 200, units: UNITS, quotations: QUOTATIONS });
  const whole = best(() => verified(corpus)).seconds;
  return [
    ...folding(corpus),
    ...matching(corpus),
    time("verify 10,000 citations of 200 sources", whole, 2),
    ...otherShapes(whole),
    ...again(corpus, whole),
  ];
}

/** @param {import("./corpus.js").Corpus} corpus */
function folding({ texts }) {
  const all = [...texts.values()].map(({ text }) => text);
  const folded = best(() => all.map((text) => fold(text).text.length)).seconds;
  const normalized = best(() => all.map((text) => text.normalize("NFKC").length)).seconds;
  return [
    time("fold 20 million characters", folded),
    ratio(
      "… to String.normalize of the same, already normal for the most part",
      folded / normalized,
    ),
  ];
}

/** @param {import("./corpus.js").Corpus} corpus */
function matching({ texts, quotations }) {
  const needles = new Map([...texts.keys()].map((id) => [id, /** @type {string[]} */ ([])]));
  for (const { source, quote } of quotations) needles.get(source)?.push(...quote.split(" … "));
  const sought = [...needles].map(([id, quotes]) => ({ text: texts.get(id)?.text ?? "", quotes }));
  const together = best(() => sought.map(({ text, quotes }) => findAll(text, quotes).size)).seconds;
  const scan = best(() => sought.map(({ text }) => text.indexOf("\u0001 nowhere"))).seconds;
  const oneByOne = best(() => sought.map(indexOfEach), 1).seconds;
  return [
    time("find all quotes in the folded texts", together),
    ratio("… to one indexOf per text", together / scan),
    ratio("… to one indexOf per quote", together / oneByOne),
  ];
}

/** @param {{ text: string, quotes: readonly string[] }} sought */
function indexOfEach({ text, quotes }) {
  let places = 0;
  for (const quote of quotes) {
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places++;
  }
  return places;
}

/**
 * The same work in other shapes: time must follow the size of the input and nothing else.
 *
 * @param {number} whole
 */
function otherShapes(whole) {
  const half = corpusOf({ sources: 100, units: UNITS / 2, quotations: QUOTATIONS / 2 });
  const single = corpusOf({ sources: 1, units: UNITS, quotations: QUOTATIONS });
  const typeset = hyphenated(corpusOf({ sources: 200, units: UNITS, quotations: QUOTATIONS }));
  return [
    ratio("… to half as much of everything", whole / best(() => verified(half)).seconds, 2.2),
    time("… of one source as long as all", best(() => verified(single)).seconds, 2),
    time("… in lines with words broken at their ends", best(() => verified(typeset)).seconds),
  ];
}

/**
 * What comes after an edit, and what mistakes cost.
 *
 * @param {import("./corpus.js").Corpus} corpus
 * @param {number} whole
 */
function again(corpus, whole) {
  const folds = new FoldCache();
  let before = verified(corpus, { folds });
  const cached = best(() => (before = verified(corpus, { folds, before }))).seconds;
  const wrong = corpus.quotations.map((quotation, index) =>
    index % 10 === 0 ? { ...quotation, quote: `${quotation.quote} zzzzz` } : quotation,
  );
  const diagnosed = best(() => verified({ ...corpus, quotations: wrong })).seconds;
  return [
    time("verify again, texts unchanged", cached),
    ratio("… to the first time", cached / whole),
    time("verify with one quote in ten broken and diagnosed", diagnosed),
  ];
}

/**
 * @param {import("./corpus.js").Corpus} corpus
 * @param {Parameters<typeof verify>[3]} [kept] what an earlier verification left
 */
function verified({ texts, quotations }, kept = { folds: new FoldCache() }) {
  const { proofs, judged } = verify(graphOf(texts, quotations), texts, undefined, kept);
  const { states, citations } = proofs.tally;
  if (citations !== quotations.length || states.verified < 0.85 * citations) {
    throw new Error(`Only ${states.verified} of ${citations} citations were verified.`);
  }
  return judged;
}

/**
 * @param {ReadonlyMap<string, unknown>} texts
 * @param {readonly import("./corpus.js").Quotation[]} quotations
 * @returns {import("../../dist/model/linked.js").LinkedGraph}
 */
function graphOf(texts, quotations) {
  const range = { file: "graph.yaml", start: 0, end: 1 };
  const citations = quotations.map(({ source, quote }) => ({
    range,
    source,
    quote: { ...range, value: quote },
    stance: /** @type {const} */ ("supports"),
    span: /** @type {const} */ ("paragraph"),
  }));
  return {
    policy: { unquoted: "ok", uncited: "ok" },
    schema: {
      types: new Map(),
      properties: new Map(),
      relations: new Map(),
      qualifiers: new Map(),
    },
    sources: new Map([...texts.keys()].map((id) => [id, { id, range, author: [] }])),
    entities: new Map(),
    facts: citations.map((citation, index) => ({
      kind: "fact",
      subject: `entity-${index}`,
      property: "says",
      value: { type: "text", text: "so" },
      range,
      status: "asserted",
      by: [],
      rank: "normal",
      qualifiers: [],
      citations: [citation],
    })),
    relations: [],
    unlinked: [],
  };
}

/**
 * The corpus with lines of 70 characters or so; every second line breaks a word.
 *
 * @param {import("./corpus.js").Corpus} corpus
 * @returns {import("./corpus.js").Corpus}
 */
function hyphenated(corpus) {
  const texts = [...corpus.texts].map(([id, source]) => {
    const lines = source.text.replace(
      /([^\n]{60,70}[a-z])(?=[a-z]{3})|([^\n]{70}) /gu,
      (...match) => (match[1] ? `${match[1]}-\r\n` : `${match[2]}\r\n`),
    );
    const text = { ...source, text: lines, sha256: `${source.sha256}-` };
    return /** @type {const} */ ([id, text]);
  });
  // A range must stay within its paragraph, which is a line here: only whole quotes are kept.
  const quotations = corpus.quotations.map(({ source, quote }) => ({
    source,
    quote: quote.split(" … ")[0] ?? "",
  }));
  return { ...corpus, texts: new Map(texts), quotations };
}
