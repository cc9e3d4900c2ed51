import type { Mapping, Node, Scalar } from "../2-parse/tree.ts";

/** A node, and whether it stands between brackets, where commas and brackets end a plain text. */
export interface Placed<N extends Node> {
  readonly node: N;
  readonly inFlow: boolean;
}

/** The values and the mappings of a tree by the offset at which they start. */
export class NodeIndex {
  readonly #scalars = new Map<number, Placed<Scalar>>();
  readonly #mappings = new Map<number, Placed<Mapping>>();

  constructor(root: Node, text: string) {
    this.#add(root, false, text);
  }

  scalarAt(start: number): Placed<Scalar> | undefined {
    return this.#scalars.get(start);
  }

  mappingAt(start: number): Placed<Mapping> | undefined {
    return this.#mappings.get(start);
  }

  #add(node: Node, outerFlow: boolean, text: string): void {
    const inFlow = outerFlow || ["[", "{"].includes(text.charAt(node.start));
    if (node.kind === "scalar") {
      if (node.style !== "empty") this.#scalars.set(node.start, { node, inFlow: outerFlow });
    } else if (node.kind === "mapping") {
      this.#mappings.set(node.start, { node, inFlow });
      for (const { value } of node.entries) this.#add(value, inFlow, text);
    } else if (node.kind === "sequence") {
      for (const item of node.items) this.#add(item, inFlow, text);
    }
  }
}
