import type { GraphRecord } from "../model/records.ts";
import { type Fields, readFields, type RecordKind, readTextEntries, readTexts } from "./fields.ts";
import type { Problems } from "./problems.ts";
import { exampleOf, isEmpty, reportShape } from "./shapes.ts";

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
