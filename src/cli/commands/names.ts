import { basename, resolve } from "node:path";
import { isFolder } from "../../1-read/index.ts";
import { authoringSchema, graphTypes, MOST_OFFERED } from "../../authoring/index.ts";
import { check, type Checked, graphOf } from "../../compile.ts";
import { openGraph } from "../../index.ts";
import { scopeOf } from "../../model/diagnostic.ts";
import type { Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { Action, OutputOption } from "../options.ts";
import { Locator } from "../report/locate.ts";
import { writeResult } from "../result.ts";
import { reportProblems } from "./check.ts";

interface SchemaArguments extends OutputOption {
  /** Whether ids are flagged that the graph does not have yet. */
  readonly strict: boolean;
}

/** `graphwright schema`: the JSON Schema of this graph's files, for editors. */
export const schemaCommand: Action<SchemaArguments> = async (dir, options, console) => {
  const { output, strict } = options;
  const checked = await namesOf(dir, console);
  if (!checked) return EXIT.data;
  const { linked, closed } = checked;
  const schema = authoringSchema(linked, closed, strict);
  for (const [what, { size }] of Object.entries({
    entities: linked.entities,
    sources: linked.sources,
  })) {
    if (size <= MOST_OFFERED) continue;
    console.err(
      `Of ${size} ${what}, ${MOST_OFFERED} are offered, and no id is flagged as new: with more, editors become slow.\n`,
    );
  }
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
