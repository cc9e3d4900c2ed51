import {
  QUOTE_SPANS,
  type Exemption,
  type Source,
  type SourceTextReference,
} from "../model/linked.ts";
import type {
  ExemptionRecord,
  FileDefinitions,
  SourceRecord,
  SourceTextRecord,
} from "../model/records.ts";
import { PARAGRAPHINGS } from "../model/paragraphs.ts";
import type { EntityIndex } from "./entities.ts";
import { byKey } from "../model/order.ts";
import { isSafeLink } from "./links.ts";
import { badHash, badIdentifier } from "./messages.ts";
import { present } from "../model/present.ts";
import type { Report } from "./report.ts";
import { uniqueById } from "./unique.ts";

/** The sources of all files. */
interface LinkedSources {
  readonly sources: Map<string, Source>;
  /** Those that are defined twice: nobody can tell whose text is meant. */
  readonly contested: ReadonlySet<string>;
}

/** Resolves the sources of all files. */
export function linkSources(files: readonly FileDefinitions[], report: Report): LinkedSources {
  const { records, others } = uniqueById("source", files, (file) => file.sources, report);
  const sorted = [...records.values()].sort(byKey(({ id }) => id.value));
  const sources = new Map(sorted.map((record) => [record.id.value, linkSource(record, report)]));
  return { sources, contested: new Set(others.keys()) };
}

/** Puts the ids of entities in place of those that were merged, and reports those of no entity. */
export function resolveVoices(
  files: readonly FileDefinitions[],
  sources: Map<string, Source>,
  { entities, redirects }: EntityIndex,
  report: Report,
): void {
  for (const { id, voice } of files.flatMap((file) => file.sources)) {
    if (!voice || entities.has(voice.value)) continue;
    const merged = redirects.get(voice.value);
    const source = sources.get(id.value);
    if (merged === undefined) report.lacks("entities", voice);
    else if (source?.voice === voice.value) sources.set(id.value, { ...source, voice: merged });
  }
}

function linkSource(record: SourceRecord, report: Report): Source {
  const { url } = record;
  const linkable = url === undefined || isSafeLink(url.value);
  if (!linkable) report.add(badIdentifier(url, "url"));
  return present({
    id: record.id.value,
    range: record.id,
    type: record.type?.value,
    title: record.title?.value,
    author: record.author.map((author) => author.value),
    publisher: record.publisher?.value,
    lang: record.lang?.value,
    published: report.date(record.published),
    accessed: report.date(record.accessed),
    voice: record.voice?.value,
    now: report.date(record.now),
    url: linkable ? url?.value : undefined,
    licence: record.licence?.value,
    note: record.note?.value,
    text: linkText(record.text, report),
    uncited: record.uncited?.map((exemption) => linkExemption(record.id.value, exemption, report)),
  });
}

function linkExemption(source: string, record: ExemptionRecord, report: Report): Exemption {
  const { range, quote, prefix, suffix } = record;
  const span = report.oneOf(record.span, "span", QUOTE_SPANS, "paragraph");
  const passage = present({ range, source, quote, prefix, suffix, span });
  return { passage: { ...passage, stance: "mentions" }, reason: record.reason.value };
}

function linkText(
  record: SourceTextRecord | undefined,
  report: Report,
): SourceTextReference | undefined {
  if (!record?.file) return undefined;
  const { file, sha256 } = record;
  const isHash = sha256 === undefined || /^[0-9a-f]{64}$/i.test(sha256.value);
  if (!isHash) report.add(badHash(sha256));
  const paragraphs =
    record.paragraphs && report.oneOf(record.paragraphs, "paragraphs", PARAGRAPHINGS, undefined);
  return present({ file, sha256: isHash ? sha256 : undefined, paragraphs });
}
