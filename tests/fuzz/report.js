import { Locator } from "../../dist/cli/report/locate.js";
import { painter } from "../../dist/cli/console.js";
import { renderGithub } from "../../dist/cli/report/github.js";
import { renderJson } from "../../dist/cli/report/json.js";
import { renderSarif } from "../../dist/cli/report/sarif.js";
import { renderDiagnostic } from "../../dist/cli/report/text.js";

/** @typedef {import("../../dist/model/diagnostic.js").Diagnostic} Diagnostic */
/** @typedef {import("../../dist/compile.js").Checked} Checked */

/** Problems of a whole folder, which have no place. */
const WITHOUT_PLACE = new Set(["GW0103"]);
/** A message is read by a person: it never repeats all of a hostile value. */
const LONGEST_MESSAGE = 2_000;
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const OBEYED = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/**
 * Insists that every problem has its place inside the file it names, and that every report of them
 * can be made and holds nothing that a terminal obeys.
 *
 * @param {Checked} checked
 * @throws Error naming the first that has not
 */
export function insistOnReports(checked) {
  const { diagnostics, files, proofs } = checked;
  for (const diagnostic of diagnostics) insistOnPlace(diagnostic, files);
  const locator = new Locator(files);
  const plain = painter(false);
  const texts = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, locator, plain));
  const obeyed = texts.find((text) => OBEYED.test(text));
  if (obeyed !== undefined) throw new Error(`a terminal would obey ${JSON.stringify(obeyed)}`);
  for (const diagnostic of diagnostics) {
    const line = renderGithub(diagnostic, locator);
    if (line.trimEnd().includes("\n")) throw new Error(`not one line: ${JSON.stringify(line)}`);
  }
  JSON.parse(renderJson(diagnostics, proofs.tally, locator));
  JSON.parse(renderSarif(diagnostics, proofs.tally, locator));
}

/**
 * @param {Diagnostic} diagnostic
 * @param {Checked["files"]} files
 */
function insistOnPlace(diagnostic, files) {
  const { code, message, range, related = [], suggestions = [] } = diagnostic;
  const bad = (/** @type {string} */ what) =>
    new Error(`${what}: ${JSON.stringify(diagnostic).slice(0, 3_000)}`);
  if (!/^GW\d{4}$/.test(code) || message === "") throw bad("no code or message");
  if (message.endsWith(".") && !message.endsWith("..")) throw bad("a full stop");
  const words = [message, diagnostic.reason ?? "", diagnostic.help ?? "", ...suggestions];
  if (words.some((text) => text.length > LONGEST_MESSAGE)) throw bad("too long");
  if (range === undefined && !WITHOUT_PLACE.has(code)) throw bad("no place");
  for (const place of [range, ...related.map((other) => other.range)]) {
    if (place === undefined) continue;
    const length = files.get(place.file)?.text.length ?? 0;
    const { start, end } = place;
    const whole = Number.isInteger(start) && Number.isInteger(end);
    if (!whole || start < 0 || end < start || end > length) throw bad(`a place outside ${length}`);
  }
}
