import type { help } from "./words.ts";

/** A line of the table of keys. */
interface KeyRow {
  /** Keys as they are printed on a keyboard; each is one way, or one end of a range. */
  readonly keys: readonly string[];
  /** How the keys belong together: alternatives, a range, or pressed at once. */
  readonly joined: "or" | "to" | "+" | "";
  /** The phrase that says what it does. */
  readonly does: {
    [Name in keyof (typeof help)["en"]]: (typeof help)["en"][Name] extends string ? Name : never;
  }[keyof (typeof help)["en"]];
}

/** Every key of the viewer, in the order of the help sheet. */
export const KEYS: readonly KeyRow[] = [
  { keys: ["/"], joined: "", does: "search" },
  { keys: ["↑", "↓", "Enter"], joined: "", does: "choose" },
  { keys: ["1", "9"], joined: "to", does: "steps" },
  { keys: ["0"], joined: "", does: "all" },
  { keys: ["←", "↑", "↓", "→"], joined: "", does: "pan" },
  { keys: ["+", "−"], joined: "", does: "closer" },
  { keys: ["N", "P"], joined: "", does: "passages" },
  { keys: ["Ctrl", "Z"], joined: "+", does: "undo" },
  { keys: ["Ctrl", "Shift", "Z"], joined: "+", does: "redo" },
  { keys: ["Esc"], joined: "", does: "escape" },
  { keys: ["?"], joined: "", does: "help" },
];
