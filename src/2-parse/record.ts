import { Composer, isMap, isScalar, isSeq, Scalar as YamlScalar, type YAMLMap } from "yaml";
import { checkEscapes } from "./characters.ts";
import { isCut } from "./cut.ts";
import { shallowTokens } from "./explain.ts";
import { acceptKey } from "./keys.ts";
import type { ParseLimits } from "./limits.ts";
import type { Problems } from "./problems.ts";
import type { Entry, Mapping, Node, Scalar, ScalarStyle } from "./tree.ts";

/**
 * The tree of a text that the fast parser refuses and `yaml`, the parser of record, reads: js-yaml
 * wants a closing bracket to stand deeper than its key, and few people write it so.
 *
 * @returns undefined when `yaml` finds an error, too, or anything but plain mappings, lists and text
 */
export function composeByRecord(
  text: string,
  limits: ParseLimits,
  problems: Problems,
): Node | undefined {
  if (text.length > limits.explained) return undefined;
  const tokens = shallowTokens(text, limits.depth);
  if (tokens === undefined) return undefined;
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const documents = [...composer.compose(tokens, false, text.length)];
  const [document] = documents;
  if (documents.length !== 1 || !document || document.errors.length > 0) return undefined;
  if (document.directives.yaml.explicit === true) return undefined;
  return isPlain(document.contents) ? new Copy(text, problems).node(document.contents) : undefined;
}

/** Whether a node and all below are mappings, lists and text without anchors, tags and aliases. */
function isPlain(node: unknown): boolean {
  if (node === null) return true;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return false;
  if (node.anchor !== undefined || (node.tag !== undefined && !node.tag.startsWith(YAML_TAG))) {
    return false;
  }
  if (isScalar(node)) return true;
  if (isSeq(node)) return node.items.every(isPlain);
  return node.items.every(({ key, value }) => isPlain(key) && isPlain(value));
}

/** What the composer gives to nodes without a tag. */
const YAML_TAG = "tag:yaml.org,2002:";

const STYLES: ReadonlyMap<string, ScalarStyle> = new Map([
  [YamlScalar.QUOTE_SINGLE, "single"],
  [YamlScalar.QUOTE_DOUBLE, "double"],
  [YamlScalar.BLOCK_LITERAL, "block"],
  [YamlScalar.BLOCK_FOLDED, "block"],
]);

/** Copies the nodes of `yaml` into our own; depth was bounded before. */
class Copy {
  readonly #text: string;
  readonly #problems: Problems;

  constructor(text: string, problems: Problems) {
    this.#text = text;
    this.#problems = problems;
  }

  node(node: unknown): Node {
    if (isMap(node)) return this.#mapping(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item));
      return { kind: "sequence", items, ...spanOf(node) };
    }
    return this.#scalar(node);
  }

  #mapping(node: YAMLMap): Mapping {
    const entries: Entry[] = [];
    const keyed = { entries, seen: undefined };
    for (const { key, value } of node.items) {
      const accepted = acceptKey(keyed, this.node(key), this.#problems);
      if (accepted === "refused" || accepted.kind === "repeated") continue;
      entries.push({
        key: accepted,
        value: value === null ? emptyAfter(accepted) : this.node(value),
      });
    }
    return { kind: "mapping", entries, ...spanOf(node), flow: node.flow === true };
  }

  #scalar(node: unknown): Scalar {
    const { start, end } = spanOf(node);
    const value = isScalar(node) && typeof node.value === "string" ? node.value : "";
    if (start === end) return { kind: "scalar", value: "", style: "empty", start, end, cut: false };
    const style = STYLES.get((isScalar(node) && node.type) || "") ?? "plain";
    const written = this.#text.slice(start, end);
    const last = style === "block" ? start + written.trimEnd().length : end;
    const cut = style === "plain" && isCut(this.#text, end);
    const scalar: Scalar = { kind: "scalar", value, style, start, end: last, cut };
    if (style === "double") checkEscapes(scalar, written, this.#problems);
    return scalar;
  }
}

function emptyAfter({ end }: Scalar): Scalar {
  return { kind: "scalar", value: "", style: "empty", start: end, end, cut: false };
}

function spanOf(node: unknown): { start: number; end: number } {
  const [start = 0, end = start] =
    (isMap(node) || isSeq(node) || isScalar(node)) && node.range ? node.range : [];
  return { start, end };
}
