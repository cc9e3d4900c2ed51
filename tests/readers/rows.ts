import { expect } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { alike, edgeSaid, nodeSaid, type Values, wrongCells } from "./said.ts";
import type { Reading } from "./readings.ts";
import type { Table } from "./tables.ts";

/** Ids of what a reader holds, in the order of a graph's own. */
export function sorted(ids: readonly unknown[]): string[] {
  return ids.map(String).toSorted();
}

/** What a cell of JSON holds; an absent one holds an empty list. */
export function parsed(cell: unknown): unknown {
  return typeof cell === "string" && cell !== "" ? JSON.parse(cell) : [];
}

/** Holds that a reader of texts has every node: its label, texts, lists and properties. */
export function expectNodes(
  graph: CompiledGraph,
  table: Table,
  rows: readonly Values[],
  reading: Reading,
): void {
  expect(sorted(rows.map((row) => row["Id"]))).toEqual(graph.nodes().toSorted());
  const cells = new Map(rows.map((row) => [String(row["Id"]), table.valuesOf(row)]));
  for (const [id, values] of cells) {
    const label = reading.text(graph.getNodeAttribute(id, "label"));
    const said: Values = { ...nodeSaid(graph, id, reading), Label: label };
    const wanted = { id, ...said, ...asTexts(said, "community") };
    expect({ id, ...alike(values, said) }).toEqual(wanted);
    expect(parsed(values["facts"])).toEqual(graph.getNodeAttribute(id, "facts") ?? []);
  }
  expect(wrongCells(graph, cells, reading)).toEqual([]);
}

/** Holds that a reader of texts has every edge: its ends, direction, relation and evidence. */
export function expectEdges(
  graph: CompiledGraph,
  table: Table,
  rows: readonly Values[],
  reading: Reading,
): void {
  expect(sorted(rows.map((row) => row["Id"]))).toEqual(graph.edges().toSorted());
  for (const row of rows) {
    const id = String(row["Id"]);
    const values = table.valuesOf(row);
    const said = edgeSaid(graph, id, reading);
    const wanted = { id, ...said, ...asTexts(said, "citation count", "source count") };
    expect({ id, ...alike(values, said) }).toEqual(wanted);
    expect([values["Source"], values["Target"], values["Type"]]).toEqual([
      graph.source(id),
      graph.target(id),
      graph.isDirected(id) ? "Directed" : "Undirected",
    ]);
    expect(parsed(values["citations"])).toEqual(graph.getEdgeAttribute(id, "citations"));
  }
}

function asTexts(said: Values, ...titles: readonly string[]): Values {
  return Object.fromEntries(titles.map((title) => [title, String(said[title])]));
}
