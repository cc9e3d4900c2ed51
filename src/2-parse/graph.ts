import type { GraphRecord } from "../model/records.ts";
import {
  exampleOf,
  type Fields,
  isEmpty,
  readFields,
  type RecordKind,
  readTextEntries,
  readTexts,
  reportShape,
} from "./fields.ts";
import type { Problems } from "./problems.ts";

const TEXTS = ["title", "description", "licence"] as const;
const GRAPH: RecordKind = { name: "the graph", keys: [...TEXTS, "policy"] };

/** The `graph` key of a file: none or one record. */
export function readGraph(fields: Fields, problems: Problems): GraphRecord[] {
  const entry = fields.get("graph");
  if (entry === undefined) return [];
  const node = entry.value;
  if (node.kind !== "mapping") {
    const shape = { name: "a mapping", example: exampleOf("graph") };
    if (!isEmpty(node)) reportShape(node, "“graph”", shape, problems);
    return [];
  }
  const inner = readFields(node, GRAPH, problems);
  const policy = readTextEntries(inner, "policy", problems);
  return [{ range: problems.range(entry.key), ...readTexts(inner, TEXTS, problems), policy }];
}
