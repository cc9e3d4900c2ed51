import type { Mapping, Node, Scalar, Sequence } from "../2-parse/tree.ts";
import type { Yaml } from "../2-parse/write-yaml.ts";

/** What a part of a file is to read as; a node stands for itself as the edits of it leave it. */
export type Reading =
  | Node
  | { readonly kind: "new text"; readonly value: string }
  | NewList
  | NewMapping;

interface NewList {
  readonly kind: "new list";
  items: Reading[];
}

interface NewMapping {
  readonly kind: "new mapping";
  readonly entries: { readonly key: Scalar | string; readonly value: Reading }[];
}

/** What edits change in what a file says: the nodes that read otherwise than before. */
export class Changes {
  readonly #readings = new Map<Node, Reading>();

  setText(node: Scalar, value: string): void {
    this.#readings.set(node, { kind: "new text", value });
  }

  replace(node: Node, value: Yaml): void {
    this.#readings.set(node, readingOf(value));
  }

  /** @param after the value after which the entry comes, and after those added there; at the end without it */
  addEntry(body: Mapping | Scalar, key: string, value: Yaml, after?: Node): void {
    const { entries } = this.#mapping(body);
    let place = after ? entries.findIndex((entry) => entry.value === after) + 1 : entries.length;
    while (typeof entries[place]?.key === "string") place++;
    entries.splice(place, 0, { key, value: readingOf(value) });
  }

  addItems(list: Scalar | Sequence, items: readonly Yaml[]): void {
    const { items: all } = this.#list(list);
    for (const item of items) all.push(readingOf(item));
  }

  removeItems(list: Sequence, items: ReadonlySet<Node>): void {
    const read = this.#list(list);
    read.items = read.items.filter((item) => !items.has(item as Node));
  }

  removeEntry(mapping: Mapping, value: Node): void {
    const { entries } = this.#mapping(mapping);
    const place = entries.findIndex((entry) => entry.value === value);
    entries.splice(place, 1);
  }

  holdIn(before: Node, after: Node): boolean {
    return this.#reads(after, before);
  }

  #mapping(node: Mapping | Scalar): NewMapping {
    const known = this.#readings.get(node);
    if (known?.kind === "new mapping") return known;
    const entries = node.kind === "mapping" ? [...node.entries] : [];
    const made: NewMapping = { kind: "new mapping", entries };
    this.#readings.set(node, made);
    return made;
  }

  #list(node: Scalar | Sequence): NewList {
    const known = this.#readings.get(node);
    if (known?.kind === "new list") return known;
    const items = node.kind === "sequence" ? [...node.items] : [];
    const made: NewList = { kind: "new list", items };
    this.#readings.set(node, made);
    return made;
  }

  #reads(after: Node, asked: Reading): boolean {
    const wanted = ("start" in asked && this.#readings.get(asked)) || asked;
    switch (wanted.kind) {
      case "scalar":
      case "new text":
        return after.kind === "scalar" && after.value === wanted.value;
      case "sequence":
      case "new list":
        return this.#readsList(after, wanted.items);
      case "mapping":
      case "new mapping":
        return this.#readsMapping(after, wanted.entries);
      case "refused":
        return after.kind === "refused";
    }
  }

  #readsList(after: Node, wanted: readonly Reading[]): boolean {
    if (wanted.length === 0 && isNothing(after)) return true;
    if (after.kind !== "sequence" || after.items.length !== wanted.length) return false;
    return after.items.every((item, index) => {
      const other = wanted[index];
      return other !== undefined && this.#reads(item, other);
    });
  }

  #readsMapping(after: Node, wanted: NewMapping["entries"] | Mapping["entries"]): boolean {
    if (wanted.length === 0 && isNothing(after)) return true;
    if (after.kind !== "mapping" || after.entries.length !== wanted.length) return false;
    return after.entries.every(({ key, value }, index) => {
      const other = wanted[index];
      if (!other || !this.#reads(value, other.value)) return false;
      return typeof other.key === "string" ? key.value === other.key : this.#reads(key, other.key);
    });
  }
}

/** What is left of a list or a mapping whose last part was removed. */
function isNothing(node: Node): boolean {
  return node.kind === "scalar" && node.style === "empty";
}

function readingOf(value: Yaml): Reading {
  switch (value.kind) {
    case "text":
      return { kind: "new text", value: value.value };
    case "list":
      return { kind: "new list", items: value.items.map(readingOf) };
    case "mapping":
      return {
        kind: "new mapping",
        entries: value.entries.map(([key, each]) => ({ key, value: readingOf(each) })),
      };
  }
}
