import { CITATION_FIELDS, CLAIM_FIELD_LIST } from "../model/claim-fields.ts";
import * as say from "./record-messages.ts";
import { hasOddDash, findLookalike } from "./lookalikes.ts";
import { valueStart } from "./lookalike-messages.ts";
import { missingSpace } from "./syntax-messages.ts";
import { show } from "./shown.ts";
import type { Problems, Stretch } from "./problems.ts";
import type { Mapping, Node, Scalar } from "./tree.ts";

/** A node that has to be a mapping with entries; otherwise undefined and a report. */
export function asMapping(
  node: Node,
  what: string,
  example: string,
  problems: Problems,
  key: Stretch = node,
): Mapping | undefined {
  if (node.kind === "mapping" && node.entries.length > 0) return node;
  // A mapping all of whose entries were refused is not empty to its author.
  if (isEmpty(node)) reportEmpty(node, key, what, problems);
  else if (node.kind !== "mapping")
    reportShape(node, what, { name: "a mapping", example }, problems);
  return undefined;
}

/** A mapping, which may be empty; undefined, and a report, for what is neither one nor nothing. */
export function asSection(
  node: Node | undefined,
  what: string,
  example: string,
  problems: Problems,
): Mapping | undefined {
  if (node?.kind === "mapping") return node;
  if (node && !isEmpty(node)) reportShape(node, what, { name: "a mapping", example }, problems);
  return undefined;
}

/** Reports a value that is empty, or what stands in its place and is no text to YAML. */
export function reportEmpty(node: Node, key: Stretch, what: string, problems: Problems): void {
  const lost = node.kind === "scalar" ? node.lost : undefined;
  problems.add(
    lost === undefined
      ? say.emptyValue(problems.range(key), what)
      : valueStart(problems.range(lost), lost.text),
  );
}

/** Reports a node of the wrong shape, unless it was already refused for something else. */
export function reportShape(
  node: Node,
  what: string,
  expected: say.Shape,
  problems: Problems,
): void {
  const found = describe(node);
  if (found === undefined || isListOfOddDashes(node, expected)) return;
  const key =
    node.kind === "scalar" && node.style === "plain" && KEY_WITHOUT_SPACE.exec(node.value);
  if (node.kind === "scalar" && node.style === "plain" && expected.name !== "text") {
    const lookalike = findLookalike(node.value);
    if (lookalike) problems.add(lookalike(problems, node.start));
    else if (key) problems.add(missingSpace(problems.range(node), key[1] ?? ""));
    if (lookalike || key) return;
  }
  const range = problems.range(beginningOf(node));
  problems.add(say.wrongShape(range, what, found, expected, expected.name === "text"));
}

/** A list to its author, whose dashes are told to be followed by no space. */
function isListOfOddDashes(node: Node, expected: say.Shape): boolean {
  if (node.kind !== "mapping" || !expected.name.includes("list")) return false;
  const [first] = node.entries;
  return first !== undefined && first.key.style === "plain" && hasOddDash(first.key);
}

/** Reports a key that a bracket follows without a space, as in `ada:{name: Ada}`; what stands there is lost. */
export function reportGlued({ value, style, start, end }: Scalar, problems: Problems): boolean {
  const key = style === "plain" ? /^([^\s:]+):[[{]/.exec(value)?.[1] : undefined;
  if (key === undefined) return false;
  problems.add(missingSpace(problems.range({ start, end }), key));
  problems.isWhole = false;
  return true;
}

/** `name:Lei`, but no web address. */
export const KEY_WITHOUT_SPACE = /^([^\s:]+):(?!\/\/)\S/;

/** Nothing after the colon, or empty brackets. */
export function isEmpty(node: Node): boolean {
  if (node.kind === "scalar") return node.style === "empty";
  if (node.kind === "sequence") return node.items.length === 0;
  return node.kind === "mapping" && node.entries.length === 0 && node.end - node.start <= 2;
}

function describe(node: Node): string | undefined {
  switch (node.kind) {
    case "mapping":
      return "a mapping";
    case "sequence":
      return "a list";
    case "scalar":
      return node.value === "" ? "empty" : `the text ${show(node.value)}`;
    case "refused":
      return undefined;
  }
}

/** A caret under a whole section says less than one under its beginning. */
function beginningOf(node: Node): Stretch {
  return node.kind === "scalar" ? node : { start: node.start, end: node.start + 1 };
}

/** A line to copy for each key whose shape is not obvious. */
export function exampleOf(key: string): string {
  return EXAMPLES.get(key) ?? `${key}: some text`;
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ...CLAIM_FIELD_LIST.flatMap(({ key, example }): [string, string][] =>
    example === undefined ? [] : [[key, example]],
  ),
  ["means", CITATION_FIELDS.means.example],
  ["aliases", "aliases: [SU7, Mi SU 7]"],
  ["author", "author: [Ni Tao, Lei Jun]"],
  ["domain", "domain: [Organization, Person]"],
  ["entities", "entities: {xiaomi: {type: Company, name: Xiaomi}}"],
  ["facts", "facts: [{price: 215900 CNY}]"],
  ["graph", "graph: {title: Xiaomi's move into cars}"],
  ["label", "label: {zh: 汽车}"],
  ["mergedFrom", "mergedFrom: [old-id]"],
  ["names", "names: {zh: 小米}"],
  ["on", "on: [Car, Phone]"],
  ["policy", "policy: {uncited: error}"],
  ["properties", "properties: {price: {on: Product, type: money}}"],
  ["qualifiers", "qualifiers: {role: {type: text}}"],
  ["range", "range: [Product, Technology]"],
  ["relations", "relations: [{makes: xiaomi-su7}]"],
  ["sameAs", "sameAs: [wikidata:Q123]"],
  ["schema", "schema: {types: {Car: {}}}"],
  ["sources", "sources: {decorum: {title: An article}}"],
  ["text", "text: {file: article.txt}"],
  ["types", "types: {Car: {extends: Product}}"],
  ["uncited", "uncited: [{quote: the first words … the last words, reason: an advertisement}]"],
]);
