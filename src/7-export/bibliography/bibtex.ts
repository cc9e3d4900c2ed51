import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { SourceAttributes } from "../../model/graph-file.ts";
import { cleaner, oneLine } from "../characters.ts";
import { textFormat } from "../exporter.ts";
import { takeName } from "../ids.ts";
import type { Losses } from "../losses.ts";
import { citedSources } from "./cited.ts";
import { biberDate } from "./dates.ts";
import { nameOf } from "./names.ts";
import { addressOf, workOf } from "./works.ts";
import { byCodeUnit } from "../../model/order.ts";

/** The cited sources as BibTeX, in UTF-8 and with the fields of biblatex. */
export const bibtex = textFormat("bib", "application/x-bibtex", false, pieces);

/** What stands outside of entries is a comment. */
const HEAD = "% UTF-8, for biblatex with biber: dates are EDTF, names in braces are whole.\n";

function* pieces(graph: CompiledGraph, losses: Losses): Generator<string> {
  const sources = citedSources(graph);
  const keyOf = citationKeys(sources.map(({ id }) => id));
  const clean = cleaner(losses);
  yield HEAD;
  for (const source of sources) {
    const fields = fieldsOf(source, (text, field) => clean(text, source.id, field));
    const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
    yield `\n@${workOf(source).bibtex}{${keyOf(source.id)},\n${lines.join("")}}\n`;
  }
}

/** The fields of an entry, each value as it stands between its braces. */
function fieldsOf(
  source: SourceAttributes,
  clean: (text: string, field: string) => string,
): [string, string][] {
  const { title, author = [], publisher, lang, published, accessed, url, licence, type } = source;
  const { bibtex: kind } = workOf(source);
  const fields: [string, string][] = [];
  const put = (name: string, text: string | undefined, escape: (text: string) => string): void => {
    if (text !== undefined && oneLine(text) !== "") fields.push([name, escape(clean(text, name))]);
  };
  const address = addressOf(url);
  put("title", title, whole);
  const names = author.filter((name) => oneLine(name) !== "");
  if (names.length > 0) {
    fields.push(["author", names.map((name) => nameText(clean(name, "author"))).join(" and ")]);
  }
  put(PUBLISHERS.get(kind) ?? "organization", publisher, whole);
  // Reports and theses must say which sort they are.
  const typed = kind === "report" || kind === "thesis";
  if (typed) put("type", type, escapeTex);
  put("date", published && biberDate(published), escapeDate);
  put("urldate", accessed && biberDate(accessed), escapeDate);
  put("language", lang, (tag) => LANGUAGES.get(tag.toLowerCase()) ?? escapeTex(tag));
  put("doi", address.doi, verbatim);
  put("url", address.url, verbatim);
  put("annotation", source.note, escapeTex);
  // No style prints these; they are kept for those who look.
  put("license", licence, escapeTex);
  if (!typed) put("sourcetype", type, escapeTex);
  return fields;
}

/** The field of whoever published an entry of a type; elsewhere it is `organization`. */
const PUBLISHERS: ReadonlyMap<string, string> = new Map([
  ["article", "journaltitle"],
  ["book", "publisher"],
  ["dataset", "publisher"],
  ["incollection", "publisher"],
  ["inproceedings", "booktitle"],
  ["inreference", "booktitle"],
  ["patent", "note"],
  ["report", "institution"],
  ["thesis", "institution"],
  ["unpublished", "howpublished"],
]);

/** Names that biblatex has of languages; of others, it prints the tag. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["de", "german"],
  ["en", "english"],
  ["en-gb", "british"],
  ["en-us", "american"],
  ["es", "spanish"],
  ["fr", "french"],
  ["it", "italian"],
  ["ja", "japanese"],
  ["nl", "dutch"],
  ["pl", "polish"],
  ["pt", "portuguese"],
  ["ru", "russian"],
  ["zh", "chinese"],
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  // Readers count braces before TeX sees them, so that even an escaped one would have to be paired.
  ["{", String.raw`\textbraceleft{}`],
  ["}", String.raw`\textbraceright{}`],
  ["\\", String.raw`\textbackslash{}`],
  ["~", String.raw`\textasciitilde{}`],
  ["^", String.raw`\textasciicircum{}`],
  ...["#", "$", "%", "&", "_"].map((character) => [character, `\\${character}`] as const),
]);

/** A date, which biber reads before TeX does, so that the signs of EDTF stay what they are. */
function escapeDate(text: string): string {
  return /^[\d/.~?%XYE+-]*$/.test(text) ? text : escapeTex(text);
}

/** Text that TeX prints as it is, on one line. */
function escapeTex(text: string): string {
  const escape = (character: string): string => ESCAPES.get(character) ?? character;
  return oneLine(text).replaceAll(/[{}\\~^#$%&_]/g, escape);
}

/** Escaped text that no style splits, nor changes to lower case. */
function whole(text: string): string {
  return `{${escapeTex(text)}}`;
}

/** A name with its parts in the order of BibTeX: what stands between braces is no particle, nor taken apart. */
function nameText(author: string): string {
  const name = nameOf(author);
  if ("literal" in name) return whole(name.literal);
  const { particle, family, suffix, given } = name;
  const last = [...(particle === undefined ? [] : [escapeTex(particle)]), whole(family)].join(" ");
  return [last, ...(suffix === undefined ? [] : [suffix]), escapeTex(given)].join(", ");
}

/** An address, which biblatex reads without TeX: only what would end the field is encoded. */
function verbatim(text: string): string {
  return oneLine(text).replaceAll(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/**
 * Citation keys for ids: the id itself where every reader of BibTeX takes it, else the nearest ASCII text. No
 * two differ by case alone, and the key of an id that can be one never depends on other ids.
 */
export function citationKeys(ids: readonly string[]): (id: string) => string {
  const sorted = [...new Set(ids)].sort(byCodeUnit);
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const id of [...sorted.filter(isPlain), ...sorted.filter((id) => !isPlain(id))]) {
    keys.set(
      id,
      takeName(isPlain(id) ? id : asciiOf(id), taken, (number) => `-${number}`),
    );
  }
  return (id) => keys.get(id) ?? id;
}

function isPlain(id: string): boolean {
  return /^[A-Za-z0-9][\w.:-]*$/.test(id);
}

/** `Zoë` as `Zoe`; letters without a Latin base by their code points: 雷 as `u96f7`. */
function asciiOf(id: string): string {
  const bare = id.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const spelt = Array.from(bare, (character) => {
    if (/[\w.:-]/.test(character)) return character;
    const letter = /[\p{L}\p{N}]/u.test(character);
    return letter ? `u${character.codePointAt(0)?.toString(16)}` : "-";
  });
  const key = spelt.join("").replace(/^[^A-Za-z0-9]+/, "");
  return key === "" ? "source" : key;
}
