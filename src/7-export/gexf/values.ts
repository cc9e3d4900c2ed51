import { type Clean, cleaner } from "../characters.ts";
import { isFilled, type Cell, type Column } from "../columns/table.ts";
import type { Losses } from "../losses.ts";
import { escapeXml } from "../xml.ts";

/** Writes the values of one file so that XML can hold them, and counts what that and Gephi's reading change. */
export function valueWriter(losses: Losses) {
  const plain = cleaner(losses);
  const attribute: Clean = (text, owner, field) => escapeXml(plain(text, owner, field));
  const text = (cell: Cell, owner: string, title: string): string => {
    if (typeof cell === "boolean" || typeof cell === "number") return String(cell);
    const where = `“${title}” of “${owner}”`;
    const flat = (item: string): string => {
      const line = item.replaceAll(/[\t\n\r]+/g, " ");
      if (line !== item) losses.note("lineBreaksFlattened", where);
      return line;
    };
    const written = typeof cell === "string" ? cell : gexfList(cell.map(flat));
    if ([cell].flat().some((item) => /^null$/i.test(item))) losses.note("nullMisread", where);
    if (written.includes("INF")) losses.note("infinityMisread", where);
    return attribute(written, owner, title);
  };
  return {
    /** Text that holds no special characters of XML, without escapes. */
    plain,
    attribute,
    /** The `attvalues` element for a row; nothing when no cell is filled. */
    cells(columns: readonly Column[], row: readonly (Cell | undefined)[], owner: string): string {
      let values = "";
      for (const [index, { title }] of columns.entries()) {
        const cell = row[index];
        if (isFilled(cell))
          values += `<attvalue for="${index}" value="${text(cell, owner, title)}"/>`;
      }
      return values === "" ? "" : `<attvalues>${values}</attvalues>`;
    },
  };
}

/** A list as Gephi reads it, without empty items: one would make Gephi drop the list. */
function gexfList(items: readonly string[]): string {
  const quoted = items
    .filter((item) => item !== "")
    .map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `[${quoted.join(", ")}]`;
}
