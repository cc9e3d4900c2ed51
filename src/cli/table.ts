import stringWidth from "string-width";
import { harmless, type Paint } from "./console.ts";

/** A table for people, aligned by display width; the last column is cut to fit `width`, if any. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  width: number | undefined,
): string {
  const safe = rows.map((row) => row.map((cell) => harmless(cell.replaceAll("\n", " "))));
  const widths = head.map((title, column) =>
    safe.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? "")), stringWidth(title)),
  );
  const last = head.length - 1;
  const used = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 0);
  const room = width === undefined ? Infinity : Math.max(width - used, 20);
  const line = (row: readonly string[], style: (text: string) => string): string =>
    row
      .map((cell, column) =>
        style(column === last ? cut(cell, room) : padded(cell, widths[column] ?? 0)),
      )
      .join("  ")
      .trimEnd();
  const lines = [
    line(head, (text) => paint("bold", text)),
    ...safe.map((row) => line(row, (text) => text)),
  ];
  return `${lines.join("\n")}\n`;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
