import { existsSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

/** The text of the one source. */
export const TEXT =
  "The keeper lit the lamp at dusk. The ferry sank off the point. Nobody saw the ferry.\n";

/** Pieces of files that define, refer to, contradict and break each other. */
const PIECES = [
  "entities: {ann: {type: Person, name: Ann}}\n",
  "entities: {ann: {type: Person, name: Ann Other, aliases: [Nan]}}\n",
  "entities: {ann: {type: Ship, name: Ann}}\n",
  "entities: {bob: {name: Nan, relations: [{knows: ann}]}}\n",
  "entities: {bob: {mergedFrom: [old-bob]}, ann: {}}\n",
  "entities: {cid: {name: Cid, aliases: [nan], facts: [{height: 3 m}, {height: 2 m}]}}\n",
  "entities: {cid: {facts: [{weight: 3, with: {unit: kg}}], relations: [{owned by: ann}]}}\n",
  "relations: [{from: ann, type: knows, to: bob, at: 2020}, {from: bob, type: knows, to: ann}]\n",
  "relations: [{from: ann, type: knows, to: bob, at: 2020}]\n",
  "relations: [{from: ann, type: owns, to: cid}, {from: cid, type: owned by, to: ann, note: so}]\n",
  "relations: [{from: old-bob, type: knows, to: cid, by: ann, status: alleged}]\n",
  "relations: [{from: ann, type: saw, to: cid, by: bob, cite: {source: log, quote: saw the ferry}}]\n",
  "relations: [{from: ann, type: saw, to: bob, cite: {source: log, quote: lit the lamp}}]\n",
  "relations: [{from: ann, type: saw, to: bob, cite: {source: log, quote: the ferry}}]\n",
  "sources: {log: {title: Log, text: {file: log.txt}}}\n",
  "sources: {log: {title: Book, text: {file: gone.txt}}}\n",
  "sources: {log: {title: Log, lang: de, text: {file: log.txt}}}\n",
  "sources: {log: {title: Log, text: {file: lot.txt}}}\n",
  "schema: {relations: {knows: {symmetric: true}, owns: {inverse: owned by}, saw: {}}}\n",
  "schema: {types: {Person: {}}}\n",
  "entities: {dan: {name: Dan, facts: [{height: 1 m}]}}\n",
  "entities: {dan: {type: Person, name: Daniel}}\n",
  "entities: {eve: {name: Eve, relations: [{knows: dan}]}}\n",
  "relations: [{from: eve, type: knows, to: dan, by: dan}]\n",
  "entities: {ann: [\n",
  "",
  // Ids that were replaced, and the same one twice.
  "entities: {cid: {mergedFrom: [old-bob, older-cid]}}\n",
  "entities: {eve: {mergedFrom: [ann]}}\nrelations: [{from: older-cid, type: knows, to: eve}]\n",
  "relations: [{from: ann, type: knows, to: cid, by: Nan Smith}]\n",
  "entities: {zed: {mergedFrom: [Nan Smith]}}\n",
  // Names that are shared in another case or language.
  "entities: {fay: {name: DAN, names: {zh: 安, de: Nan}}, gus: {aliases: [安, cid]}}\n",
  // Names and ids that look like others.
  "entities: {fay: {name: \u0410nn, aliases: [N\u0430n]}}\n",
  "entities: {d\u0430n: {name: \u0421id, relations: [{knows: dan}]}, \u0430nn: {name: ANN}}\n",
  // Names where ids belong.
  "relations: [{from: Nan, type: knows, to: bob}]\n",
  "relations: [{from: eve, type: knows, to: DANIEL}, {from: Eve, type: knows, to: ann}]\n",
  // Relations that say the same as others, from both ends.
  "relations: [{from: bob, type: knows, to: ann, at: 2020}]\nentities: {cid: {relations: [{owned by: ann}]}}\n",
  "entities: {ann: {name: Ann}}\nrelations: [{from: ann, type: saw, to: cid, by: bob, cite: {source: log, quote: saw the ferry}}]\n",
  // Schemas and policies.
  "schema: {types: {Person: {}, Ship: {extends: Person}}, relations: {knows: {domain: [Ship]}, saw: {}}}\n",
  "schema: {properties: {height: {type: quantity, on: [Person]}}, qualifiers: {unit: {}}}\n",
  "graph: {title: Lights, policy: {uncited: warning, unquoted: error}}\n",
  "graph: {title: Lamps, policy: {unverifiable: error}}\n",
  // Sources: another hash, none, a passage that is excused, and two of one id.
  `sources: {log: {title: Log, text: {file: log.txt, sha256: ${"0".repeat(64)}}}}\n`,
  "sources: {log: {title: Log, text: {file: log.txt}, uncited: [{quote: at dusk, reason: so}]}}\n",
  "sources: {log: {title: Log, text: {file: log.txt}, uncited: [{quote: at dawn, reason: so}]}}\n",
  "sources: {log: {}, diary: {title: Diary, text: {file: log.txt}}}\n",
  "relations: [{from: ann, type: saw, to: eve, cite: [{source: diary, quote: the point}, {source: log}]}]\n",
  "entities: {ann: {facts: [{height: 2 m, cite: {source: log, quote: lit the lump}}]}}\n",
];

/** Other texts of the source: with more, with less, and in other lines. */
const TEXTS = ["", "More was never written.\n", "\nThe keeper lit the lamp at dusk.\n"];

const SHA256 = "2e5608fe25210342109dce84858f8e1845733036accaf1b8cd8f57518f72a0ac";

/** Locks: of the first text, of another, and none that can be read. */
const LOCKS = [
  `"log"\t"lit the lamp"\t\t\tparagraph\t${SHA256}\t1\t11\t23\t23e98ac3d0b269a8b5112516677f8f66fa6227a841ce72cc654b9d6eb1b5b4c9\n`,
  `"log"\t"saw the ferry"\t\t\tparagraph\t${SHA256}\t1\t70\t83\tfdf52d8f92f5b632c3dd73ba25937e2f95c9e8fe5b33df16acbe552eb886ad5f\n`,
  `"log"\t"saw the ferry"\t\t\tparagraph\t${"1".repeat(64)}\t1\t7\t20\tfdf52d8f92f5b632c3dd73ba25937e2f95c9e8fe5b33df16acbe552eb886ad5f\n`,
  "<<<<<<< ours\n",
];

/** A file that is written anew, removed or moved. */
export type Edit =
  | {
      readonly file: string;
      /** Absent to remove the file; of the text, what is added to it. */
      readonly piece: string | undefined;
    }
  | { readonly file: string; readonly moveTo: string };

const YAML = ["a.yaml", "b.yaml", "c/d.yaml", "e.yaml", "f.yaml"];

/** A few edits of a small graph, one after another. */
export const edits = editsOf(PIECES, fc.constantFrom(...TEXTS.map(ofText), ...LOCKS.map(ofLock)));

/** Edits that leave alone what claims of any file depend on: schema, sources, ids that were replaced. */
export const plainEdits = editsOf(
  PIECES.filter((piece) => !/^(sources|schema|graph)|mergedFrom/.test(piece)),
  fc.constantFrom(...TEXTS.map(ofText)),
);

function editsOf(
  pieces: readonly string[],
  ofOthers: fc.Arbitrary<(piece: string | undefined) => Edit>,
): fc.Arbitrary<Edit[]> {
  const file = fc.constantFrom(...YAML);
  const piece = fc.option(fc.constantFrom(...pieces), { nil: undefined, freq: 8 });
  const written = fc.record({ file, piece });
  return fc.array(
    fc.oneof(
      { weight: 8, arbitrary: written },
      { weight: 1, arbitrary: fc.record({ file, moveTo: fc.constantFrom(...YAML) }) },
      { weight: 1, arbitrary: fc.tuple(ofOthers, piece).map(([of, one]) => of(one)) },
    ),
    { minLength: 1, maxLength: 12 },
  );
}

function ofText(text: string) {
  return (piece: string | undefined): Edit => ({ file: "texts/log.txt", piece: piece && text });
}

function ofLock(line: string) {
  return (piece: string | undefined): Edit => ({ file: "citations.lock", piece: piece && line });
}

/** Long enough ago that a file is trusted not to change again within the same tick of the clock. */
const SETTLED = Date.now() / 1_000 - 1_000_000;
let edited = 0;

/** Makes an edit; the file looks as if it had been so for a while. */
export function make(dir: string, edit: Edit): void {
  const path = join(dir, edit.file);
  // No two edits have the same time, however fast they follow each other.
  const time = SETTLED + edited++;
  if ("moveTo" in edit) {
    if (existsSync(path)) renameSync(path, join(dir, edit.moveTo));
    return;
  }
  const { file, piece } = edit;
  if (piece === undefined) return rmSync(path, { force: true });
  writeFileSync(path, file.startsWith("texts/") ? TEXT + piece : piece);
  utimesSync(path, time, time);
}
