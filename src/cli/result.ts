import type { Console } from "./console.ts";
import { type Remarks, writeAtomically } from "./write.ts";
import { sameFile, wouldBeRead } from "../1-read/index.ts";
import { Failure } from "./failure.ts";

/** Tells what people should know of files that were replaced. */
export function tellRemarks(remarks: Remarks, console: Console): void {
  for (const remark of remarks) console.err(`${remark}\n`);
}

/** Writes the result of a command to a file, or to standard output (`-`); never over its `origin`. */
export async function writeResult(
  output: string,
  text: string,
  origin: GraphInput,
  console: Console,
): Promise<void> {
  if (output === "-") {
    await console.write(text);
    return;
  }
  await refuseOwnFiles([output], origin);
  tellRemarks(await writeAtomically(output, [text]), console);
  console.err(`Wrote ${output}.\n`);
}

export interface GraphInput {
  /** A graph folder or a `graph.json`. */
  readonly path: string;
  /** Of a folder, the files that were read: YAML, the lock, texts of sources. */
  readonly files?: ReadonlyMap<string, { readonly shown: string }>;
}

/** @throws Failure for a file from which the graph is read, or that would be read as a part of its folder */
export async function refuseOwnFiles(
  outputs: Iterable<string>,
  { path, files }: GraphInput,
): Promise<void> {
  const own = files === undefined ? [path] : Array.from(files.values(), ({ shown }) => shown);
  for (const output of outputs) {
    if (output === "-") continue;
    const same = await sameFile(output, own);
    if (same !== undefined) {
      const what = same === output ? "it" : `it is the file ${same}, which`;
      const why = `${what} is what the graph is read from`;
      throw new Failure(`cannot write ${output}: ${why}; name another file with -o`);
    }
    if (files !== undefined && (await wouldBeRead(output, path))) {
      const why = `it would be read as a part of the graph in ${path}`;
      throw new Failure(`cannot write ${output}: ${why}; name a file elsewhere with -o`);
    }
  }
}
