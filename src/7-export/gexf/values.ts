import { cleaner } from "../characters.ts";
import { isFilled, type Cell, type Column } from "../columns/table.ts";
import type { Losses } from "../losses.ts";
import { escapeXml } from "../xml.ts";

/** Writes values so that XML can hold them, and counts what that and Gephi's reading change. */
export interface ValueWriter {
  /** Text that holds no special characters of XML, without escapes. */
  plain(text: string, owner: string, field: string): string;
  /** Text for an attribute in double quotes. */
  attribute(text: string, owner: string, field: string): string;
  /** The `attvalues` element for a row; nothing when no cell is filled. */
  cells(columns: readonly Column[], row: readonly (Cell | undefined)[], owner: string): string;
}

/** A writer for one file; what XML cannot hold is told as a loss. */
export function valueWriter(losses: Losses): ValueWriter {
  const plain = cleaner(losses);
  const attribute = (text: string, owner: string, field: string): string =>
    escapeXml(plain(text, owner, field));
  const text = (cell: Cell, owner: string, title: string): string => {
    if (typeof cell === "boolean" || typeof cell === "number") return String(cell);
    const written =
      typeof cell === "string" ? cell : gexfList(flattened(cell, owner, title, losses));
    if ([cell].flat().some((item) => /^null$/i.test(item)))
      losses.note("nullMisread", `“${title}” of “${owner}”`);
    if (written.includes("INF")) losses.note("infinityMisread", `“${title}” of “${owner}”`);
    return attribute(written, owner, title);
  };
  return {
    plain,
    attribute,
    cells: (columns, row, owner) => {
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

function flattened(
  items: readonly string[],
  owner: string,
  title: string,
  losses: Losses,
): string[] {
  return items.map((item) => {
    const flat = item.replaceAll(/[\t\n\r]+/g, " ");
    if (flat !== item) losses.note("lineBreaksFlattened", `“${title}” of “${owner}”`);
    return flat;
  });
}

/**
 * A list as Gephi reads it: items in double quotes, with `"` and `\` escaped. An empty item would
 * make Gephi drop the list, so there are none.
 */
function gexfList(items: readonly string[]): string {
  const quoted = items
    .filter((item) => item !== "")
    .map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `[${quoted.join(", ")}]`;
}
