import type { Console } from "./console.ts";
import { writeAtomically } from "./write.ts";

/**
 * Writes the result of a command.
 *
 * @param output a file, or `-` for standard output
 */
export async function writeResult(output: string, text: string, console: Console): Promise<void> {
  if (output === "-") {
    await console.write(text);
    return;
  }
  await writeAtomically(output, [text]);
  console.err(`Wrote ${output}.\n`);
}
