import type { Mapping, Node, Scalar, Sequence } from "../2-parse/tree.ts";
import type { Yaml } from "../2-parse/write-yaml.ts";

/** A part of a file, or one that is put in; a node stands for itself as the edits of it leave it. */
type Part = Node | Yaml;
type Pair = readonly [key: Scalar | string, value: Part];

/** What edits change in what a file says: the nodes that read otherwise than before. */
export class Changes {
  readonly #texts = new Map<Part, string>();
  readonly #lists = new Map<Part, readonly Part[]>();
  readonly #mappings = new Map<Part, readonly Pair[]>();

  setText(node: Scalar, value: string): void {
    this.#texts.set(node, value);
  }

  /** @param after the value after which the entry comes, and after those added there; at the end without it */
  addEntry(body: Mapping | Scalar, key: string, value: Yaml, after?: Node): void {
    const entries = this.#entriesOf(body);
    let place = after ? entries.findIndex(([, each]) => each === after) + 1 : entries.length;
    while (typeof entries[place]?.[0] === "string") place++;
    this.#mappings.set(body, entries.toSpliced(place, 0, [key, value]));
  }

  addItems(list: Scalar | Sequence, items: readonly Yaml[]): void {
    this.#lists.set(list, [...this.#itemsOf(list), ...items]);
  }

  removeItems(list: Sequence, gone: ReadonlySet<Part>): void {
    this.#lists.set(
      list,
      this.#itemsOf(list).filter((item) => !gone.has(item)),
    );
  }

  removeEntry(mapping: Mapping, gone: Node): void {
    const kept = this.#entriesOf(mapping).filter(([, value]) => value !== gone);
    this.#mappings.set(mapping, kept);
  }

  /** Whether a file that said what is `before` says, when it is `after`, just what these changes change in it. */
  holdIn(before: Node, after: Node): boolean {
    return JSON.stringify(this.#said(before)) === JSON.stringify(new Changes().#said(after));
  }

  #itemsOf(list: Part): readonly Part[] {
    return this.#lists.get(list) ?? ("items" in list ? list.items : []);
  }

  #entriesOf(body: Part): readonly Pair[] {
    const known = this.#mappings.get(body);
    if (known || !("entries" in body)) return known ?? [];
    return body.entries.map((each) => ("key" in each ? [each.key, each.value] : each));
  }

  /** In a form in which the same says the same; what is empty says nothing, be it a list, a mapping or neither. */
  #said(part: Part): unknown {
    if (part.kind === "refused") return { refused: true };
    const items = this.#itemsOf(part).map((item) => this.#said(item));
    const entries = this.#entriesOf(part).map(([key, value]) => [
      typeof key === "string" ? key : this.#said(key),
      this.#said(value),
    ]);
    if (items.length > 0) return { items };
    if (entries.length > 0) return { entries };
    return this.#texts.get(part) ?? ("value" in part ? part.value : "");
  }
}
