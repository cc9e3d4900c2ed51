import { MultiGraph } from "graphology";
import type { ViewerFiles } from "../../src/7-export/index.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type {
  CitationAttributes,
  EdgeAttributes,
  FactAttributes,
  LiteralAttributes,
  NodeAttributes,
} from "../../src/model/graph-file.ts";
import { NO_CITATIONS } from "../graph-file.ts";

/** Texts that break writers: escapes of four formats, formulas, other scripts, forbidden characters. */
export const HOSTILE: readonly string[] = [
  `<b attr="x">&amp; ]]> <!-- -->`,
  `"double" 'single' \\back\\slash`,
  "tab\tline\nfeed\rreturn",
  "a,b;c|d",
  "=1+2",
  "-cmd",
  "@SUM(A1)",
  "'=already quoted",
  "－全角",
  "小米汽车 🚗 工厂",
  "مرحبا \u202e بالعالم",
  "e\u0301 and \u00e9",
  "INFO desk",
  "null",
  " spaces ",
  "__proto__",
  "[brackets, and commas]",
];

/** The same as formats for other programs hold them: what turns the direction of text is named. */
export const SHOWN: readonly string[] = HOSTILE.map((text) => text.replace("\u202e", "⟨U+202E⟩"));

/** Texts that XML and CSV cannot hold. */
export const FORBIDDEN: readonly string[] = [
  "nul\0",
  "bell\u0007",
  "half \ud83d pair",
  "\uffff end",
];

/** A viewer small enough to read, with what the formats that hold one look for. */
export const VIEWER: ViewerFiles = new Map(
  Object.entries({
    "index.html":
      "<!doctype html><head><title>Graphwright</title></head><body>" +
      '<script type="application/json" id="graph"></script><script>"😀"</script></body>',
    "assets/main.js": '"code"',
  }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
);

const ORIGIN = { file: "made-up.yaml", line: 7 };

function citation(changes: Partial<CitationAttributes> = {}): CitationAttributes {
  return { source: "gazette", stance: "supports", state: "verified", ...changes };
}

export function node(changes: Partial<NodeAttributes> = {}): NodeAttributes {
  return {
    label: "Something",
    kind: "Thing",
    x: 1.5,
    y: -2.25,
    size: 6,
    color: "#4c78a8",
    community: 0,
    origin: ORIGIN,
    ...changes,
  };
}

export function edge(changes: Partial<EdgeAttributes> = {}): EdgeAttributes {
  const relation = changes.relation ?? "makes";
  return {
    relation,
    label: relation,
    status: "asserted",
    rank: "normal",
    citations: [],
    sources: 0,
    origin: ORIGIN,
    ...changes,
  };
}

export function fact(
  property: string,
  value: LiteralAttributes,
  changes: Partial<FactAttributes> = {},
): FactAttributes {
  const claim = { status: "asserted", rank: "normal", citations: [], sources: 0 } as const;
  return { property, value, ...claim, citations: [], origin: ORIGIN, ...changes };
}

/** A graph without nodes, with two made-up sources. */
export function empty(): CompiledGraph {
  const graph: CompiledGraph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  graph.replaceAttributes({
    format: "graphwright",
    version: 1,
    title: "Kites & kettles",
    schema: { types: [], properties: [], relations: [], qualifiers: [] },
    sources: [
      { id: "gazette", title: "The Kite Gazette" },
      { id: "almanac", title: "Kettle Almanac <1999>", author: ["A. Nonymous"] },
    ],
    tally: NO_CITATIONS,
  });
  return graph;
}

/** A small graph of directed edges: typed facts, evidence, parallel edges, a self-loop. */
export function directed(): CompiledGraph {
  const graph = empty();
  graph.addNode(
    "works",
    node({
      label: "Kite Works 风筝厂",
      kind: "Company",
      names: { zh: "风筝厂", de: "Drachenwerk" },
      aliases: ["KW", 'The "Works"'],
      summary: "Makes kites.",
      sameAs: ["wikidata:Q0"],
      facts: [
        fact("staff", { type: "integer", text: "120", number: 120 }),
        fact(
          "staff",
          { type: "integer", text: "140", number: 140 },
          {
            rank: "preferred",
            at: "2024",
            citations: [citation({ quote: "some 140 hands", paragraph: 3 })],
          },
        ),
        fact("price", { type: "money", text: "12.5 EUR", number: 12.5, unit: "EUR" }),
        fact("price", { type: "money", text: "99 CNY", number: 99, unit: "CNY" }),
        fact("listed", { type: "boolean", text: "true" }),
        fact("founded", { type: "date", text: "1921-05" }),
      ],
    }),
  );
  graph.addNode("kite", node({ label: "Kite", kind: "Product", community: 1, x: 0, y: 0.001 }));
  graph.addNode("kettle", node({ label: "Kettle", kind: "Product", color: "#e4575680" }));
  const evidence = [
    citation({ quote: "kites of every colour", paragraph: 2 }),
    citation({ source: "almanac", state: "moved", stance: "refutes" }),
  ];
  graph.addDirectedEdgeWithKey(
    "works|makes|kite",
    "works",
    "kite",
    edge({
      citations: evidence,
      sources: 1,
      by: ["works"],
      inverse: "made by",
      qualifiers: [{ name: "role", value: { type: "text", text: "maker" } }],
    }),
  );
  graph.addDirectedEdgeWithKey(
    "works|makes|kite|2",
    "works",
    "kite",
    edge({ note: "a second time" }),
  );
  graph.addDirectedEdgeWithKey("works|sells|kite", "works", "kite", edge({ relation: "sells" }));
  graph.addDirectedEdgeWithKey("kite|copies|kite", "kite", "kite", edge({ relation: "copies" }));
  return graph;
}

/** The directed graph with symmetric relations, one beside a directed edge of the same name. */
export function mixed(): CompiledGraph {
  const graph = directed();
  graph.addUndirectedEdgeWithKey(
    "kite|rivals|kettle",
    "kite",
    "kettle",
    edge({ relation: "rivals" }),
  );
  graph.addDirectedEdgeWithKey(
    "kettle|rivals|kite",
    "kettle",
    "kite",
    edge({ relation: "rivals" }),
  );
  return graph;
}

/** One node and one self-loop per text, the text in every place that takes one. */
export function labelled(texts: readonly string[]): CompiledGraph {
  const graph = empty();
  for (const [index, text] of texts.entries()) {
    const literal: LiteralAttributes = { type: "text", text };
    const cited = [citation({ quote: text, note: text })];
    graph.addNode(
      `n${index}`,
      node({
        label: text,
        kind: text,
        summary: text,
        aliases: [text, text],
        names: { zh: text },
        facts: [fact("motto", literal, { note: text, citations: cited })],
      }),
    );
    graph.addDirectedEdgeWithKey(
      `e${index}`,
      `n${index}`,
      `n${index}`,
      edge({
        relation: text || "is",
        note: text,
        by: [text],
        citations: cited,
      }),
    );
  }
  return graph;
}
