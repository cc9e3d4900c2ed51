import { describe, expect, test } from "vitest";
import { parseCsv } from "../7-export/csv-reader.ts";
import { directed, empty, FORBIDDEN, HOSTILE, labelled, mixed, SHOWN } from "../7-export/sample.ts";
import { parseXml, text, write, type XmlElement } from "../7-export/written.ts";
import { written } from "./exported.ts";
import { reader } from "./reader.ts";

interface Read {
  readonly nodes: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  readonly edges: readonly unknown[];
}

const python = reader("python");

const GRAPHS = [
  ["graphml", "networkx_graphml"],
  ["graphml", "igraph_graphml"],
  ["gexf", "networkx_gexf"],
] as const;

describe.each(GRAPHS)("%s by %s", (format, way) => {
  test("holds texts that break writers", async () => {
    const files = written([text(format, labelled(HOSTILE))], format);
    const { nodes } = await python.read<Read>(way, ...files);
    expect(new Set(nodes.map(({ values }) => values["label"]))).toEqual(new Set(SHOWN));
  });

  test("holds a graph of nothing, and one of directed edges", async () => {
    const nothing = await python.read<Read>(way, ...written([text(format, empty())], format));
    expect([nothing.nodes, nothing.edges]).toEqual([[], []]);
    const { nodes, edges } = await python.read<Read>(
      way,
      ...written([text(format, directed())], format),
    );
    expect([nodes.length, edges.length]).toEqual([directed().order, directed().size]);
  });
});

describe("expat", () => {
  test.each([
    ["gexf", mixed()],
    ["gexf", labelled(HOSTILE)],
    ["gexf", labelled(FORBIDDEN)],
    ["graphml", mixed()],
    ["graphml", labelled(FORBIDDEN)],
  ] as const)("finds in %s the elements that our own reader finds", async (format, graph) => {
    const document = text(format, graph);
    const elements = await python.read<XmlElement[]>(
      "expat_elements",
      ...written([document], format),
    );
    const ours = within(parseXml(document)).map(({ name, attributes }) => ({ name, attributes }));
    expect(elements.map(({ name, attributes }) => ({ name, attributes }))).toEqual(ours);
  });
});

function within(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(within)];
}

test("Python's csv finds the rows that our own reader finds", async () => {
  for (const table of write("csv", labelled(HOSTILE)).texts) {
    const rows = await python.read<string[][]>("python_csv", ...written([table], "csv"));
    expect(rows).toEqual(parseCsv(table));
  }
});
