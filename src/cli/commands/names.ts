import { basename, resolve } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import { authoringSchema, graphTypes } from "../../authoring/index.ts";
import { check, type Checked, graphOf } from "../../compile.ts";
import { openGraph } from "../../index.ts";
import { scopeOf } from "../../model/diagnostic.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action, OutputOption } from "../options.ts";
import { Locator } from "../report/locate.ts";
import { writeResult } from "../result.ts";
import { reportProblems } from "./check.ts";

/** `graphwright schema`: the JSON Schema of this graph's files, for editors. */
export const schemaCommand: Action<OutputOption> = async (dir, { output }, console) => {
  const checked = await namesOf(dir, console);
  if (!checked) return EXIT.data;
  const schema = authoringSchema(checked.linked, checked.closed);
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  await writeResult(output, text, { path: dir, files: checked.files }, console);
  return EXIT.fine;
};

/** `graphwright types`: TypeScript declarations of the names of a graph. */
export const typesCommand: Action<OutputOption> = async (path, { output }, console) => {
  if (!(await isFolder(path))) {
    const { graph } = await openGraph(path);
    await writeResult(output, graphTypes(graph), { path }, console);
    return EXIT.fine;
  }
  const checked = await namesOf(path, console);
  if (!checked) return EXIT.data;
  const { files } = checked;
  const text = graphTypes(graphOf(checked, basename(resolve(path))));
  await writeResult(output, text, { path, files }, console);
  return EXIT.fine;
};

/**
 * A graph folder read for its names, whatever its claims and citations; undefined, with the problems
 * reported, when a file cannot be read, so that names may be missing.
 */
async function namesOf(dir: string, console: Console): Promise<Checked | undefined> {
  const checked = await check(dir);
  const unread = checked.diagnostics.filter(
    (diagnostic) =>
      diagnostic.severity === "error" && ["file", "syntax"].includes(scopeOf(diagnostic)),
  );
  if (unread.length === 0) return checked;
  reportProblems(unread, new Locator(checked.files), console);
  console.err("Nothing written: with these errors, names may be missing.\n");
  return undefined;
}
