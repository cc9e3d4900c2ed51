import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { SourceAttributes } from "../../model/graph-file.ts";
import { present } from "../../model/present.ts";
import { textFormat } from "../exporter.ts";
import { namer, oneLine } from "../characters.ts";
import type { Losses } from "../losses.ts";
import { citedSources } from "./cited.ts";
import { cslDate } from "./dates.ts";
import { nameOf } from "./names.ts";
import { addressOf, workOf } from "./works.ts";

const CSL = "application/vnd.citationstyles.csl+json";

/** The cited sources as CSL-JSON, for Zotero, pandoc and citeproc. */
export const cslJson = textFormat("csl.json", CSL, false, pieces);

function* pieces(graph: CompiledGraph, losses: Losses): Generator<string> {
  const name = namer(losses);
  let separator = "[\n";
  for (const source of citedSources(graph)) {
    const item = JSON.stringify(itemOf(source), (key, value: unknown) =>
      typeof value === "string" && key !== "id" ? name(value, source.id, key) : value,
    );
    yield `${separator}${item}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** A source as an item of CSL-JSON. */
function itemOf(source: SourceAttributes) {
  const { id, title, type, author, publisher, lang, published, accessed, url, licence } = source;
  const work = workOf(source);
  const custom = present({ type, licence });
  const address = addressOf(url);
  const names = author?.filter((name) => oneLine(name) !== "").map(cslName);
  return present({
    id,
    type: work.csl,
    title,
    author: names?.length === 0 ? undefined : names,
    "container-title": work.contained ? publisher : undefined,
    publisher: work.contained ? undefined : publisher,
    issued: published === undefined ? undefined : cslDate(published),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
    language: lang,
    DOI: address.doi,
    URL: address.url,
    annote: source.note,
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  });
}

function cslName(author: string) {
  const name = nameOf(author);
  if ("literal" in name) return name;
  const { family, given, particle, suffix } = name;
  return present({ family, given, "non-dropping-particle": particle, suffix });
}
