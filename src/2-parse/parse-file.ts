import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { TextFile } from "../model/range.ts";
import type { FileRecords } from "../model/records.ts";
import { readFlatRelations } from "./claims.ts";
import { readEntities } from "./entities.ts";
import { type Fields, readFields, type RecordKind } from "./fields.ts";
import { readGraph } from "./graph.ts";
import { DEFAULT_LIMITS, type ParseLimits } from "./limits.ts";
import { parseYamlTree } from "./parse-tree.ts";
import type { Problems } from "./problems.ts";
import { readSchema } from "./schema.ts";
import { isEmpty, reportShape } from "./shapes.ts";
import { readSources } from "./sources.ts";
import type { Node } from "./tree.ts";

/** What one YAML file holds, and everything that is wrong with it. */
export interface ParsedFile {
  readonly records: FileRecords;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the file is no YAML that can be read: what it defines is then unknown. */
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
  const fields = topFields(root, problems);
  const records: FileRecords = {
    file,
    graph: readGraph(fields, problems),
    ...readSchema(fields, problems),
    sources: readSources(fields, problems),
    entities: readEntities(fields, problems),
    relations: readFlatRelations(fields.get("relations"), problems),
  };
  const diagnostics = problems.all();
  return { records, diagnostics, readable: root !== undefined || !hasErrors(diagnostics) };
}

function topFields(root: Node | undefined, problems: Problems): Fields {
  if (root?.kind === "mapping") return readFields(root, FILE, problems);
  if (root !== undefined && !isEmpty(root)) {
    const shape = { name: "a mapping", example: FILE_EXAMPLE };
    reportShape(root, "The file", shape, problems);
  }
  return new Map();
}
