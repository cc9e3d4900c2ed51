import { checkEscapes } from "./characters.ts";
import { Cursor } from "./cursor.ts";
import { checkDash } from "./lookalikes.ts";
import { type Event, EVENT, FLOW, getScalarValue, STYLE } from "./events.ts";
import { acceptKey, addEntry, type KeyedEntries } from "./keys.ts";
import type { Problems } from "./problems.ts";
import { type NodeEvent, Refusals } from "./refusals.ts";
import { blockEnd } from "./scan-scalars.ts";
import type { Mapping, Node, Scalar, ScalarStyle, Sequence } from "./tree.ts";

/**
 * Builds the tree of a file's first document from js-yaml's events. Whatever YAML has beyond plain
 * mappings, lists and text is refused with its place, and so is a second document.
 *
 * @param depth how many collections may stand inside one another
 * @returns the root; undefined for a file without content, or one that is too deep
 */
export function composeTree(
  text: string,
  events: readonly Event[],
  depth: number,
  problems: Problems,
): Node | undefined {
  const composer = new Composer(text, depth, problems);
  for (const event of events) if (!composer.add(event)) break;
  return composer.root;
}

type ScalarEvent = Extract<Event, { readonly valueStart: number }>;
type CollectionEvent = Exclude<NodeEvent, ScalarEvent>;

/** A collection that is being built. */
type Open<T extends { readonly start: number }> = Omit<T, "end"> & {
  readonly closer: "]" | "}" | undefined;
  end: number;
};

type OpenSequence = Open<Sequence & { readonly items: Node[] }>;

interface OpenMapping extends Open<Pick<Mapping, "kind" | "start" | "flow">>, KeyedEntries {
  /** The key whose value comes next; "refused" when the entry is dropped with it. */
  key: Scalar | "refused" | undefined;
}

const STYLES: readonly ScalarStyle[] = ["empty", "plain", "single", "double", "block", "block"];

class Composer {
  root: Node | undefined;
  readonly #problems: Problems;
  readonly #refusals: Refusals;
  readonly #text: string;
  readonly #depth: number;
  readonly #cursor: Cursor;
  readonly #open: (OpenMapping | OpenSequence)[] = [];
  #documents = 0;

  constructor(text: string, depth: number, problems: Problems) {
    this.#depth = depth;
    this.#problems = problems;
    this.#refusals = new Refusals(text, problems);
    this.#text = text;
    this.#cursor = new Cursor(this.#text);
  }

  /** Adds what the next event says; false when the rest does not matter. */
  add(event: Event): boolean {
    switch (event.type) {
      case EVENT.SCALAR:
        this.#place(this.#scalar(event));
        break;
      case EVENT.POP:
        this.#close();
        break;
      case EVENT.MAPPING:
      case EVENT.SEQUENCE:
        return this.#collection(event);
      case EVENT.ALIAS: {
        const stretch = this.#refusals.alias(event, this.#isInBrackets());
        this.#cursor.moveTo(stretch.end);
        this.#place({ kind: "refused", ...stretch });
        break;
      }
      case EVENT.DOCUMENT:
        return this.#document(event.directives.length > 0);
    }
    return true;
  }

  #document(directives: boolean): boolean {
    this.#documents++;
    if (directives) this.#refusals.directive(this.#cursor.offset);
    if (this.#documents === 1) return true;
    this.#refusals.secondDocument(this.#cursor.offset);
    return false;
  }

  #collection(event: CollectionEvent): boolean {
    const { start } = event;
    if (this.#open.length === this.#depth) {
      this.#refusals.tooDeep(start, this.#depth);
      this.root = undefined;
      return false;
    }
    this.#refuseProperties(event);
    this.#cursor.moveTo(start);
    if (event.type === EVENT.SEQUENCE) {
      const closer = event.style === FLOW ? "]" : undefined;
      this.#enter({ kind: "sequence", items: [], start, end: start, closer });
      return true;
    }
    // A pair inside a flow list, `[a: b]`, is a mapping in flow style without braces.
    const closer = event.style === FLOW && this.#text[start] === "{" ? "}" : undefined;
    const flow = closer !== undefined;
    this.#enter({
      kind: "mapping",
      entries: [],
      keys: new Map(),
      start,
      end: start,
      closer,
      flow,
      key: undefined,
      repeated: undefined,
      again: undefined,
    });
    return true;
  }

  #enter(node: OpenMapping | OpenSequence): void {
    this.#place(node);
    if (node.closer !== undefined) this.#cursor.moveTo(node.start + 1);
    this.#open.push(node);
  }

  #close(): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    if (node.closer !== undefined) this.#cursor.pass(node.closer, ",");
    node.end = this.#cursor.offset;
  }

  #scalar(event: ScalarEvent): Node {
    const isRefused = this.#refuseProperties(event);
    if (event.valueStart === -1) {
      const empty = this.#emptyScalar();
      return isRefused ? { kind: "refused", start: empty.start, end: empty.end } : empty;
    }
    const style = STYLES[event.style] ?? "plain";
    const value = getScalarValue(this.#text, event);
    const { start, end } = this.#stretchOf(event);
    this.#cursor.moveTo(end);
    const scalar: Scalar = { kind: "scalar", value, style, start, end };
    const header = style === "block" && value === "" ? this.#text.slice(start, end) : "";
    if (/^[>|]-?\d/.test(header)) return { ...scalar, lost: this.#textFrom(start) };
    if (style === "plain" && value.startsWith("-")) checkDash(scalar, this.#problems);
    if (style === "double" && !event.fast) {
      checkEscapes(scalar, this.#text.slice(start, end), this.#problems);
    }
    return scalar;
  }

  #stretchOf(event: ScalarEvent): { start: number; end: number } {
    const { valueStart: start, valueEnd: end } = event;
    if (event.style === STYLE.PLAIN) return { start, end };
    if (event.style === STYLE.SINGLE || event.style === STYLE.DOUBLE) {
      return { start: start - 1, end: end + 1 };
    }
    this.#cursor.toBlockHeader();
    const header = this.#cursor.offset;
    return { start: header, end: blockEnd(this.#text, header, end) };
  }

  #emptyScalar(): Scalar {
    const parent = this.#open.at(-1);
    let start = this.#cursor.next();
    let end = Math.min(start + 1, this.#text.length);
    const isKey = parent?.kind === "mapping" && parent.key === undefined;
    if (!isKey) {
      this.#cursor.pass(parent?.kind === "sequence" ? "-" : ":");
      end = this.#cursor.offset;
      start = parent?.kind === "sequence" ? Math.max(end - 1, 0) : end;
    }
    const comment = isKey ? undefined : /^[ \t]+(?=#[^\s#])/.exec(this.#text.slice(end, end + 80));
    const lost = comment && this.#textFrom(end + comment[0].length);
    const empty = { kind: "scalar", value: "", style: "empty", start, end } as const;
    return lost ? { ...empty, lost } : empty;
  }

  #place(node: Node): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.root = node;
    } else if (parent.kind === "sequence") {
      parent.items.push(node);
    } else if (parent.key === undefined) {
      const isFirst = parent.entries.length === 0;
      if (!parent.flow) this.#refusals.misplacedKey(node.start, isFirst, this.#isInBrackets());
      parent.key = acceptKey(parent, node, this.#problems);
    } else {
      addEntry(parent, parent.key, node, this.#problems);
      parent.key = undefined;
    }
  }

  /** @returns whether there are any */
  #refuseProperties(event: NodeEvent): boolean {
    if (event.anchorStart === -1 && event.tagStart === -1) return false;
    this.#refusals.properties(event, this.#isInBrackets());
    this.#cursor.moveTo(Math.max(event.anchorEnd, event.tagEnd));
    return true;
  }

  #textFrom(start: number): NonNullable<Scalar["lost"]> {
    return this.#refusals.textFrom(start, this.#isInBrackets());
  }

  #isInBrackets(): boolean {
    return this.#open.some((node) => node.closer !== undefined);
  }
}
