import { type ParsedFile, parseFile } from "../../src/2-parse/index.ts";
import { Lines } from "../../src/model/positions.ts";

export function parse(text: string): ParsedFile {
  return parseFile({ path: "a.yaml", text });
}

/** Diagnostics as `GW0201 3:7`, with ` warning` for those that are no error. */
export function places(text: string): string[] {
  const lines = new Lines(text);
  return parse(text).diagnostics.map(({ code, range, severity }) => {
    const { line, column } = lines.at(range?.start ?? -1);
    return `${code} ${line}:${column}${severity === "warning" ? " warning" : ""}`;
  });
}
