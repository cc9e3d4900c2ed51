/**
 * A place in a text file: what every record, diagnostic and citation points back to.
 */
export interface Range {
  /** Path shown to people, with `/` between folders. */
  readonly file: string;
  /** First UTF-16 offset of the span. */
  readonly start: number;
  /** UTF-16 offset just after the span. */
  readonly end: number;
}

/** A scalar with the place it was read from. The place is of the text as written, quotes included. */
export interface Text extends Range {
  readonly value: string;
}

/** A text file that was read: YAML of the graph, the lock, or the text of a source. */
export interface TextFile {
  /** Path shown to people, with `/` between folders; relative to the graph folder for YAML. */
  readonly path: string;
  readonly text: string;
}

/** A position for people: both numbers count from 1; columns are Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
