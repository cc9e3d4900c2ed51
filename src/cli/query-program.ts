import { Option, type Command } from "commander";
import { OPERATIONS, type Operation, type Parameter, type KnowledgeGraph } from "../query/index.ts";
import { type Console, painter } from "./console.ts";
import { choiceOption, collect, textsOption, wholeNumber, withCacheOptions } from "./options.ts";
import {
  betweenText,
  findText,
  idsText,
  neighborsText,
  pathsText,
  showText,
  sourceText,
  type TextStyle,
} from "./query-text.ts";
import { openGraph } from "../index.ts";
import { EXIT } from "./failure.ts";
import { isFolder } from "../1-read/index.ts";
import { CompileError } from "../compile-error.ts";
import type { CacheOption } from "./cache.ts";
import { foldersFor, requireFolders, type TextsOption } from "./commands/check.ts";
import { compileWithCache } from "./compile-cache.ts";

/** How the answer to a question is written for people. */
type Render<R> = (result: R, style: TextStyle, given: readonly string[]) => string;

/** Adds `graphwright query ...`: a command for each question, with what the question says of itself. */
export function addQueries(
  program: Command,
  defaultGraph: string,
  console: Console,
  done: (exitCode: number) => void,
): void {
  const query = program.command("query").description("ask a graph");

  function add<O extends object, R>(
    name: string,
    operation: Operation<O, R>,
    render: Render<R>,
    ids?: Operation<O, string[]>,
  ): Command {
    const command = withCacheOptions(query.command(name))
      .description(operation.words)
      .option("-g, --graph <path>", "graph folder or graph.json", defaultGraph)
      .option("--json", "print JSON", false)
      .addOption(textsOption());
    for (const argument of operation.arguments) {
      command.argument(`<${argument.name}>`, argument.words);
    }
    for (const option of operation.options) command.addOption(optionOf(option));
    if (ids) command.option("--ids", "only their ids, one on each line", false);
    return command.action(async () => {
      const given = command.args;
      const options = command.opts<O & QueryArguments & { readonly ids?: boolean }>();
      const code =
        ids && options.ids === true
          ? queryCommand(options, console, (graph) => ids.ask(graph, given, options), idsText)
          : queryCommand(
              options,
              console,
              (graph) => operation.ask(graph, given, options),
              (result, style) => render(result, style, given),
            );
      done(await code);
    });
  }

  const { neighbors, neighborIds, show, find, paths, between, source } = OPERATIONS;
  add("neighbors", neighbors, neighborsText, neighborIds).alias("neighbours");
  add("show", show, showText);
  add("find", find, findText);
  add("path", { ...paths, options: paths.options.map(oneByDefault) }, pathsText);
  add("between", between, betweenText);
  add("source", source, sourceText);
}

/** Who asks on a command line for a path wants one. */
function oneByDefault(parameter: Parameter): Parameter {
  return parameter.type === "count" && parameter.name === "k"
    ? { ...parameter, default: 1 }
    : parameter;
}

/** `--min-sources <count>` for `minSources`, and `--no-shared` for what is done unless told otherwise. */
function optionOf(parameter: Parameter): Option {
  const { name, words } = parameter;
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  switch (parameter.type) {
    case "choice":
      return choiceOption(`--${flag} <${name}>`, words, parameter.values, parameter.default);
    case "count": {
      const option = new Option(`--${flag} <${parameter.of}>`, words);
      return option.argParser(wholeNumber(parameter.least)).default(parameter.default);
    }
    case "flag":
      return parameter.default
        ? new Option(`--no-${flag}`, `do not ${words}`)
        : new Option(`--${flag}`, words).default(false);
    case "text": {
      const values = parameter.values ? ` (${parameter.values.join(", ")})` : "";
      return new Option(
        `--${flag} <${parameter.names ?? "text"}>`,
        `${words}${values}; may be repeated`,
      ).argParser(collect);
    }
  }
}

export interface QueryArguments extends CacheOption, TextsOption {
  /** A graph folder or a `graph.json`. */
  readonly graph: string;
  readonly json: boolean;
}

/** `graphwright query ...`: asks one question and prints the answer, for people or as JSON. */
export async function queryCommand<T>(
  options: QueryArguments,
  console: Console,
  ask: (graph: KnowledgeGraph) => T,
  render: (result: T, style: TextStyle) => string,
): Promise<number> {
  const result = ask(await opened(options));
  const style = { paint: painter(console.outIsRich), width: console.width };
  console.out(
    options.json ? `${JSON.stringify(result ?? null, undefined, 2)}\n` : render(result, style),
  );
  return EXIT.fine;
}

async function opened(options: QueryArguments): Promise<KnowledgeGraph> {
  const { graph: path, texts: asked, cache } = options;
  await requireFolders(asked, "--texts");
  if (!(await isFolder(path))) return openGraph(path);
  const texts = await foldersFor(path, options);
  const { knowledge, diagnostics } = await compileWithCache(path, { texts, cache, layout: false });
  if (!knowledge) throw new CompileError(path, diagnostics);
  return knowledge;
}
