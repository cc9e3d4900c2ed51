import { csv } from "./csv/csv.ts";
import type { Exporter, FormatName } from "./exporter.ts";
import { gexf } from "./gexf/gexf.ts";
import { graphml } from "./graphml/graphml.ts";
import { json } from "./json/graph-file.ts";

/** Every format by its name, in the order in which help lists them. */
export const EXPORTERS: ReadonlyMap<FormatName, Exporter> = new Map(
  [json, gexf, graphml, csv].map((exporter) => [exporter.name, exporter]),
);

/**
 * The exporter of a format.
 *
 * @throws RangeError naming the formats there are
 */
export function exporterOf(format: FormatName): Exporter {
  const exporter = EXPORTERS.get(format);
  if (exporter) return exporter;
  throw new RangeError(`no format “${format}”; there are ${[...EXPORTERS.keys()].join(", ")}`);
}
