import { isPlain, written } from "./written.ts";

/** YAML to be written: what it says, and where there is a choice, how. */
export type Yaml = YamlText | YamlList | YamlMapping;

export interface YamlText {
  readonly kind: "text";
  readonly value: string;
  /** A number, a date or the like, which needs no quotation marks; running text, which may take several lines. */
  readonly as?: "prose" | "typed";
}

interface YamlList {
  readonly kind: "list";
  readonly items: readonly Yaml[];
  /** In brackets where a line has room for it. */
  readonly flow: boolean;
}

export interface YamlMapping {
  readonly kind: "mapping";
  readonly entries: readonly (readonly [key: string, value: Yaml])[];
  readonly flow: boolean;
}

/** Columns that a line takes where it can be broken. */
const WIDTH = 104;

/** A key and its value on lines that begin at a column; the first line is not indented. */
export function entryText(key: string, value: Yaml, column: number): string {
  const name = keyText(key, false);
  return `${name}:${valueText(value, column, name.length + 1)}`;
}

/** An item of a list on lines that begin at a column; the first line is not indented. */
export function itemText(value: Yaml, column: number): string {
  if (value.kind === "text" || isEmpty(value) || fitsLine(value, column + 2)) {
    return `-${valueText(value, column, 1)}`;
  }
  return `- ${linesOf(value, column + 2)}`;
}

/** A value in flow style, on one line. */
export function flowText(value: Yaml): string {
  switch (value.kind) {
    case "text":
      return lineText(value, true);
    case "list":
      return `[${value.items.map(flowText).join(", ")}]`;
    case "mapping":
      return `{${value.entries.map(([key, each]) => flowPair(key, each)).join(", ")}}`;
  }
}

/** A key and its value on one line, as they stand between braces. */
export function flowPair(key: string, value: Yaml): string {
  return `${keyText(key, true)}: ${flowText(value)}`;
}

/** A key as it is written. */
export function keyText(key: string, inFlow: boolean): string {
  // A word of the format, though some readers take it for a truth value.
  return key === "on" ? key : written(key, "plain", inFlow);
}

function linesOf(value: YamlList | YamlMapping, column: number): string {
  const parts =
    value.kind === "list"
      ? value.items.map((item) => itemText(item, column))
      : value.entries.map(([key, each]) => entryText(key, each, column));
  return parts.join(lineBreak(column));
}

function valueText(value: Yaml, column: number, before: number): string {
  if (value.kind === "text") return ` ${textLines(value, column, before)}`;
  if (isEmpty(value) || fitsLine(value, column + before + 1)) return ` ${flowText(value)}`;
  return lineBreak(column + 2) + linesOf(value, column + 2);
}

function isEmpty(value: YamlList | YamlMapping): boolean {
  return (value.kind === "list" ? value.items : value.entries).length === 0;
}

function fitsLine(value: YamlList | YamlMapping, from: number): boolean {
  return value.flow && from + widthOf(flowText(value)) <= WIDTH;
}

function textLines(text: YamlText, column: number, before: number): string {
  const { value } = text;
  const indent = lineBreak(column + 2);
  if (isLiteral(value)) {
    const [sign, lines] = value.endsWith("\n") ? ["|", value.slice(0, -1)] : ["|-", value];
    return sign + indent + lines.replaceAll("\n", indent).replaceAll(/\n +(?=\n)/g, "\n");
  }
  const line = lineText(text, false);
  const isWide = column + before + 1 + widthOf(line) > WIDTH;
  if (text.as !== "prose" || !isWide || !isFolded(value)) return line;
  return `>-${indent}${folded(value, WIDTH - column - 2).join(indent)}`;
}

function lineText({ value, as }: YamlText, inFlow: boolean): string {
  return as === "typed" && isPlain(value, inFlow) ? value : written(value, "plain", inFlow);
}

/** Whether a text of several lines reads the same below `|`. */
function isLiteral(value: string): boolean {
  return (
    value.includes("\n") && !/^\s|\n[ \t]|[ \t](?:\n|$)|\n\n$|[\r\u2028\u2029\ufeff]/.test(value)
  );
}

/** Whether a text of one line reads the same below `>`, when it is broken at single blanks. */
function isFolded(value: string): boolean {
  return !/^\s|\s$|[\t\r\n\u2028\u2029\ufeff]/.test(value);
}

/** Lines of at most so many columns where there are blanks to break at. */
function folded(value: string, width: number): string[] {
  const lines: string[] = [];
  let [line, columns] = ["", 0];
  for (const word of value.split(/(?<! ) (?! )/)) {
    const wide = widthOf(word);
    if (line !== "" && columns + 1 + wide > width) {
      lines.push(line);
      [line, columns] = [word, wide];
    } else [line, columns] = line === "" ? [word, wide] : [`${line} ${word}`, columns + 1 + wide];
  }
  return [...lines, line];
}

/** Columns of a text: Chinese and the like take two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

function lineBreak(column: number): string {
  return `\n${" ".repeat(column)}`;
}
