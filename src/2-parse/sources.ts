import type { Text } from "../model/range.ts";
import type { ExemptionRecord, SourceRecord, SourceTextRecord } from "../model/records.ts";
import { Fields, NONE, type RecordKind } from "./fields.ts";
import { checkId } from "./names.ts";
import type { Problems } from "./problems.ts";
import { readItems, readSection, type Section } from "./sections.ts";
import * as say from "./record-messages.ts";
import { asMapping, exampleOf } from "./shapes.ts";
import type { Entry, Mapping, Node } from "./tree.ts";

const TEXTS = "type title publisher lang published accessed voice now url licence note".split(" ");
const SOURCE: RecordKind = {
  name: "a source",
  keys: ["title", "author", "text", ...TEXTS.slice(2), "type", "uncited"],
};

const TEXT_FILE_KEYS = ["file", "sha256", "paragraphs"] as const;

const TEXT_FILE: RecordKind = { name: "the text of a source", keys: TEXT_FILE_KEYS };

/** The sources of a file. One that is broken is kept as far as it can be read. */
export function readSources(fields: Fields, problems: Problems): SourceRecord[] {
  const section = readSection(fields.entry("sources"), SOURCE, problems);
  return section.map((source) => readSource(source, problems));
}

function readSource({ id, repeats, fields }: Section, problems: Problems): SourceRecord {
  checkId(id, "a source", problems);
  const text = readTextFile(fields, problems);
  const uncited = readExemptions(fields.entry("uncited"), problems);
  return {
    id,
    ...fields.texts(TEXTS),
    author: readAuthors(fields, problems),
    ...(text === undefined ? {} : { text }),
    ...(uncited.length === 0 ? {} : { uncited }),
    ...(repeats && { repeats }),
  };
}

const PERSON_KEYS = ["family", "suffix", "given"] as const;

const PERSON: RecordKind = { name: "an author", keys: PERSON_KEYS };

/** Names as people write them; one in parts as `Family, Given`. */
function readAuthors(fields: Fields, problems: Problems): readonly Text[] {
  const entry = fields.entry("author");
  if (entry === undefined) return NONE;
  const read = (node: Node): Node =>
    node.kind === "mapping" && node.entries.some(isOfPerson) ? readPerson(node, problems) : node;
  const { value } = entry;
  const whole =
    value.kind === "sequence" ? { ...value, items: value.items.map(read) } : read(value);
  return new Fields([{ ...entry, value: whole }], problems).list("author");
}

function isOfPerson({ key }: Entry): boolean {
  return PERSON_KEYS.some((known) => known === key.value);
}

function readPerson(node: Mapping, problems: Problems): Node {
  const { start, end } = node;
  const texts = Fields.of(node, PERSON, problems).texts(PERSON_KEYS);
  const parts = PERSON_KEYS.flatMap((key) => texts[key]?.value ?? []);
  if (texts.family && texts.given) {
    const value = parts.join(", ");
    return { kind: "scalar", value, style: "plain", start, end };
  }
  const missing = texts.family ? "given" : "family";
  // A misspelt key and one that is missing are one mistake.
  if (node.entries.every((entry) => isOfPerson(entry) && entry.key.value !== missing)) {
    const example = "author: {family: Curie, given: Marie}";
    problems.add(say.missingKey(problems.range(node), "This author", missing, example));
  }
  return { kind: "refused", start, end };
}

function readTextFile(fields: Fields, problems: Problems): SourceTextRecord | undefined {
  const entry = fields.entry("text");
  if (entry === undefined) return undefined;
  const node = asMapping(entry.value, "“text”", exampleOf("text"), problems, entry.key);
  if (node === undefined) return undefined;
  const inner = Fields.of(node, TEXT_FILE, problems);
  return { range: problems.range(node), ...inner.texts(TEXT_FILE_KEYS) };
}

const EXEMPTION_TEXTS = ["quote", "reason", "prefix", "suffix", "span"] as const;

const EXEMPTION: RecordKind = { name: "a passage that need not be cited", keys: EXEMPTION_TEXTS };

const EXEMPTION_EXAMPLE = "- {quote: the first words … the last words, reason: an advertisement}";

/** The passages of a source that no claim needs to cite. One that is broken is reported and left out. */
function readExemptions(section: Entry | undefined, problems: Problems): ExemptionRecord[] {
  return readItems(section, "An item of “uncited”", EXEMPTION_EXAMPLE, problems, (node) =>
    readExemption(node, problems),
  );
}

function readExemption(node: Mapping, problems: Problems): ExemptionRecord | undefined {
  const fields = Fields.of(node, EXEMPTION, problems);
  const { quote, reason, ...context } = fields.texts(EXEMPTION_TEXTS);
  const range = problems.range(node);
  for (const key of ["quote", "reason"] as const) {
    if (fields.entry(key)) continue;
    problems.add(say.missingKey(range, "This passage", key, EXEMPTION_EXAMPLE));
  }
  if (quote === undefined || reason === undefined) return undefined;
  return { range, quote, reason, ...context };
}
