import { join } from "node:path";
import { isFolder, readGraphFolder } from "../../1-read/index.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Action } from "../options.ts";
import { createFile } from "../write.ts";

const FIVE_LINES = `entities:
  ada: {name: Ada Lovelace, relations: [{wrote: notes, at: 1843}, {worked with: babbage}]}
  babbage: {name: Charles Babbage, relations: [designed: engine]}
  engine: {name: Analytical Engine}
  notes: {name: Notes by the Translator, relations: [describes: engine]}
`;

/** `graphwright init`: a graph of five lines that builds. Nothing that is there is overwritten. */
export const initCommand: Action<object> = async (dir, _options, console) => {
  const file = join(dir, "graph.yaml");
  if (await holdsGraph(dir)) throw new Failure(`${dir} holds a graph already`);
  await createFile(file, FIVE_LINES);
  const where = dir === "graph" ? "" : ` ${dir}`;
  console.err(`Wrote ${file}. Next: npx graphwright view${where}\n`);
  return EXIT.fine;
};

async function holdsGraph(dir: string): Promise<boolean> {
  const found = await isFolder(dir).catch(() => false);
  return found && (await readGraphFolder(dir)).files.length > 0;
}
