import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import type { Example } from "./example.ts";

/** Examples of the problems of parsing. */
export const PARSE_EXAMPLES = {
  GW0201: {
    fails: `entities:
  ada: {name: *lovelace}
`,
    passes: `entities:
  ada: {name: "*lovelace"}
`,
  },
  GW0202: {
    fails: `entities:
  ada: &first {name: Ada Lovelace}
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0203: {
    fails: String.raw`entities:
  ada: {summary: "Lived in \private"}
`,
    passes: String.raw`entities:
  ada: {summary: "Lived in \\private"}
`,
  },
  GW0204: {
    fails: `entities:
  ada lovelace: {}
`,
    passes: `entities:
  ada-lovelace: {name: Ada Lovelace}
`,
  },
  GW0205: {
    fails: `schema:
  relations:
    wrote|signed: {}
`,
    passes: `schema:
  relations:
    wrote or signed: {}
`,
  },
  GW0206: {
    fails: String.raw`entities:
  ada: {name: "Ada \U00110000"}
`,
    passes: String.raw`entities:
  ada: {name: "Ada \U0001F5A9"}
`,
  },
  GW0207: {
    fails: `entities:
  ada: 
    summary: Her notes: the first program
`,
    passes: `entities:
  ada: 
    summary: "Her notes: the first program"
`,
  },
  GW0208: {
    fails: `entities:
  [ada, byron]: {}
`,
    passes: `entities:
  ada: {}
  byron: {}
`,
  },
  GW0209: {
    fails: `entities:
  ada:
    facts:
      - wrote: program #1
`,
    passes: `entities:
  ada:
    facts:
      - wrote: "program #1"
`,
  },
  GW0210: {
    fails: `%YAML 1.2
---
entities:
  ada: {}
`,
    passes: `entities:
  ada: {}
`,
  },
  GW0211: {
    fails: `entities:
  ada: {name: Ada}
  ada: {name: Ada Lovelace}
`,
    passes: `entities:
  ada: {name: Ada Lovelace, aliases: [Ada]}
`,
  },
  GW0212: {
    fails: `entities:
  : {name: Ada Lovelace}
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0213: {
    fails: `entities:
  ada: {name: }
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0214: {
    fails: `entities:
  ada:
    relations: [{type: wrote, to: notes}]
  notes: {}
`,
    passes: `entities:
  ada:
    relations: [wrote: notes]
  notes: {}
`,
  },
  GW0215: {
    fails: String.raw`entities:
  ada: {name: "Ada \x07"}
`,
    passes: `entities:
  ada: {name: "Ada"}
`,
  },
  GW0216: {
    fails: `entities:
  ａｄａ: {}
`,
    passes: `entities:
  ada: {}
`,
  },
  GW0217: {
    fails: `entities:
  "cafe\\u0301": {}
`,
    passes: `entities:
  café: {}
`,
  },
  GW0218: {
    fails: `entities:
  ada:
    name: Ada Lovelace
   summary: A mathematician.
`,
    passes: `entities:
  ada:
    name: Ada Lovelace
    summary: A mathematician.
`,
  },
  GW0219: {
    fails: `entities:
  ada:
    name: Ada Lovelace
    - wrote: notes
`,
    passes: `entities:
  ada:
    name: Ada Lovelace
    relations:
      - wrote: notes
  notes: {}
`,
  },
  GW0220: {
    fails: `schema:
  relations:
    ${"wrote, with the help of others, ".repeat(8)}: {}
`,
    passes: `schema:
  relations:
    wrote: {}
`,
  },
  GW0221: {
    fails: `entities:
  ada: {<<: {name: Ada}}
`,
    passes: `entities:
  ada: {name: Ada}
`,
  },
  GW0222: {
    fails: `graph:
  title: Engines
  licence
  description: Who thought of them.
entities:
  ada: {}
`,
    passes: `graph:
  title: Engines
  licence: CC0
  description: Who thought of them.
entities:
  ada: {}
`,
  },
  GW0223: {
    fails: `graph: {title: Engines licence: CC0}
entities:
  ada: {}
`,
    passes: `graph: {title: Engines, licence: CC0}
entities:
  ada: {}
`,
  },
  GW0224: {
    fails: `relations:
  - {from: ada, type: wrote}
entities:
  ada: {}
`,
    passes: `relations:
  - {from: ada, type: wrote, to: notes}
entities:
  ada: {}
  notes: {}
`,
  },
  GW0225: {
    fails: `entities:
  ada: 
    name:Ada
`,
    passes: `entities:
  ada: 
    name: Ada
`,
  },
  GW0226: {
    fails: `entities:
  ada: {name: Аda Lovelace}
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0227: {
    fails: { commands: [`(echo entities: && seq -f '  "a %g": {}' 1100) > graph.yaml`] },
    passes: `entities:
  a-1: {}
`,
  },
  GW0228: {
    fails: `entities:
  ada:
    facts: [{at: 1815}]
`,
    passes: `entities:
  ada:
    facts: [{born in: London, at: 1815}]
`,
  },
  GW0229: {
    fails: `schema:
  properties:
    since: {type: date}
`,
    passes: `schema:
  properties:
    in office since: {type: date}
`,
  },
  GW0230: {
    fails: `entities:
  ada:
    summary: @ada
`,
    passes: `entities:
  ada:
    summary: "@ada"
`,
  },
  GW0231: {
    fails: `entities:
  ada: {}
---
entities:
  babbage: {}
`,
    passes: `entities:
  ada: {}
  babbage: {}
`,
  },
  GW0232: {
    fails: `... entities:
  ada: {name: Ada}
`,
    passes: `entities:
  ada: {name: Ada}
`,
  },
  GW0233: {
    fails: `entities:
\tada: {}
`,
    passes: `entities:
  ada: {}
`,
  },
  GW0234: {
    fails: `entities:
  ada: {name: !text Ada}
`,
    passes: `entities:
  ada: {name: Ada}
`,
  },
  GW0235: {
    fails: `entities:
  ada:
    name: "Ada" Lovelace
`,
    passes: `entities:
  ada:
    name: "Ada Lovelace"
`,
  },
  GW0236: {
    fails: `entities:
  ada: ${"[".repeat(70)}${"]".repeat(70)}
`,
    passes: `entities:
  ada: {aliases: [Ada]}
`,
  },
  GW0237: {
    fails: { commands: ["yes ',' | head -n 2100000 | tr -d '\\n' > graph.yaml"] },
    passes: `entities:
  ada: {}
`,
  },
  GW0238: {
    fails: `entities:
  ada:
    relations: [{wrote: notes, met: babbage}]
  notes: {}
  babbage: {}
`,
    passes: `entities:
  ada:
    relations: [wrote: notes, met: babbage]
  notes: {}
  babbage: {}
`,
  },
  GW0239: {
    fails: `entities:
  ada: {aliases: [Ada, Countess of Lovelace}
`,
    passes: `entities:
  ada: {aliases: [Ada, Countess of Lovelace]}
`,
  },
  GW0240: {
    fails: `entities:
  ada: {name: "Ada Lovelace}
`,
    passes: `entities:
  ada: {name: "Ada Lovelace"}
`,
  },
  GW0241: {
    fails: `entities:
  ada: {nmae: Ada}
`,
    passes: `entities:
  ada: {name: Ada}
`,
  },
  GW0242: {
    fails: String.raw`entities:
  ada: {name: "Ada\u200bLovelace"}
`,
    passes: `entities:
  ada: {name: "Ada Lovelace"}
`,
  },
  GW0243: {
    fails: `entities:
  ada: {name: [Ada, Lovelace]}
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0244: {
    fails: `entities:
  ada: {name: Ada}}
`,
    passes: `entities:
  ada: {name: Ada}
`,
  },
  GW0245: {
    fails: `schema:
  types:
    Person: {color: #4c78a8}
`,
    passes: `schema:
  types:
    Person: {color: "#4c78a8"}
`,
  },
  GW0246: {
    fails: `entities:
  ada:
    relations:
      - wrote: notes
      -met: babbage
  notes: {}
  babbage: {}
`,
    passes: `entities:
  ada:
    relations:
      - wrote: notes
      - met: babbage
  notes: {}
  babbage: {}
`,
  },
  GW0250: {
    fails: `entities:
<<<<<<< ours
  ada: {name: Ada}
=======
  ada: {name: Ada Lovelace}
>>>>>>> theirs
`,
    passes: `entities:
  ada: {name: Ada Lovelace}
`,
  },
  GW0251: {
    fails: `entities:
  ada:
    name:\u00a0Ada Lovelace
`,
    passes: `entities:
  ada:
    name: Ada Lovelace
`,
  },
  GW0252: {
    fails: `entities:
  ada: {name: Ada，summary: A mathematician.}
`,
    passes: `entities:
  ada: {name: Ada, summary: A mathematician.}
`,
  },
  GW0253: {
    fails: `entities:
  ada:
    name: [Countess] Ada
`,
    passes: `entities:
  ada:
    name: "[Countess] Ada"
`,
  },
  GW0254: {
    fails: `entities: {
ada: {name: Ada Lovelace},
}
`,
    passes: `entities: {
  ada: {name: Ada Lovelace},
}
`,
  },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
