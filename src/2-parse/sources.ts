import type { SourceRecord, SourceTextRecord } from "../model/records.ts";
import { type Fields, readFields, type RecordKind, readTextList, readTexts } from "./fields.ts";
import { readExemptions } from "./exemptions.ts";
import { checkId } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readSection, type Section } from "./sections.ts";
import { asMapping, exampleOf } from "./shapes.ts";

const TEXTS = [
  "type",
  "title",
  "publisher",
  "lang",
  "published",
  "accessed",
  "url",
  "licence",
  "note",
] as const;

const SOURCE: RecordKind = {
  name: "a source",
  keys: ["title", "author", "text", ...TEXTS.slice(2), "type", "uncited"],
};

const TEXT_FILE: RecordKind = { name: "the text of a source", keys: ["file", "sha256"] };

/** The sources of a file. One that is broken is kept as far as it can be read. */
export function readSources(fields: Fields, problems: Problems): SourceRecord[] {
  const section = readSection(fields.get("sources"), SOURCE, problems);
  return section.map((source) => readSource(source, problems));
}

function readSource({ id, repeats, fields }: Section, problems: Problems): SourceRecord {
  checkId(id, "a source", problems);
  const text = readTextFile(fields, problems);
  const uncited = readExemptions(fields.get("uncited"), problems);
  return {
    id,
    ...readTexts(fields, TEXTS, problems),
    author: readTextList(fields, "author", problems),
    ...(text === undefined ? {} : { text }),
    ...(uncited.length === 0 ? {} : { uncited }),
    ...(repeats && { repeats }),
  };
}

function readTextFile(fields: Fields, problems: Problems): SourceTextRecord | undefined {
  const entry = fields.get("text");
  if (entry === undefined) return undefined;
  const node = asMapping(entry.value, "“text”", exampleOf("text"), problems, entry.key);
  if (node === undefined) return undefined;
  const inner = readFields(node, TEXT_FILE, problems);
  return { range: problems.range(node), ...readTexts(inner, ["file", "sha256"], problems) };
}
