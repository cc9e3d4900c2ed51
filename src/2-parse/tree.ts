/**
 * YAML as a small tree of our own, so that the parser beneath it can change. Every scalar is text.
 * Offsets are UTF-16 units of the file; `end` is just after the node.
 */
export type Node = Scalar | Mapping | Sequence | Refused;

/** How a scalar is written; `empty` is a value that is not there, as after `key:`. */
export type ScalarStyle = "plain" | "single" | "double" | "block" | "empty";

export interface Scalar {
  readonly kind: "scalar";
  /** Decoded: without quotes, escapes and line folding. */
  readonly value: string;
  readonly style: ScalarStyle;
  /** Of the scalar as written, quotes and block header included. */
  readonly start: number;
  readonly end: number;
  /** What stands where the value is empty and may be meant as text: `#tag`, `>5`. */
  readonly lost?: { readonly start: number; readonly end: number; readonly text: string };
}

export interface Mapping {
  readonly kind: "mapping";
  /** In order of the file; keys are unique and not empty. */
  readonly entries: readonly Entry[];
  /** Entries whose key stands in it already, which is reported; absent for none. */
  readonly repeated?: readonly Entry[] | undefined;
  readonly start: number;
  readonly end: number;
  /** Written in braces. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Node;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly items: readonly Node[];
  readonly start: number;
  readonly end: number;
}

/** Something that YAML allows and this format does not, already reported. */
interface Refused {
  readonly kind: "refused";
  readonly start: number;
  readonly end: number;
}
