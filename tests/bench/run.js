import { artefact } from "./artefact.js";
import { audit } from "./audit.js";
import { gexf } from "./gexf.js";
import { incremental } from "./incremental.js";
import { pictures } from "./pictures.js";
import { parsing } from "./parsing.js";
import { queries } from "./queries.js";
import { stages } from "./stages.js";
import { tableOf, textOf } from "./table.js";
import { verification } from "./verification.js";
import { workers } from "./workers.js";

/** @typedef {import("./graph-corpus.js").CorpusKind} CorpusKind */
/** @typedef {{ entities: number, corpus: CorpusKind }} Options the graph that is measured */

/** Every benchmark by name; each gives its findings in the order in which they are read. */
const BENCHMARKS = {
  stages,
  parsing,
  incremental,
  queries,
  gexf,
  artefact,
  verification,
  workers,
};

/**
 * Runs the benchmarks named on the command line, or all; `--full` for the large graph as well, `--varied` for
 * both kinds of corpus, `--table` for the rows of README.md. Ratios are of times taken in this run, so they
 * mean the same on every machine. `--strict` makes a limit that is not kept a failure. `--texts=DIR` has the texts
 * of the bundled graph, without which its audit is not measured.
 */
const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith("--")));
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const sizes = flags.has("--full") ? [10_000, 100_000] : [10_000];
/** @type {CorpusKind[]} */
const kinds = flags.has("--varied") ? ["plain", "varied"] : ["plain"];
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  /** @type {import("./table.js").Column[]} */
  const columns = [];
  for (const options of name === "verification" ? [undefined] : graphs()) {
    const title = options ? `${options.entities.toLocaleString("en")} ${options.corpus}` : "texts";
    process.stderr.write(`${name}: ${title}\n`);
    columns.push({ title, findings: await run(options ?? { entities: 0, corpus: "plain" }) });
  }
  tell(name, columns);
}
if (asked.length === 0 || asked.includes("pictures")) tell("pictures", await pictures(sizes));
if (asked.length === 0 || asked.includes("audit")) {
  const texts = [...flags].find((flag) => flag.startsWith("--texts="))?.slice("--texts=".length);
  tell("audit", await audit(texts));
}

/**
 * @param {string} name
 * @param {readonly import("./table.js").Column[]} columns
 */
function tell(name, columns) {
  process.stdout.write(flags.has("--table") ? tableOf(name, columns) : textOf(name, columns));
  const over = columns.some(({ findings }) => findings.some((finding) => finding.over));
  if (over && flags.has("--strict")) process.exitCode = 1;
}

/** @returns {Options[]} */
function graphs() {
  return sizes.flatMap((entities) => kinds.map((corpus) => ({ entities, corpus })));
}
