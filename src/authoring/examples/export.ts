import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import type { Example, SampleFolder } from "./example.ts";

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

/** A \`graph.json\` that another program has changed. */
const changed = (...commands: readonly string[]): SampleFolder => ({
  files: { "graph.yaml": SOUND },
  commands: ["graphwright build . -o out", ...commands],
  input: "out/graph.json",
});

const withSed = (script: string): SampleFolder =>
  changed(`sed '${script}' out/graph.json > new && mv new out/graph.json`);

/** Examples of what formats cannot hold, or programs misread. */
export const EXPORT_EXAMPLES = {
  GW0701: {
    format: "csv",
    fails: withSed(String.raw`s/Ada/A\\u0001da/`),
    passes: changed(),
  },
  GW0703: {
    format: "gexf",
    fails: `graph: {description: "a < b"}\n${SOUND}`,
    passes: `graph: {description: a is less than b}\n${SOUND}`,
  },
  GW0704: { format: "csv", fails: saying('"=SUM(A1)"'), passes: saying("A sum") },
  GW0705: {
    format: "gexf",
    fails: withSed(String.raw`s/"ada"/"a\\u0001"/g`),
    passes: changed(),
  },
  GW0706: { format: "gexf", fails: saying("INFO"), passes: saying("Info") },
  GW0707: {
    format: "csv",
    fails: SOUND,
    passes: { files: { "graph.yaml": SOUND }, format: "json" },
  },
  GW0708: {
    format: "gexf",
    fails: String.raw`entities:
  ada: {name: Ada, aliases: ["Countess\nof Lovelace"]}
`,
    passes: `entities:
  ada: {name: Ada, aliases: [Countess of Lovelace]}
`,
  },
  GW0709: {
    format: "gexf",
    fails: valued("integer", "9007199254740993"),
    passes: valued("integer", "1843"),
  },
  GW0710: {
    format: "gexf",
    fails: `entities:
  ada: {facts: [${Array.from({ length: 400 }, (_, at) => `value ${at}: x`).join(", ")}]}
`,
    passes: valued("text", "x"),
  },
  GW0711: {
    format: "gexf",
    fails: `entities:
  troy: {relations: [{fought: greece, at: -1183}]}
  greece: {}
`,
    passes: `entities:
  ada: {relations: [{wrote: notes, at: 1843}]}
  notes: {}
`,
  },
  GW0712: {
    format: "graphml",
    fails: `schema:
  relations: {knew: {symmetric: true}, wrote: {}}
entities:
  ada: {relations: [knew: babbage, wrote: notes]}
  babbage: {}
  notes: {}
`,
    passes: SOUND,
  },
  GW0713: {
    format: "gexf",
    fails: withSed('s/"color":"#\\([0-9a-f]*\\)"/"color":"#\\180"/'),
    passes: changed(),
  },
  GW0714: {
    format: "gexf",
    fails: `schema:
  relations: {knew: {symmetric: true}, wrote: {}}
entities:
  ada: {relations: [knew: babbage, wrote: notes]}
  babbage: {}
  notes: {}
`,
    passes: SOUND,
  },
  GW0720: {
    format: "gexf",
    fails: valued("text", "first", "second"),
    passes: valued("text", "first"),
  },
  GW0721: {
    format: "gexf",
    fails: `entities:
  ada: {relations: [{lived in: london, since: 1815, until: unknown}]}
  london: {}
`,
    passes: `entities:
  ada: {relations: [{lived in: london, since: 1815, until: 1852}]}
  london: {}
`,
  },
  GW0722: { format: "csv", fails: saying(String.raw`'C:\'`), passes: saying("C") },
  GW0723: { format: "csv", fails: saying(String.raw`'C:\new'`), passes: saying("new") },
  GW0724: { format: "csv", fails: valued("text", "007"), passes: valued("text", "Seven") },
  GW0725: { format: "csv", fails: saying("NA"), passes: saying("Not at hand") },
  GW0726: { format: "gexf", fails: saying("null"), passes: saying("Nothing") },
  GW0727: { format: "csv", fails: saying('" Ada"'), passes: saying('"Ada"') },
  GW0728: {
    format: "graphml",
    fails: `entities:
  ada: {facts: [R&D: 12 people]}
`,
    passes: `entities:
  ada: {facts: [research: 12 people]}
`,
  },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
