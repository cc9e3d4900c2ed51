import fc from "fast-check";
import type { Edit } from "./random-edits.ts";

/** What a graph without errors begins with. */
const BASE =
  "sources: {log: {title: Log, text: {file: log.txt}}}\nentities: {ann: {type: Person}, bob: {}, cid: {}}\n";

export const FIRST: readonly Edit[] = [
  { file: "base.yaml", piece: BASE },
  { file: "texts/log.txt", piece: "" },
];

/** What each file may hold: whatever the others hold, the graph has no errors. */
const PIECES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  "base.yaml": [
    BASE,
    BASE.replace("bob: {}", "bob: {name: Bob, facts: [{height: 2 m}]}"),
    BASE.replace("type: Person", "type: Ship, note: so"),
    BASE.replace("bob: {}, cid: {}", "cid: {}, bob: {facts: [{height: 3 m}, {height: 2 m}]}"),
  ],
  "schema.yaml": [
    undefined,
    "schema: {relations: {knows: {symmetric: true}, saw: {}}}\n",
    "schema: {relations: {knows: {inverse: known by}, saw: {}}}\n",
    'schema: {types: {Person: {color: "#123456"}, Ship: {}}}\n',
  ],
  "a.yaml": [
    undefined,
    "relations: [{from: ann, type: knows, to: bob, at: 2020}]\n",
    "relations: [{from: ann, type: knows, to: bob, at: 2021, note: so}]\n",
    "relations: [{from: ann, type: saw, to: cid, cite: {source: log, quote: saw the ferry}}]\n",
    "entities: {dan: {relations: [{knows: ann}, {saw: dan}]}}\n",
    "entities: {dan: {name: Dan, relations: [{knows: ann}, {saw: dan}]}}\n",
  ],
  "c/d.yaml": [
    undefined,
    "relations: [{from: bob, type: knows, to: ann, at: 2019}]\n",
    "relations: [{from: ann, type: knows, to: bob, at: 2019}]\n",
    "relations: [{from: ann, type: saw, to: cid, by: bob, cite: {source: log, quote: lit the lamp}}]\n",
    "entities: {eve: {facts: [{age: 3, cite: {source: log, quote: lit the lamp}}]}}\n",
    "entities: {eve: {relations: [{knows: cid}, {knows: cid, at: 2001}]}}\n",
    "entities: {constructor: {relations: [{knows: cid}]}}\n",
  ],
  "texts/log.txt": [undefined, "", "More was never written.\n"],
};

/** Edits of a graph that has no errors, before and after each. */
export const soundEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    ...Object.entries(PIECES).map(([file, pieces]) =>
      fc.constantFrom(...pieces).map((piece) => ({ file, piece })),
    ),
  ),
  { minLength: 1, maxLength: 12 },
);
