import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { TextFile } from "../model/range.ts";
import type { FileRecords, GraphRecord } from "../model/records.ts";
import { readFlatRelations } from "./claims.ts";
import { readEntities } from "./entities.ts";
import { Fields, type RecordKind } from "./fields.ts";
import { DEFAULT_LIMITS, type ParseLimits } from "./limits.ts";
import { parseYamlTree } from "./parse-tree.ts";
import type { Problems } from "./problems.ts";
import { readSchema, SCHEMA_SECTIONS } from "./schema.ts";
import { asSection, exampleOf, isEmpty } from "./shapes.ts";
import { readSources } from "./sources.ts";
import type { Entry, Node } from "./tree.ts";

/** What one YAML file holds, and everything that is wrong with it. */
export interface ParsedFile {
  readonly records: FileRecords;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the file is no YAML, or a section of it has no shape that can be read: what it defines is then unknown. */
  readonly readable: boolean;
}

const FILE: RecordKind = {
  name: "a graph file",
  keys: ["graph", "schema", "sources", "entities", "relations"],
};

const FILE_EXAMPLE = "entities: {xiaomi: {name: Xiaomi}}";

/**
 * Reads the YAML of one file into records, each with its place. Never throws: a record that is
 * broken is reported and left out, or kept as far as it can be read, and the rest is read.
 */
export function parseFile(file: TextFile, limits: ParseLimits = DEFAULT_LIMITS): ParsedFile {
  const { root, problems } = parseYamlTree(file, limits);
  const top = asSection(root, "The file", FILE_EXAMPLE, problems);
  const fields = Fields.of(top, FILE, problems);
  const records: FileRecords = {
    file,
    graph: readGraph(fields, problems),
    ...readSchema(fields, problems),
    sources: readSources(fields, problems),
    entities: readEntities(fields, problems),
    relations: readFlatRelations(fields.entry("relations"), problems),
  };
  const diagnostics = problems.all();
  const readable = root === undefined ? !hasErrors(diagnostics) : isWhole(root);
  return { records, diagnostics, readable: readable && problems.isWhole };
}

/** Whether everything that a file defines stands where it is looked for. */
function isWhole(root: Node): boolean {
  return isSound(root, FILE.keys, ({ key, value }) => {
    if (key.value === "graph" || key.value === "relations") return true;
    return key.value === "schema"
      ? isSound(value, SCHEMA_SECTIONS, isMapping)
      : isMapping({ value });
  });
}

/** Whether a mapping has the sections it may have, each once and as it should be. */
function isSound(
  node: Node,
  sections: readonly string[],
  isRight: (section: Entry) => boolean,
): boolean {
  if (isEmpty(node)) return true;
  if (node.kind !== "mapping" || node.repeated) return false;
  return node.entries.every((entry) =>
    sections.includes(entry.key.value) ? isRight(entry) : entry.value.kind === "scalar",
  );
}

function isMapping({ value }: Pick<Entry, "value">): boolean {
  return value.kind === "mapping" || isEmpty(value);
}

const GRAPH_TEXTS = ["title", "description", "licence"] as const;
const GRAPH: RecordKind = { name: "the graph", keys: [...GRAPH_TEXTS, "policy"] };

/** The `graph` key of a file: none or one record. */
function readGraph(fields: Fields, problems: Problems): GraphRecord[] {
  const entry = fields.entry("graph");
  if (entry === undefined) return [];
  const node = asSection(entry.value, "“graph”", exampleOf("graph"), problems);
  if (node === undefined) return [];
  const inner = Fields.of(node, GRAPH, problems);
  const policy = inner.pairs("policy");
  return [{ range: problems.range(entry.key), ...inner.texts(GRAPH_TEXTS), policy }];
}
