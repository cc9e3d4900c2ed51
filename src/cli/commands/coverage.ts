import { coverageOf, percentOf, type Coverage } from "../../4-verify/index.ts";
import { check } from "../../compile.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Action, OutputOption } from "../options.ts";
import { coverageHtml } from "../report/coverage/html.ts";
import { coverageJson } from "../report/coverage/json.ts";
import { coverageTables, percentText } from "../report/coverage/tables.ts";
import { Locator } from "../report/locate.ts";
import { writeResult } from "../result.ts";
import { foldersFor, reportProblems, type TextsOption } from "./check.ts";

export const COVERAGE_FORMATS = ["table", "json", "html"] as const;

interface CoverageArguments extends OutputOption, TextsOption {
  readonly format: (typeof COVERAGE_FORMATS)[number];
  readonly json: boolean;
  readonly min?: number;
  /** Whether the result may hold the texts of the sources. */
  readonly withTexts: boolean;
}

/** `graphwright cite coverage`: what the texts say that the graph does not cite, whatever its errors. */
export const coverageCommand: Action<CoverageArguments> = async (dir, options, console) => {
  const format = options.json ? "json" : options.format;
  if (format === "html" && !options.withTexts) {
    throw new Failure(
      "an HTML report holds the texts of the sources: add --with-texts to allow it",
    );
  }
  const { linked, proofs, texts, files, diagnostics } = await check(dir, {
    texts: await foldersFor(dir, options),
  });
  const locator = new Locator(files);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  reportProblems(errors, locator, console);
  const coverage = coverageOf(linked, proofs, texts);
  const result = {
    table: () => coverageTables(coverage, locator, painter(console.outIsRich), console.width),
    json: () => coverageJson(coverage, locator, options.withTexts),
    html: () => coverageHtml(coverage, linked),
  }[format]();
  await writeResult(options.output, result, { path: dir, files }, console);
  const enough = options.min === undefined || isEnough(coverage, options.min, console);
  return enough && !hasErrors(errors) ? EXIT.fine : EXIT.data;
};

/** Whether so many percent are cited. Where nothing is known or nothing has to be cited, that is not enough. */
function isEnough(coverage: Coverage, least: number, console: Console): boolean {
  if (coverage.sources.length === 0) {
    console.err(`Coverage is unknown: no text of a source is at hand, so --min ${least} fails.\n`);
    return false;
  }
  const percent = percentOf(coverage.counts);
  if (percent === undefined) {
    console.err(
      `There was nothing to cite: no sentence of the texts names two entities, so --min ${least} fails.\n`,
    );
    return false;
  }
  if (percent >= least) return true;
  console.err(`Coverage is ${percentText(percent)}, below the ${least} % that --min asks for.\n`);
  return false;
}
