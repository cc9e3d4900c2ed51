import { Option, type Command } from "commander";
import { STATUSES, type Status } from "../model/linked.ts";
import type { KnowledgeGraph } from "../query/index.ts";
import { queryCommand, type QueryArguments } from "./commands/query.ts";
import type { Console } from "./console.ts";
import { collect, textsOption, wholeNumber } from "./options.ts";
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

interface FilterArguments {
  readonly relation?: string[];
  readonly status?: Status[];
  readonly minSources?: number;
}

interface NeighborsArguments extends FilterArguments {
  readonly ids: boolean;
  readonly depth: number;
  readonly direction: "in" | "out" | "both";
  readonly type?: string[];
  readonly limit?: number;
}

interface FindArguments {
  readonly type?: string[];
  readonly limit: number;
}

interface PathArguments extends FilterArguments {
  readonly directed: boolean;
  readonly k: number;
  readonly maxDepth?: number;
}

interface BetweenArguments extends FilterArguments {
  readonly type?: string[];
}

/** Adds `graphwright query ...`, one subcommand per question of the library. */
export function addQueries(
  program: Command,
  defaultGraph: string,
  console: Console,
  done: (exitCode: number) => void,
): void {
  const query = program.command("query").description("ask a graph");
  const question = (usage: string, description: string): Command =>
    query
      .command(usage)
      .description(description)
      .option("-g, --graph <path>", "graph folder or graph.json", defaultGraph)
      .option("--json", "print JSON", false)
      .addOption(textsOption());
  const run = async <T>(
    options: QueryArguments,
    ask: (graph: KnowledgeGraph) => T,
    render: (result: T, style: TextStyle) => string,
  ): Promise<void> => done(await queryCommand(options, console, ask, render));

  addFilters(question("neighbors <id>", "entities around one, with the claims that lead there"))
    .alias("neighbours")
    .addOption(new Option("--depth <steps>", "how far").argParser(wholeNumber(1)).default(1))
    .addOption(
      new Option("--direction <direction>", "which way to follow claims")
        .choices(["in", "out", "both"])
        .default("both"),
    )
    .addOption(typeOption())
    .addOption(limitOption())
    .option("--ids", "only their ids, one on each line", false)
    .action((id: string, options: NeighborsArguments & QueryArguments) =>
      options.ids
        ? run(options, (graph) => graph.neighborIds(id, options), idsText)
        : run(options, (graph) => graph.neighbors(id, options), neighborsText),
    );

  question("show <id>", "everything about one entity").action(
    (id: string, options: QueryArguments) => run(options, (graph) => graph.show(id), showText),
  );

  question("find <text>", "entities by name, alias or id, in any script")
    .addOption(typeOption())
    .addOption(limitOption().default(20))
    .action((text: string, options: FindArguments & QueryArguments) =>
      run(options, (graph) => graph.find(text, options), findText),
    );

  addFilters(question("path <from> <to>", "shortest paths between two entities"))
    .option("--directed", "follow claims from subject to object only", false)
    .addOption(new Option("--k <count>", "how many").argParser(wholeNumber(1)).default(1))
    .addOption(new Option("--max-depth <steps>", "longest path").argParser(wholeNumber(1)))
    .action((from: string, to: string, options: PathArguments & QueryArguments) =>
      run(
        options,
        (graph) => graph.paths(from, to, options),
        (paths, style) => pathsText(paths, [from, to], style),
      ),
    );

  addFilters(
    question("between <a> <b>", "claims that join two entities, and what both are joined to"),
  )
    .addOption(typeOption())
    .action((a: string, b: string, options: BetweenArguments & QueryArguments) =>
      run(options, (graph) => graph.between(a, b, options), betweenText),
    );

  question("source <id>", "a source and every claim that cites it").action(
    (id: string, options: QueryArguments) => run(options, (graph) => graph.source(id), sourceText),
  );
}

function addFilters(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--relation <name>",
        "only this relation, or its inverse; may be repeated",
      ).argParser(collectOptional),
    )
    .addOption(
      new Option(
        "--status <status>",
        `only claims of this status (${STATUSES.join(", ")}); may be repeated`,
      ).argParser(collectOptional),
    )
    .addOption(
      new Option("--min-sources <count>", "only claims with so many proven sources").argParser(
        wholeNumber(0),
      ),
    );
}

function typeOption(): Option {
  return new Option("--type <type>", "only entities of this type; may be repeated").argParser(
    collectOptional,
  );
}

function limitOption(): Option {
  return new Option("--limit <count>", "how many at most").argParser(wholeNumber(1));
}

function collectOptional(value: string, earlier: readonly string[] | undefined): string[] {
  return collect(value, earlier ?? []);
}
