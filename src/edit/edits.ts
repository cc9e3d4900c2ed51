import type { Yaml } from "../2-parse/write-yaml.ts";
import type { Range } from "../model/range.ts";
import type { Changes } from "./reading.ts";

/** A change to a YAML file. Its places are those of records: of a text, a claim, a citation, an id. */
export type Edit =
  | InsertEdit
  | PutEdit
  /** Removes the item of a list or the value of a key, with the key; with the last item of a list, its key. */
  | { readonly kind: "remove"; readonly at: Range }
  /** Gives the text at a place, a value or an id, another value. */
  | { readonly kind: "set"; readonly at: Range; readonly value: string };

/** A mapping: its range, that of its id, or the keys that lead to it, which are made where they are missing. */
export type Body = Range | readonly string[];

/** Gives a key of a mapping a value. A text is exchanged; any other value has to be new. */
export interface PutEdit {
  readonly kind: "put";
  readonly in: Body;
  readonly key: string;
  readonly value: Yaml;
  /** The key after which a new one comes, where it is there; otherwise it comes last. */
  readonly after?: string;
}

/** Adds an item to the list of a key, which is made where it is missing. */
export interface InsertEdit {
  readonly kind: "insert";
  readonly in: Body;
  readonly list: string;
  readonly item: Yaml;
}

export interface Edited {
  readonly text: string;
  /** Edits that could not be made without touching something else, in their order. */
  readonly refused: readonly { readonly edit: Edit; readonly reason: Reason }[];
}

export type Reason =
  | "the file is no YAML"
  | "no file can hold such a text"
  | "there is no such place"
  | "another edit changes the same place"
  | "something else would read otherwise";

/** Text to stand in place of a range. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether more may be put in at the same place, behind it. */
  readonly joins?: true;
}

/** How edits are made, and what they change of what the file says. */
export interface Plan {
  /** One, or several of one list, which are made together or not at all. */
  readonly edits: readonly Edit[];
  readonly splices: readonly Splice[];
  readonly change: (changes: Changes) => void;
}

export type Draft = Omit<Plan, "edits">;
