/** What a name that a query could not find was meant to be. */
export type NameKind = "entity" | "relation" | "source" | "status" | "type";

/** A query names something that the graph does not hold. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
  readonly kind: NameKind;
  /** The name that was asked for. */
  readonly unknown: string;
  /** Near names that exist, best first. */
  readonly suggestions: readonly string[];

  constructor(kind: NameKind, unknown: string, suggestions: readonly string[]) {
    const hint = suggestions.map((name) => `“${name}”`).join(", ");
    super(`no ${kind} “${unknown}” in this graph${hint && `; did you mean ${hint}?`}`);
    this.kind = kind;
    this.unknown = unknown;
    this.suggestions = suggestions;
  }
}

/** Data that was to be opened as a graph is not one, or is of a version this reader does not know. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";
}
