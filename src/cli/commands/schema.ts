import { authoringSchema } from "../../authoring/index.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import { namesOf } from "../names.ts";
import { writeResult } from "../result.ts";

export interface SchemaArguments {
  /** `-` is standard output. */
  readonly output: string;
}

/** `graphwright schema`: the JSON Schema of this graph's files, for editors. */
export async function schemaCommand(
  dir: string,
  { output }: SchemaArguments,
  console: Console,
): Promise<number> {
  const checked = await namesOf(dir, console);
  if (!checked) return EXIT.data;
  const schema = authoringSchema(checked.linked, checked.closed);
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  await writeResult(output, text, { path: dir, files: checked.files }, console);
  return EXIT.fine;
}
