import { Command } from "commander";
import { FORMAT_NAMES, FORMULA_POLICIES, GEXF_VERSIONS } from "../7-export/index.ts";
import { AUDIT_FORMATS, auditCommand } from "./commands/audit.ts";
import { buildCommand } from "./commands/build.ts";
import { checkCommand, REPORT_FORMATS } from "./commands/check.ts";
import { COVERAGE_FORMATS, coverageCommand } from "./commands/coverage.ts";
import { diffCommand, DIFF_FORMATS, type DiffArguments } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { citeFixCommand, fixCommand } from "./commands/fix.ts";
import { initCommand } from "./commands/init.ts";
import { lockCommand } from "./commands/lock.ts";
import { schemaCommand, typesCommand } from "./commands/names.ts";
import { viewCommand } from "./commands/view.ts";
import type { Console } from "./console.ts";
import {
  type Action,
  choiceOption,
  layoutOption,
  policyOption,
  textsOption,
  wholeNumber,
  withCacheOptions,
} from "./options.ts";
import { addQueries } from "./query-program.ts";
import { packageVersion } from "./version.ts";

const DEFAULT_DIR = "graph";
const DEFAULT_PORT = 4173;

const OUTPUT_WORDS = "where to write; - is standard output";
const FORMULA_WORDS = "csv: text that a spreadsheet would run, escaped or raw";

const WRITE = ["--write", "change the files", false] as const;

const DIFF_HELP = `
Old and new are each a graph folder, a graph.json, or a git revision; new is ./${DEFAULT_DIR} when left
out. A path that exists is taken for a path. A bare revision is read at the folder that stands on the
other side; revision:path names another place.

  graphwright diff HEAD~1             the commit before the last against ./${DEFAULT_DIR}
  graphwright diff main facts         the folder facts as it is on main against as it is here
  graphwright diff v1:graph v2:data   two revisions, each at its own path
  graphwright diff old.json new.json  two builds
`;

/** The command line: names, options and help. `done` is told the exit code of the command that ran. */
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

  /** What a command does with a path, the default folder where none is named, and its options. */
  function does<O>(work: Action<O>) {
    return async (path: string = DEFAULT_DIR, options: O) =>
      done(await work(path, options, console));
  }

  program
    .command("init [dir]")
    .description("write a five-line graph that builds")
    .action(does(initCommand));

  withCacheOptions(program.command("check [dir]"))
    .description("report every problem of a graph and prove its citations")
    .addOption(choiceOption("--format <format>", "how to report", REPORT_FORMATS, "text"))
    .option("--watch", "report again after every change", false)
    .option("--verbose", "tell how the paragraphs of each text are set apart, and its pages", false)
    .addOption(policyOption())
    .addOption(
      choiceOption("--require <what>", "fail on every citation that no text at hand proves", [
        "texts",
      ]),
    )
    .option("--base <rev>", "name what changed since a git revision that proofs depend on")
    .addOption(textsOption())
    .action(does(checkCommand));

  program
    .command("fix [dir]")
    .description("repair what can be repaired without a guess; shows what it would change")
    .option(...WRITE)
    .option("--near", "take a name that is none for the only one that it resembles", false)
    .addOption(textsOption())
    .action(does(fixCommand));

  program
    .command("explain [code]")
    .description("what the code of a message means, with examples; all codes when none is given")
    .action((code: string | undefined) => done(explainCommand(code, console)));

  withCacheOptions(program.command("build [dir]"))
    .description("compile a graph to graph.json")
    .option("-o, --output <dir>", "folder to write to", "out")
    .option("--watch", "build again after every change", false)
    .addOption(layoutOption())
    .addOption(textsOption())
    .action(does(buildCommand));

  withCacheOptions(program.command("view [graph]"))
    .description("open a graph folder or a graph.json in the viewer, on this machine only")
    .option("--port <number>", "first port to try", wholeNumber(0, 65_535), DEFAULT_PORT)
    .option("--open", "open the browser", false)
    .addOption(layoutOption())
    .addOption(textsOption())
    .action(does(viewCommand));

  withCacheOptions(program.command("export [graph]"))
    .description("write a graph folder or a graph.json in another format")
    .addOption(
      choiceOption("-f, --format <format>", "what to write", FORMAT_NAMES).makeOptionMandatory(),
    )
    .option("-o, --output <file>", OUTPUT_WORDS, "-")
    .addOption(
      choiceOption("--gexf-version <version>", "1.2 for older readers", GEXF_VERSIONS, "1.3"),
    )
    .option("--directed", "gexf and csv: all edges directed, for readers such as networkx", false)
    .addOption(choiceOption("--formulas <policy>", FORMULA_WORDS, FORMULA_POLICIES, "escape"))
    .option("--bom", "csv: begin with a byte order mark, for Excel", false)
    .option(
      "--with-texts",
      "html and site: put in the texts of the sources, to be read there",
      false,
    )
    .addOption(layoutOption())
    .addOption(textsOption())
    .action(does(exportCommand));

  program
    .command("diff <old> [new]")
    .description("what a graph says differently from an older one")
    .addHelpText("after", DIFF_HELP)
    .addOption(choiceOption("--format <format>", "how to report", DIFF_FORMATS, "text"))
    .option("--exit-code", "exit with 1 when there are differences", false)
    .addOption(textsOption())
    .action(async (before: string, after: string = DEFAULT_DIR, options: DiffArguments) =>
      done(await diffCommand([before, after], DEFAULT_DIR, options, console)),
    );

  program
    .command("schema [dir]")
    .description("write a JSON Schema of the graph's files, with which editors complete and flag")
    .option("-o, --output <file>", OUTPUT_WORDS, "-")
    .option("--strict", "flag ids that the graph does not have yet, too", false)
    .action(does(schemaCommand));

  program
    .command("types [graph]")
    .description("write TypeScript types of the names of a graph folder or a graph.json")
    .option("-o, --output <file>", OUTPUT_WORDS, "-")
    .action(does(typesCommand));

  const cite = program.command("cite").description("work on the citations of a graph");
  cite
    .command("lock [dir]")
    .description("write citations.lock, which proves the citations where the texts are not")
    .option(
      "--reread",
      "lock quotes too whose sentence has changed: you have read them again",
      false,
    )
    .addOption(textsOption())
    .action(does(lockCommand));

  cite
    .command("fix [dir]")
    .description("the part of “graphwright fix” about citations: quotes, their sources, the lock")
    .option(...WRITE)
    .addOption(textsOption())
    .action(does(citeFixCommand));
  cite
    .command("coverage [dir]")
    .description("what the sources say that the graph does not cite")
    .addOption(choiceOption("--format <format>", "how to report", COVERAGE_FORMATS, "table"))
    .option("--json", "the same as --format json", false)
    .option("-o, --output <file>", OUTPUT_WORDS, "-")
    .option("--min <percent>", "fail when fewer sentences are cited", wholeNumber(0, 100))
    .option("--with-texts", "allow the texts of the sources in the result", false)
    .addOption(textsOption())
    .action(does(coverageCommand));
  cite
    .command("audit [dir]")
    .description("what the graph says that its quotes do not seem to; doubts, no verdicts")
    .addOption(choiceOption("--format <format>", "how to report", AUDIT_FORMATS, "text"))
    .option("-o, --output <file>", OUTPUT_WORDS, "-")
    .option(
      "--max <number>",
      "fail when more doubts than so many are not explained",
      wholeNumber(0),
    )
    .option(
      "--judge <command>",
      "a program, started without a shell, that reads open doubts as lines of JSON (with sentences of the sources) and answers each with a line: key, verdict supports|refutes|unclear, reason; kept in audit.verdicts",
    )
    .option("--judge-timeout <seconds>", "how long the judge may take", wholeNumber(1, 86_400), 600)
    .option("--with-texts", "allow the texts of the sources in json and html", false)
    .addOption(textsOption())
    .action(does(auditCommand));

  addQueries(program, DEFAULT_DIR, console, done);
  return program;
}
