import { Command, Option } from "commander";
import { FORMAT_NAMES, FORMULA_POLICIES, GEXF_VERSIONS } from "../7-export/index.ts";
import { buildCommand, type BuildArguments } from "./commands/build.ts";
import { checkCommand, REPORT_FORMATS, type CheckArguments } from "./commands/check.ts";
import { COVERAGE_FORMATS, coverageCommand, type CoverageArguments } from "./commands/coverage.ts";
import { diffCommand, DIFF_FORMATS, type DiffArguments } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand, type ExportArguments } from "./commands/export.ts";
import { fixCommand, type FixArguments } from "./commands/fix.ts";
import { initCommand } from "./commands/init.ts";
import { lockCommand, type LockArguments } from "./commands/lock.ts";
import { schemaCommand, type SchemaArguments } from "./commands/schema.ts";
import { typesCommand, type TypesArguments } from "./commands/types.ts";
import { viewCommand, type ViewArguments } from "./commands/view.ts";
import type { Console } from "./console.ts";
import { textsOption, wholeNumber } from "./options.ts";
import { addQueries } from "./query-program.ts";
import { packageVersion } from "./version.ts";

/** The folder that commands take when none is named. */
const DEFAULT_DIR = "graph";
const DEFAULT_PORT = 4173;

const DIFF_HELP = `
Old and new are each a graph folder, a graph.json, or a git revision; new is ./${DEFAULT_DIR} when left
out. A path that exists is taken for a path. A bare revision is read at the folder that stands on the
other side; revision:path names another place.

  graphwright diff HEAD~1             the commit before the last against ./${DEFAULT_DIR}
  graphwright diff main facts         the folder facts as it is on main against as it is here
  graphwright diff v1:graph v2:data   two revisions, each at its own path
  graphwright diff old.json new.json  two builds
`;

/**
 * The command line: names, options and help; the work is in commands/.
 *
 * @param done told the exit code of the command that ran
 */
export function createProgram(console: Console, done: (exitCode: number) => void): Command {
  const program = new Command("graphwright")
    .description("Knowledge graphs whose every edge has a receipt.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.err(text),
    });

  program
    .command("init [dir]")
    .description("write a five-line graph that builds")
    .action(async (dir: string = DEFAULT_DIR) => done(await initCommand(dir, console)));

  program
    .command("check [dir]")
    .description("report every problem of a graph and prove its citations")
    .addOption(
      new Option("--format <format>", "how to report").choices(REPORT_FORMATS).default("text"),
    )
    .option("--watch", "report again after every change", false)
    .option("--verbose", "tell how the paragraphs of each text are set apart, and its pages", false)
    .option("--cache <dir>", "where to keep what the next check can use")
    .option("--no-cache", "check everything, and keep nothing")
    .addOption(textsOption())
    .action(async (dir: string = DEFAULT_DIR, options: CheckArguments) =>
      done(await checkCommand(dir, options, console)),
    );

  program
    .command("explain [code]")
    .description("what the code of a message means, with examples; all codes when none is given")
    .action((code: string | undefined) => done(explainCommand(code, console)));

  program
    .command("build [dir]")
    .description("compile a graph to graph.json")
    .option("-o, --output <dir>", "folder to write to", "out")
    .option("--watch", "build again after every change", false)
    .addOption(textsOption())
    .action(async (dir: string = DEFAULT_DIR, options: BuildArguments) =>
      done(await buildCommand(dir, options, console)),
    );

  program
    .command("view [graph]")
    .description("open a graph folder or a graph.json in the viewer, on this machine only")
    .addOption(
      new Option("--port <number>", "first port to try")
        .argParser(wholeNumber(0, 65_535))
        .default(DEFAULT_PORT),
    )
    .option("--open", "open the browser", false)
    .addOption(textsOption())
    .action(async (graph: string = DEFAULT_DIR, options: ViewArguments) =>
      done(await viewCommand(graph, options, console)),
    );

  program
    .command("export [graph]")
    .description("write a graph folder or a graph.json in another format")
    .addOption(
      new Option("-f, --format <format>", "what to write")
        .choices(FORMAT_NAMES)
        .makeOptionMandatory(),
    )
    .option("-o, --output <file>", "where to write; - is standard output", "-")
    .addOption(
      new Option("--gexf-version <version>", "1.2 for older readers")
        .choices(GEXF_VERSIONS)
        .default("1.3"),
    )
    .option("--directed", "gexf and csv: all edges directed, for readers such as networkx", false)
    .addOption(
      new Option("--formulas <policy>", "csv: text that a spreadsheet would run, escaped or raw")
        .choices(FORMULA_POLICIES)
        .default("escape"),
    )
    .option("--bom", "csv: begin with a byte order mark, for Excel", false)
    .option(
      "--with-texts",
      "html and site: put in the texts of the sources, to be read there",
      false,
    )
    .addOption(textsOption())
    .action(async (graph: string = DEFAULT_DIR, options: ExportArguments) =>
      done(await exportCommand(graph, options, console)),
    );

  program
    .command("diff <old> [new]")
    .description("what a graph says differently from an older one")
    .addHelpText("after", DIFF_HELP)
    .addOption(
      new Option("--format <format>", "how to report").choices(DIFF_FORMATS).default("text"),
    )
    .option("--exit-code", "exit with 1 when there are differences", false)
    .addOption(textsOption())
    .action(async (before: string, after: string = DEFAULT_DIR, options: DiffArguments) =>
      done(await diffCommand([before, after], DEFAULT_DIR, options, console)),
    );

  program
    .command("schema [dir]")
    .description("write a JSON Schema of the graph's files, with which editors complete and flag")
    .option("-o, --output <file>", "where to write; - is standard output", "-")
    .action(async (dir: string = DEFAULT_DIR, options: SchemaArguments) =>
      done(await schemaCommand(dir, options, console)),
    );

  program
    .command("types [graph]")
    .description("write TypeScript types of the names of a graph folder or a graph.json")
    .option("-o, --output <file>", "where to write; - is standard output", "-")
    .action(async (graph: string = DEFAULT_DIR, options: TypesArguments) =>
      done(await typesCommand(graph, options, console)),
    );

  const cite = program.command("cite").description("work on the citations of a graph");
  cite
    .command("lock [dir]")
    .description("write citations.lock, which proves the citations where the texts are not")
    .addOption(textsOption())
    .action(async (dir: string = DEFAULT_DIR, options: LockArguments) =>
      done(await lockCommand(dir, options, console)),
    );

  cite
    .command("fix [dir]")
    .description("repair quotes that can be repaired without a guess; shows what it would change")
    .option("--write", "change the files", false)
    .addOption(textsOption())
    .action(async (dir: string = DEFAULT_DIR, options: FixArguments) =>
      done(await fixCommand(dir, options, console)),
    );
  cite
    .command("coverage [dir]")
    .description("what the sources say that the graph does not cite")
    .addOption(
      new Option("--format <format>", "how to report").choices(COVERAGE_FORMATS).default("table"),
    )
    .option("--json", "the same as --format json", false)
    .option("-o, --output <file>", "where to write; - is standard output", "-")
    .addOption(
      new Option("--min <percent>", "fail when fewer sentences are cited").argParser(
        wholeNumber(0, 100),
      ),
    )
    .option("--with-texts", "allow the texts of the sources in the result", false)
    .addOption(textsOption())
    .action(async (dir: string = DEFAULT_DIR, options: CoverageArguments) =>
      done(await coverageCommand(dir, options, console)),
    );

  addQueries(program, DEFAULT_DIR, console, done);
  return program;
}
