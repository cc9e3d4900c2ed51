import { csv } from "./csv/csv.ts";
import type { Exporter, FormatName } from "./exporter.ts";
import { gexf } from "./gexf/gexf.ts";
import { graphml } from "./graphml/graphml.ts";
import { json } from "./json/graph-file.ts";

/** Every format by its name, in the order in which help lists them. */
export const EXPORTERS: ReadonlyMap<FormatName, Exporter> = new Map(
  [json, gexf, graphml, csv].map((exporter) => [exporter.name, exporter]),
);
