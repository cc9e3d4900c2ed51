import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import { entities, mended, mendedFiles, type Example } from "./example.ts";

export const LINK_EXAMPLES = {
  GW0301: entities("ada: {relations: [wrote: ‹nots⇒notes›]}", "notes: {}"),
  GW0302: mended(`schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person‹}
  notes: {type: Book⇒›, relations: [wrote: notes]}‹⇒
  notes: {type: Book}›`),
  GW0303: mended(`schema:
  types: {Person: {}, Book: {}}
  relations: {wrote: {domain: Person, range: Book}}
entities:
  ada: {type: Person, relations: [wrote: ‹babbage⇒notes›]}
  ‹babbage⇒notes›: {type: ‹Person⇒Book›}`),
  GW0304: mended(`schema:
  relations: {wrote: {}}
entities:
  ada: {relations: [‹wrotte⇒wrote›: notes]}
  notes: {}`),
  GW0305: mended(`schema:
  properties: {born: {type: date}}
entities:
  ada: {facts: [‹birth⇒born›: 1815]}`),
  GW0306: mended(`schema:
  qualifiers: {role: {}}
entities:
  ada: {relations: [{wrote: notes, with: {‹roll⇒role›: author}}]}
  notes: {}`),
  GW0307: mended(`schema:
  types: {Person: {}}
entities:
  ada: {type: ‹Persona⇒Person›}`),
  GW0308: mendedFiles({
    "people.yaml": "entities:\n  ada: {name: Ada Lovelace}",
    "writers.yaml": "entities:\n  ‹ada: {name: Countess of Lovelace}⇒byron: {name: Lord Byron}›",
  }),
  GW0309: entities("ada: {name: Ada‹⇒ Lovelace›}", "language: {name: Ada}"),
  GW0310: mended(`schema:
  types: {Person: {extends: Agent}, Agent: {‹extends: Person⇒›}}`),
  GW0311: entities("ada: {facts: [{lived in: London, at: ‹10 December 1815⇒1815-12-10›}]}"),
  GW0312: entities("ada: {facts: [{lived in: London, since: ‹1852⇒1815›, until: ‹1815⇒1852›}]}"),
  GW0313: entities("ada: {mergedFrom: [‹byron⇒ada-byron›]}", "byron: {}"),
  GW0315: mended(`schema:
  relations:
    wrote: {inverse: ‹read⇒written by›}
    read: {}`),
  GW0316: mended(`schema:
  properties: {pages: {type: integer}}
entities:
  notes: {facts: [pages: ‹sixty⇒60›]}`),
  GW0317: mended(`‹⇒graph: {policy: {unquoted: ok}}
›sources:
  letter: {title: A letter}
entities:
  ada: {facts: [{born: 1815, cite: {source: ‹leter⇒letter›}}]}`),
  GW0318: entities("ada: {relations: [wrote: notes‹, wrote: notes⇒›]}", "notes: {}"),
  GW0319: entities("ada: {facts: [{born: 1815, status: ‹sure⇒asserted›}]}"),
  GW0320: mended(`schema:
  types: {Person: {color: ‹blue⇒"#4c78a8"›}}`),
  GW0321: mended(`sources:
  letter: {url: "‹ftp⇒https›://example.org/letter"}`),
  GW0322: entities("ada: {facts: [{born: 1815, by: ‹byro-n⇒byron›}]}", "byron: {}"),
  GW0323: entities(
    "ada: {facts: [{lived in: London, ‹at: 1840, since: 1815⇒since: 1815, until: 1852›}]}",
  ),
  GW0324: mended(`schema:
  types: {Person: {}, Book: {}}
  properties: {pages: {on: Book}}
entities:
  ‹ada⇒notes›: {type: ‹Person⇒Book›, facts: [pages: 60]}`),
  GW0325: mended(`schema:
  relations: {knew: {symmetric: true‹, inverse: known by⇒›}}`),
  GW0326: entities("ada: {names: {‹chinese name⇒zh›: 爱达}}"),
  GW0327: mendedFiles({
    "a.yaml": "graph: {title: Engines}\nentities: {ada: {}}",
    "b.yaml": "graph: {‹title: Computers⇒description: And who thought of them›}",
  }),
  GW0328: mended(`sources:
  letter: {text: {file: letter.txt‹, sha256: 7ad9⇒›}}`),
  GW0329: mended(`schema:
  properties: {born: {type: date}}
  relations: {wrote: {}}
entities:
  ada: {‹relations⇒facts›: [born: ‹notes⇒1815›]}
  notes: {}`),
  // The first name is written in Cyrillic letters.
  GW0330: entities("mts: {name: ‹МТС⇒МТС (Moscow)›}", "mtc: {name: MTC}"),
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
