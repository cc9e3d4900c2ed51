import type { Entry, Mapping, Node, Scalar, Sequence } from "../2-parse/tree.ts";
import type { Range } from "../model/range.ts";

type Span = Pick<Range, "start" | "end">;

/** A node, what holds it, and whether it stands between brackets, where commas and brackets end a plain text. */
export interface Placed<N extends Node = Node> {
  readonly node: N;
  readonly inFlow: boolean;
  /** Absent for the root. */
  readonly parent?: Placed<Mapping | Sequence>;
  /** The entry whose value or key it is; absent in a list. */
  readonly entry?: Entry;
}

/** The nodes of a file by their place, which is that of the record made of them. */
export class Places {
  readonly root: Placed;
  readonly #nodes = new Map<string, Placed>();
  readonly #keys = new Map<string, Placed<Scalar>>();
  readonly #values = new Map<string, Placed>();

  constructor(root: Node, text: string) {
    this.root = { node: root, inFlow: isFlow(root, text) };
    this.#add(this.root, text);
  }

  /** The value, the item or the mapping at a place. */
  at(place: Span): Placed | undefined {
    return this.#nodes.get(keyOf(place));
  }

  /** The text at a place, be it a value or a key. */
  scalarAt(place: Span): Placed<Scalar> | undefined {
    const { node, ...rest } = this.at(place) ?? {};
    if (node?.kind === "scalar") return { inFlow: false, ...rest, node };
    return this.#keys.get(keyOf(place));
  }

  /** What the mapping or the id at a place stands for: the mapping itself, or the value of the id. */
  bodyAt(place: Span | undefined): Placed | undefined {
    if (place === undefined) return this.root;
    return this.#values.get(keyOf(place)) ?? this.at(place);
  }

  #add(placed: Placed, text: string): void {
    const { node } = placed;
    if (node.kind !== "scalar" || node.style !== "empty") this.#nodes.set(keyOf(node), placed);
    if (node.kind !== "mapping" && node.kind !== "sequence") return;
    const parent = { ...placed, node };
    const { inFlow } = placed;
    const child = (each: Node): Placed => {
      const own = each.kind !== "scalar" && isFlow(each, text);
      return { node: each, inFlow: inFlow || own, parent };
    };
    if (node.kind === "sequence") for (const item of node.items) this.#add(child(item), text);
    else {
      for (const entry of node.entries) {
        const value = { ...child(entry.value), entry };
        this.#keys.set(keyOf(entry.key), { node: entry.key, inFlow, parent, entry });
        this.#values.set(keyOf(entry.key), value);
        this.#add(value, text);
      }
    }
  }
}

function isFlow(node: Node, text: string): boolean {
  return node.kind !== "scalar" && "[{".includes(text.charAt(node.start));
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}
