import { cut } from "../model/diagnostic.ts";

/** What a name that a query could not find was meant to be. */
export type NameKind = "entity" | "relation" | "source" | "status" | "type";

/** A query names something that the graph does not hold. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
  readonly kind: NameKind;
  readonly unknown: string;
  /** Near names that exist, best first. */
  readonly suggestions: readonly string[];

  /** @param actual what the name is instead, where it is something else of the graph */
  constructor(
    kind: NameKind,
    unknown: string,
    suggestions: readonly string[],
    actual?: "entity" | "source",
  ) {
    const near = suggestions.map((name) => `“${name}”`).join(", ");
    const hint = near === "" ? "" : `; did you mean ${near}?`;
    const other = actual === "source" ? "a source: ask for it with “source”" : "an entity";
    super(
      actual === undefined
        ? `no ${kind} “${unknown}” in this graph${hint}`
        : `“${unknown}” is no ${kind} but ${other}`,
    );
    this.kind = kind;
    this.unknown = unknown;
    this.suggestions = suggestions;
  }
}

/** An option of a query is out of range: a number, or a direction that there is not. */
export class ArgumentError extends RangeError {
  override readonly name = "ArgumentError";
}

/** Data that was to be opened as a graph is not one, or is of a version this reader does not know. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";

  /** @param message cut where it repeats too much of a hostile value */
  constructor(message: string) {
    super(cut(message));
  }
}
