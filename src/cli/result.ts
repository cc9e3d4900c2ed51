import type { Console } from "./console.ts";
import { type GraphInput, refuseOwnFiles } from "./own-files.ts";
import { type Remarks, writeAtomically } from "./write.ts";

/** Tells what people should know of files that were replaced. */
export function tellRemarks(remarks: Remarks, console: Console): void {
  for (const remark of remarks) console.err(`${remark}\n`);
}

/**
 * Writes the result of a command.
 *
 * @param output a file, or `-` for standard output
 * @param origin what the graph was read from, which is never written over
 * @throws Failure when the file must not or cannot be written
 */
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
