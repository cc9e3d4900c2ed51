import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import { entities, mended, type Example } from "./example.ts";

export const PARSE_EXAMPLES = {
  GW0201: entities('ada: {name: ‹⇒"›*lovelace‹⇒"›}'),
  GW0202: entities("ada: ‹&first ⇒›{name: Ada Lovelace}"),
  GW0203: entities(String.raw`ada: {summary: "Lived in \‹⇒\›private"}`),
  GW0204: entities("ada‹ ⇒-›lovelace: {‹⇒name: Ada Lovelace›}"),
  GW0205: mended(`schema:
  relations:
    wrote‹|⇒ or ›signed: {}`),
  GW0206: entities(String.raw`ada: {name: "Ada \‹U00110000⇒U0001F5A9›"}`),
  GW0207: mended(`entities:
  ada: 
    summary: ‹⇒"›Her notes: the first program‹⇒"›`),
  GW0208: mended(`entities:
  ‹[ada, ⇒ada: {}
  ›byron‹]⇒›: {}`),
  GW0209: mended(`entities:
  ada:
    facts:
      - wrote: ‹⇒"›program #1‹⇒"›`),
  GW0210: mended(`‹%YAML 1.2
---
⇒›entities:
  ada: {}`),
  GW0211: mended(`entities:
  ada: {name: Ada‹}
  ada: {name: Ada Lovelace⇒ Lovelace, aliases: [Ada]›}`),
  GW0212: entities("‹⇒ada›: {name: Ada Lovelace}"),
  GW0213: entities("ada: {name: ‹⇒Ada Lovelace›}"),
  GW0214: mended(`entities:
  ada:
    relations: [‹{type: ⇒›wrote‹, to⇒›: notes‹}⇒›]
  notes: {}`),
  GW0215: entities(String.raw`ada: {name: "Ada‹ \x07⇒›"}`),
  GW0216: entities("‹ａｄａ⇒ada›: {}"),
  GW0217: entities(String.raw`‹"cafe\u0301"⇒café›: {}`),
  GW0218: mended(`entities:
  ada:
    name: Ada Lovelace
‹   ⇒    ›summary: A mathematician.`),
  GW0219: mended(`entities:
  ada:
    name: Ada Lovelace
    ‹⇒relations:
      ›- wrote: notes‹⇒
  notes: {}›`),
  GW0220: mended(`schema:
  relations:
    ‹${"wrote, with the help of others, ".repeat(8)}⇒wrote›: {}`),
  GW0221: entities("ada: {‹<<: {⇒›name: Ada}‹}⇒›"),
  GW0222: mended(`graph:
  title: Engines
  licence‹⇒: CC0›
  description: Who thought of them.
entities:
  ada: {}`),
  GW0223: mended(`graph: {title: Engines‹⇒,› licence: CC0}
entities:
  ada: {}`),
  GW0224: mended(`relations:
  - {from: ada, type: wrote‹⇒, to: notes›}
entities:
  ada: {}‹⇒
  notes: {}›`),
  GW0225: mended(`entities:
  ada: 
    name:‹⇒ ›Ada`),
  GW0226: entities("ada: {name: ‹Аda⇒Ada› Lovelace}"),
  GW0227: {
    fails: { commands: [`(echo entities: && seq -f '  "a %g": {}' 1100) > graph.yaml`] },
    passes: "entities:\n  a-1: {}\n",
  },
  GW0228: mended(`entities:
  ada:
    facts: [{‹⇒born in: London, ›at: 1815}]`),
  GW0229: mended(`schema:
  properties:
    ‹⇒in office ›since: {type: date}`),
  GW0230: mended(`entities:
  ada:
    summary: ‹⇒"›@ada‹⇒"›`),
  GW0231: mended(`entities:
  ada: {}
‹---
entities:
⇒›  babbage: {}`),
  GW0232: mended(`‹... ⇒›entities:
  ada: {name: Ada}`),
  GW0233: mended(`entities:
‹	⇒  ›ada: {}`),
  GW0234: entities("ada: {name: ‹!text ⇒›Ada}"),
  GW0235: mended(`entities:
  ada:
    name: "Ada‹"⇒› Lovelace‹⇒"›`),
  GW0236: entities(`ada: ‹${"[".repeat(70)}${"]".repeat(70)}⇒{aliases: [Ada]}›`),
  GW0237: {
    fails: { commands: ["yes ',' | head -n 2100000 | tr -d '\\n' > graph.yaml"] },
    passes: "entities:\n  ada: {}\n",
  },
  GW0238: mended(`entities:
  ada:
    relations: [‹{⇒›wrote: notes, met: babbage‹}⇒›]
  notes: {}
  babbage: {}`),
  GW0239: entities("ada: {aliases: [Ada, Countess of Lovelace‹⇒]›}"),
  GW0240: entities('ada: {name: "Ada Lovelace‹⇒"›}'),
  GW0241: entities("ada: {‹nmae⇒name›: Ada}"),
  GW0242: entities(String.raw`ada: {name: "Ada‹\u200bLovelace⇒ Lovelace›"}`),
  GW0243: entities("ada: {name: ‹[Ada,⇒Ada› Lovelace‹]⇒›}"),
  GW0244: entities("ada: {name: Ada}‹}⇒›"),
  GW0245: mended(`schema:
  types:
    Person: {color: ‹⇒"›#4c78a8‹⇒"›}`),
  GW0246: mended(`entities:
  ada:
    relations:
      - wrote: notes
      ‹-met⇒- met›: babbage
  notes: {}
  babbage: {}`),
  GW0250: mended(`entities:
‹<<<<<<< ours
⇒›  ada: {name: Ada‹}
=======
  ada: {name: Ada ⇒ ›Lovelace}‹
>>>>>>> theirs⇒›`),
  GW0251: mended(`entities:
  ada:
    name:‹ ⇒ ›Ada Lovelace`),
  GW0252: entities("ada: {name: Ada‹，⇒, ›summary: A mathematician.}"),
  GW0253: mended(`entities:
  ada:
    name: ‹⇒"›[Countess] Ada‹⇒"›`),
  GW0254: mended(`entities: {
‹⇒  ›ada: {name: Ada Lovelace},
}`),
  GW0255: mended(`entities:
  ada:
    summary: She wrote notes
    ‹⇒  ›about an engine`),
  GW0256: mended(`entities:
  ada: {name: ‹⇒"›Lovelace, Ada‹⇒"›}`),
  GW0257: mended(`entities:
  ada:
    name: Ada Lovelace
    aliases: ‹⇒[›Ada Byron, Countess of Lovelace‹⇒]›`),
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
