import { firstHidden, mayHide } from "../model/hidden.ts";
import * as say from "./name-messages.ts";
import type { Problems } from "./problems.ts";
import type { Node } from "./tree.ts";

/** Values that are looked at elsewhere: names and ids by `names.ts`, quotes when they are proven. */
const LOOKED_AT = new Set("aliases mergedFrom name names prefix quote suffix".split(" "));

/** An escape in a text in double quotes makes characters that the file itself does not hold. */
const ESCAPE = /\\[uUx]/;

/**
 * Reports every value below a node with a character that a reader would not see and that changes what
 * is read.
 *
 * @param text of the file, which tells most often that there is nothing to look for
 */
export function checkHidden(root: Node, text: string, problems: Problems): void {
  if (!mayHide(text) && !ESCAPE.test(text)) return;
  checkNode(root, problems);
}

function checkNode(node: Node, problems: Problems): void {
  if (node.kind === "sequence") for (const item of node.items) checkNode(item, problems);
  if (node.kind === "mapping") {
    for (const { key, value } of node.entries) {
      if (!LOOKED_AT.has(key.value)) checkNode(value, problems);
    }
  }
  if (node.kind !== "scalar") return;
  const { character, what } = firstHidden(node.value) ?? {};
  const code = character?.codePointAt(0);
  if (code !== undefined) problems.add(say.forbiddenCharacter(problems.range(node), code, what));
}
