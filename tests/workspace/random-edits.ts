import { rmSync, utimesSync, writeFileSync } from "node:fs";
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
  "schema: {relations: {knows: {symmetric: true}, owns: {inverse: owned by}, saw: {}}}\n",
  "schema: {types: {Person: {}}}\n",
  "entities: {dan: {name: Dan, facts: [{height: 1 m}]}}\n",
  "entities: {dan: {type: Person, name: Daniel}}\n",
  "entities: {eve: {name: Eve, relations: [{knows: dan}]}}\n",
  "relations: [{from: eve, type: knows, to: dan, by: dan}]\n",
  "entities: {ann: [\n",
  "",
];

/** A file written anew or removed. */
export interface Edit {
  readonly file: string;
  /** Absent to remove the file. */
  readonly piece: string | undefined;
}

/** A few edits of a small graph, one after another. */
export const edits = editsOf(PIECES);

/** Edits that leave alone what claims of any file hang on: schema, sources, and ids that were replaced. */
export const plainEdits = editsOf(
  PIECES.filter((piece) => !/^(sources|schema)|mergedFrom/.test(piece)),
);

function editsOf(pieces: readonly string[]): fc.Arbitrary<Edit[]> {
  return fc.array(
    fc.record({
      file: fc.constantFrom("a.yaml", "b.yaml", "c/d.yaml", "e.yaml", "f.yaml", "texts/log.txt"),
      piece: fc.option(fc.constantFrom(...pieces), { nil: undefined, freq: 8 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
}

/** Long enough ago that a file is trusted not to change again within the same tick of the clock. */
const SETTLED = Date.now() / 1_000 - 1_000_000;
let edited = 0;

/** Makes an edit; the file looks as if it had been so for a while. */
export function make(dir: string, { file, piece }: Edit): void {
  const path = join(dir, file);
  const isText = file.startsWith("texts/");
  if (piece === undefined) return rmSync(path, { force: true });
  writeFileSync(path, isText ? TEXT + piece : piece);
  // No two edits have the same time, however fast they follow each other.
  const time = SETTLED + edited++;
  utimesSync(path, time, time);
}
