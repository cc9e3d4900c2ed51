import type { Entry, Mapping, Node, Scalar, Sequence } from "../2-parse/tree.ts";
import { firstIndex } from "../model/order.ts";
import type { Range } from "../model/range.ts";

type Offsets = Pick<Range, "start" | "end">;

/** A node, what holds it, and whether it stands between brackets, where commas and brackets end a plain text. */
export interface Placed<N extends Node = Node> {
  readonly node: N;
  readonly inFlow: boolean;
  /** Absent for the root. */
  readonly parent?: Placed<Mapping | Sequence>;
  /** The entry whose value it is; absent in a list. */
  readonly entry?: Entry;
}

/** The nodes of a file by their place, which is that of the record made of them. */
export class Places {
  readonly root: Placed;
  readonly #text: string;

  constructor(root: Node, text: string) {
    this.#text = text;
    this.root = { node: root, inFlow: this.#isFlow(root) };
  }

  /** The value, the item or the mapping at a place. */
  at(place: Offsets): Placed | undefined {
    const { value, isKey } = this.#find(place);
    return isKey ? undefined : value;
  }

  /** The text at a place, be it a value or a key. */
  scalarAt(place: Offsets): Placed<Scalar> | undefined {
    const { value, isKey } = this.#find(place);
    if (value?.entry && isKey)
      return { node: value.entry.key, inFlow: value.parent?.inFlow === true };
    return value?.node.kind === "scalar" ? { node: value.node, inFlow: value.inFlow } : undefined;
  }

  /** The mapping at a place, or the value of the id there. */
  bodyAt(place: Offsets): Placed | undefined {
    return this.#find(place).value;
  }

  /** What some keys lead to, one after another from the root, and those that lead no further. */
  follow(keys: readonly string[]): { readonly body: Placed; readonly missing: readonly string[] } {
    let body = this.root;
    for (const [index, key] of keys.entries()) {
      const entry = entryOf(body.node, key);
      if (!entry || body.node.kind !== "mapping") return { body, missing: keys.slice(index) };
      body = this.#child(entry.value, { ...body, node: body.node }, entry);
    }
    return { body, missing: [] };
  }

  /** Down the tree, by the part at each level that may hold the place. */
  #find(place: Offsets): { readonly value?: Placed; readonly isKey: boolean } {
    let placed = this.root;
    while (!isAt(placed.node, place)) {
      const { node } = placed;
      if (node.kind !== "mapping" && node.kind !== "sequence") return { isKey: false };
      const parent = { ...placed, node };
      if (node.kind === "mapping") {
        const entry = lastFrom(node.entries, place.start, ({ key }) => key.start);
        if (!entry) return { isKey: false };
        placed = this.#child(entry.value, parent, entry);
        if (isAt(entry.key, place)) return { value: placed, isKey: true };
      } else {
        const item = lastFrom(node.items, place.start, ({ start }) => start);
        if (!item) return { isKey: false };
        placed = this.#child(item, parent);
      }
    }
    return { value: placed, isKey: false };
  }

  #child(node: Node, parent: Placed<Mapping | Sequence>, entry?: Entry): Placed {
    return { node, inFlow: parent.inFlow || this.#isFlow(node), parent, ...(entry && { entry }) };
  }

  #isFlow(node: Node): boolean {
    return node.kind !== "scalar" && "[{".includes(this.#text.charAt(node.start) || " ");
  }
}

/** The entry of a key; undefined when there is none. */
export function entryOf(node: Node, key: string | undefined): Entry | undefined {
  return node.kind === "mapping"
    ? node.entries.find((entry) => entry.key.value === key)
    : undefined;
}

function isAt(node: Node, { start, end }: Offsets): boolean {
  return node.start === start && node.end === end;
}

function lastFrom<T>(parts: readonly T[], offset: number, startOf: (part: T) => number) {
  const isBeyond = (part: T | undefined): boolean => part !== undefined && startOf(part) > offset;
  return parts[firstIndex(0, parts.length, (index) => isBeyond(parts[index])) - 1];
}

/** The offset at which the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset at which the line after that of an offset begins; the end of a text that has none. */
export function nextLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found + 1;
}

/** How many characters of its line come before an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** How lines of a text end. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
