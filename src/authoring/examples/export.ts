import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import { entities, type Example, type Sample, type SampleFolder } from "./example.ts";

const SOUND = `entities:
  ada: {name: Ada Lovelace, relations: [wrote: notes]}
  notes: {name: Notes by the Translator}
`;

const saying = (summary: string): string => `entities:
  ada: {name: Ada Lovelace, summary: ${summary}}
`;

const valued = (type: string, ...values: readonly string[]): string => `schema:
  properties: {value: {type: ${type}}}
entities:
  ada: {name: Ada Lovelace, facts: [${values.map((value) => `value: ${value}`).join(", ")}]}
`;

/** A `graph.json` that another program has changed. */
const changed = (...commands: readonly string[]): SampleFolder => ({
  files: { "graph.yaml": SOUND },
  commands: ["graphwright build . -o out", ...commands],
  input: "out/graph.json",
});

const withSed = (script: string): SampleFolder =>
  changed(`sed '${script}' out/graph.json > new && mv new out/graph.json`);

const MIXED = `schema:
  relations: {knew: {symmetric: true}, wrote: {}}
entities:
  ada: {relations: [knew: babbage, wrote: notes]}
  babbage: {}
  notes: {}
`;

type Exported = (fails: Sample, passes: Sample) => Example;
const inCsv: Exported = (fails, passes) => ({ format: "csv", fails, passes });
const inGexf: Exported = (fails, passes) => ({ format: "gexf", fails, passes });

export const EXPORT_EXAMPLES = {
  GW0701: inCsv(withSed(String.raw`s/Ada/A\\u0001da/`), changed()),
  GW0703: inGexf(
    `graph: {description: "a < b"}\n${SOUND}`,
    `graph: {description: a is less than b}\n${SOUND}`,
  ),
  GW0704: inCsv(saying('"=SUM(A1)"'), saying("A sum")),
  GW0705: inGexf(withSed(String.raw`s/"ada"/"a\\u0001"/g`), changed()),
  GW0706: inGexf(saying("INFO"), saying("Info")),
  GW0707: inCsv(SOUND, { files: { "graph.yaml": SOUND }, format: "json" }),
  GW0708: {
    format: "gexf",
    ...entities(
      String.raw`ada: {name: Ada, aliases: [‹"Countess\nof Lovelace"⇒Countess of Lovelace›]}`,
    ),
  },
  GW0709: inGexf(valued("integer", "9007199254740993"), valued("integer", "1843")),
  GW0710: inGexf(
    `entities:
  ada: {facts: [${Array.from({ length: 400 }, (_, at) => `value ${at}: x`).join(", ")}]}
`,
    valued("text", "x"),
  ),
  GW0711: {
    format: "gexf",
    ...entities(
      "‹troy⇒ada›: {relations: [{‹fought: greece, at: -1183⇒wrote: notes, at: 1843›}]}",
      "‹greece⇒notes›: {}",
    ),
  },
  GW0712: { format: "graphml", fails: MIXED, passes: SOUND },
  GW0713: inGexf(withSed('s/"color":"#\\([0-9a-f]*\\)"/"color":"#\\180"/'), changed()),
  GW0714: inGexf(MIXED, SOUND),
  GW0720: inGexf(valued("text", "first", "second"), valued("text", "first")),
  GW0721: {
    format: "gexf",
    ...entities(
      "ada: {relations: [{lived in: london, since: 1815, until: ‹unknown⇒1852›}]}",
      "london: {}",
    ),
  },
  GW0722: inCsv(saying(String.raw`'C:\'`), saying("C")),
  GW0723: inCsv(saying(String.raw`'C:\new'`), saying("new")),
  GW0724: inCsv(valued("text", "007"), valued("text", "Seven")),
  GW0725: inCsv(saying("NA"), saying("Not at hand")),
  GW0726: inGexf(saying("null"), saying("Nothing")),
  GW0727: inCsv(saying('" Ada"'), saying('"Ada"')),
  GW0728: { format: "graphml", ...entities("ada: {facts: [‹R&D⇒research›: 12 people]}") },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
