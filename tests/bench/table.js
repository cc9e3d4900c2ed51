/**
 * What was found with one graph.
 *
 * @typedef {{ title: string, findings: readonly import("./measure.js").Finding[] }} Column
 */

/**
 * The findings of a benchmark for a terminal, a column for each graph.
 *
 * @param {string} name
 * @param {readonly Column[]} columns
 */
export function textOf(name, columns) {
  const rows = rowsOf(name, columns);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/**
 * The same in Markdown, as README.md holds it.
 *
 * @param {string} name
 * @param {readonly Column[]} columns
 */
export function tableOf(name, columns) {
  const [head = [], ...rows] = rowsOf(name, columns);
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |\n`;
  return `\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}`;
}

/**
 * A head, and a row for each thing that was measured in any of the columns.
 *
 * @param {string} name
 * @param {readonly Column[]} columns
 */
function rowsOf(name, columns) {
  const numbered = columns.map(({ findings }) => numberedOf(findings));
  const rows = new Set(numbered.flatMap((cells) => [...cells.keys()]));
  return [
    [name, ...columns.map(({ title }) => title)],
    ...[...rows].map((row) => [
      row.replace(/ \d+$/u, ""),
      ...numbered.map((cells) => cellOf(cells.get(row))),
    ]),
  ];
}

/**
 * Findings by what they are of; “… to half as many” is of the one before it, and stands there several times.
 *
 * @param {Column["findings"]} findings
 */
function numberedOf(findings) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return new Map(
    findings.map((finding) => {
      const nth = (seen.get(finding.what) ?? 0) + 1;
      seen.set(finding.what, nth);
      return [`${finding.what} ${nth}`, finding];
    }),
  );
}

/** @param {import("./measure.js").Finding | undefined} found */
function cellOf(found) {
  if (!found) return "";
  if (found.limit === undefined) return found.value;
  return `${found.value} (${found.over ? "OVER" : "within"} ${found.limit})`;
}
