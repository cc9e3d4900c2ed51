/**
 * What becomes of texts and lists in a reader: nothing, or what the export warns of, by the code that is
 * named. No other difference is let through.
 */
export interface Reading {
  /** Undefined where the reader has no value. */
  readonly text: (text: string) => unknown;
  readonly list: (items: readonly string[]) => unknown;
}

/** GraphML has no lists: JSON stands for them. */
export const IN_GRAPHML: Reading = { text: (text) => text, list: (items) => JSON.stringify(items) };

/** networkx leaves lists as GEXF has them: in brackets, items in quotes, on one line (GW0708). */
export const IN_GEXF: Reading = {
  text: (text) => text,
  list: (items) => {
    const quoted = items.map((item) => {
      return `"${onOneLine(item).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    });
    return `[${quoted.join(", ")}]`;
  },
};

/** Gephi, of GEXF: INF is infinity (GW0706), the word null no value (GW0726); lists as above. */
export const IN_GEPHI: Reading = {
  text: (text) => (isNull(text) ? undefined : withInfinity(text)),
  list: (items) => items.map((item) => (isNull(item) ? null : withInfinity(onOneLine(item)))),
};

/**
 * A cell of CSV: no backslash comes right before a quotation mark or the end (GW0722). Lists are JSON,
 * which is parsed.
 */
export const IN_CELLS: Reading = {
  text: (text) => apart(text),
  list: (items) => items,
};

/** LOAD CSV of Neo4j takes two backslashes for one (GW0723). */
export const IN_NEO4J: Reading = {
  ...IN_CELLS,
  text: (text) => apart(text).replaceAll("\\\\", "\\"),
};

/**
 * Gephi, of CSV: the word null is no value (GW0725), blanks at the ends go (GW0727), and so do the
 * backslashes of escapes (GW0723).
 */
export const IN_GEPHI_CELLS: Reading = {
  ...IN_CELLS,
  text: (text) => {
    const cell = apart(text).replaceAll(/\\([\\"bfnrt])/g, (_, escaped: string) => {
      return ESCAPES.get(escaped) ?? escaped;
    });
    return isNull(cell) ? undefined : cell.trim() || undefined;
  },
};

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

export function isNull(text: string): boolean {
  return text.toLowerCase() === "null";
}

function withInfinity(text: string): string {
  return text.replaceAll("INF", "Infinity");
}

function onOneLine(item: string): string {
  return item.replaceAll(/[\t\n\r]+/g, " ");
}

function apart(text: string): string {
  return text.replaceAll(/(\\+)(?="|$)/g, (run) => (run.length % 2 === 1 ? `${run} ` : run));
}
