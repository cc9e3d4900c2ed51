import type { Mapping, Node, Sequence } from "../2-parse/tree.ts";
import { columnOf, nextLine, startOfLine, type Placed } from "./places.ts";
import type { Draft, Splice } from "./edits.ts";

/** A part of a list or a mapping, with its dash or its key. */
interface Part {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** Takes parts out of their list or mapping. An empty list goes with its key; comments on other lines stay. */
export function removal(placed: readonly Placed[], text: string): Draft | undefined {
  const parent = placed[0]?.parent;
  if (!parent) return undefined;
  const { node } = parent;
  const gone = new Set(placed.map((each) => each.node));
  const isAll = gone.size === (node.kind === "sequence" ? node.items : node.entries).length;
  if (isAll && goesWithKey(parent)) return removal([parent], text);
  if (isAll && parent.parent?.node.kind === "sequence") return undefined;
  const parts = partsOf(node, text);
  const isFlow = "[{".includes(text.charAt(node.start));
  const splices = isFlow ? fromBrackets(parts, gone, text) : fromLines(parts, gone, text);
  if (!splices) return undefined;
  return {
    splices,
    change: (changes) => {
      if (node.kind === "sequence") changes.removeItems(node, gone);
      else for (const each of gone) changes.removeEntry(node, each);
    },
  };
}

/** The last key of a file stays: without it, the file would hold nothing. */
function goesWithKey({ node, entry, parent }: Placed): boolean {
  if (node.kind !== "sequence" || !entry || parent?.node.kind !== "mapping") return false;
  return parent.node.entries.length > 1 || parent.entry !== undefined;
}

function partsOf(node: Mapping | Sequence, text: string): Part[] {
  if (node.kind === "mapping") {
    return node.entries.map(({ key, value }) => {
      return { node: value, start: key.start, end: value.end };
    });
  }
  const isFlow = text[node.start] === "[";
  return node.items.map((item, index) => {
    const before = node.items[index - 1]?.end;
    const dash = /\n *-(?=\s)/.exec(before === undefined ? "" : text.slice(before, item.start));
    const start =
      before === undefined || !dash ? node.start : before + dash.index + dash[0].length - 1;
    return { node: item, start: isFlow ? item.start : start, end: item.end };
  });
}

/** @returns undefined where a part shares its line with what stays */
function fromLines(parts: readonly Part[], gone: ReadonlySet<Node>, text: string) {
  const splices: Splice[] = [];
  for (const [index, { node, start, end }] of parts.entries()) {
    if (!gone.has(node)) continue;
    const lineStart = startOfLine(text, start);
    const next = parts[index + 1];
    if (text.slice(lineStart, start).trim() === "") splices.push(wholeLines(text, lineStart, end));
    else if (next && !gone.has(next.node) && !text.slice(end, next.start).includes("#")) {
      splices.push({ start, end: next.start, text: "" });
    } else return undefined;
  }
  return splices;
}

/** Lines with the break behind them; at the end of a file that has none there, with the one before. */
function wholeLines(text: string, start: number, end: number): Splice {
  const next = nextLine(text, end);
  if (columnOf(text, next) === 0) return { start, end: next, text: "" };
  const before = /\r?\n$/.exec(text.slice(Math.max(start - 2, 0), start))?.[0] ?? "";
  return { start: start - before.length, end: next, text: "" };
}

/** With the commas that part them; undefined where a comment would go along. */
function fromBrackets(parts: readonly Part[], gone: ReadonlySet<Node>, text: string) {
  const splices: Splice[] = [];
  let kept: Part | undefined;
  let first: Part | undefined;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isGone = gone.has(part.node);
    if (isGone) {
      first ??= part;
      if (next && gone.has(next.node)) continue;
      const [start, end] = kept ? [kept.end, part.end] : [first.start, next?.start ?? part.end];
      splices.push({ start, end, text: "" });
      first = undefined;
    } else kept = part;
  }
  const gaps = parts.slice(1).map((part, index) => text.slice(parts[index]?.end, part.start));
  return gaps.some((gap) => gap.includes("#")) ? undefined : splices;
}
