import type { Example, Sample } from "../../authoring/examples/example.ts";
import { EXAMPLES } from "../../authoring/examples/index.ts";
import { DIAGNOSTICS, type DiagnosticCode } from "../../model/diagnostic-codes.ts";
import { near } from "../../model/near.ts";
import type { Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

/** `graphwright explain`: what a code means, with an example that fails and one that passes. */
export function explainCommand(code: string | undefined, console: Console): number {
  if (code === undefined) console.out(CODES.map((known) => `${headline(known)}\n`).join(""));
  else console.out(page(knownCode(code)));
  return EXIT.fine;
}

/** @throws Failure when there is no such code */
function knownCode(code: string): DiagnosticCode {
  const wanted = code.toUpperCase();
  const found = CODES.find((known) => known === wanted);
  if (found !== undefined) return found;
  const close = near(wanted, CODES);
  const meant = close.length > 0 ? `did you mean ${close.join(", ")}?` : "";
  throw new Failure(`there is no code “${code}”; ${meant || "“graphwright explain” lists all"}`);
}

function headline(code: DiagnosticCode): string {
  return `${code}  ${DIAGNOSTICS[code].meaning}`;
}

function page(code: DiagnosticCode): string {
  const { severity } = DIAGNOSTICS[code];
  const kind = severity === "given" ? "error or warning, as the graph's policy says" : severity;
  const example = EXAMPLES[code];
  return `${headline(code)} (${kind})\n${example ? examples(example) : ""}`;
}

function examples({ fails, passes, format }: Example): string {
  const exported = format === undefined ? "" : `, exported as ${format}`;
  return `\nThis has the problem${exported}:\n${shown(fails)}\nThis has not:\n${shown(passes)}`;
}

/** Lines longer than this are no help to a reader. */
const WIDEST = 200;

function shown(sample: Sample): string {
  const folder = typeof sample === "string" ? { files: { "graph.yaml": sample } } : sample;
  const { files = {}, commands = [], format, base } = folder;
  const parts = [
    ...Object.entries(files).map(([path, text]) => `\n  # ${path}\n${indented(text)}`),
    ...commands.map((command) => `\n  $ ${command}\n`),
    ...(base === undefined ? [] : [`\n  $ graphwright check . --base ${base}\n`]),
    ...(format === undefined ? [] : [`\n  (exported as ${format})\n`]),
  ];
  return parts.join("");
}

function indented(text: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const cut = (line: string): string => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line);
  return lines.map((line) => (line === "" ? "\n" : `  ${cut(line)}\n`)).join("");
}
