import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit } from "yaml";
import { replaceForbidden } from "../../../dist/2-parse/characters.js";
import { DEFAULT_LIMITS } from "../../../dist/2-parse/limits.js";
import { parseYamlTree, readTree } from "../../../dist/2-parse/parse-tree.js";
import { Problems } from "../../../dist/2-parse/problems.js";
import { scanTree } from "../../../dist/2-parse/scan.js";
import { mutate } from "../mutate.js";
import { GRAPHS, NAUGHTY, pick, YAML_SUITE } from "../seeds.js";

/** The parser of record takes exponential time on some texts: short ones only. */
const LONGEST = 600;

/**
 * The scanner against js-yaml, and these two against the parser of record: where one accepts a text that the
 * format allows, the other does, with the same values.
 *
 * @type {import("../targets.js").Target}
 */
export const yaml = {
  make: (random) => {
    const seed = pick(random(2) === 0 ? YAML_SUITE : GRAPHS, random);
    const start = seed.length > LONGEST ? seed.indexOf("\n", random(seed.length)) + 1 : 0;
    const others = random(3) === 0 ? NAUGHTY : YAML_SUITE;
    const options = { others, most: 3, long: false };
    return mutate(seed.slice(start, start + LONGEST), random, options).slice(0, LONGEST);
  },
  run: (text) => {
    compareScanner(text);
    compareYaml(text);
  },
};

/**
 * @param {string} original
 * @throws Error when the scanner reads a text in another way than js-yaml, or one in which js-yaml finds a problem
 */
function compareScanner(original) {
  const text = replaceForbidden(original, new Problems("a.yaml", 0));
  const scanned = scanTree(text, DEFAULT_LIMITS.depth);
  if (scanned === undefined) return;
  const problems = new Problems("a.yaml", 1);
  const limits = { ...DEFAULT_LIMITS, explained: 0 };
  const tree = readTree({ path: "a.yaml", text }, limits, problems);
  const [problem] = problems.all();
  if (problem) throw new Error(`only js-yaml refuses: ${problem.code} ${problem.message}`);
  const [ours, theirs] = [scanned, tree].map((node) => JSON.stringify(node, COMPARED));
  if (ours !== theirs) throw new Error(`they differ:\nscanner ${ours}\njs-yaml ${theirs}`);
}

/** Fields of nodes, in the order in which they are compared. */
const COMPARED = [
  "kind", "value", "style", "start", "end", "lost", "flow", "entries", "repeated", "items", "key",
]; // prettier-ignore

/**
 * @param {string} text
 * @throws Error when the two parsers disagree
 */
export function compareYaml(text) {
  const { root, problems } = parseYamlTree({ path: "a.yaml", text }, DEFAULT_LIMITS);
  const errors = problems.all().filter(({ severity }) => severity === "error");
  const record = readByRecord(text);
  if (record === "refused") return;
  if (errors.length > 0) {
    if (record === "broken" || !isMapping(record.value)) return;
    if (errors.some(({ code }) => LEFT_OUT.has(code))) return;
    throw new Error(`only the fast parser refuses: ${errors[0]?.code} ${errors[0]?.message}`);
  }
  // A graph file is a mapping; of other roots the format says that they are none.
  if (root?.kind !== "mapping" && (record === "broken" || !isMapping(record.value))) return;
  const fast = JSON.stringify(outline(root));
  if (record === "broken") throw new Error(`only the parser of record refuses; read: ${fast}`);
  const slow = JSON.stringify(record.value);
  if (fast !== slow) throw new Error(`they differ:\nfast ${fast}\nslow ${slow}`);
}

/** What YAML has and the format leaves out: anchors, tags, directives, control characters, spaces that are none and the like. */
const LEFT_OUT = new Set([
  "GW0201", "GW0202", "GW0206", "GW0208", "GW0210", "GW0211", "GW0212", "GW0215", "GW0221", "GW0231", "GW0234",
  "GW0250", "GW0251",
]); // prettier-ignore

/** Where the two are known to differ, or the parser of record must not be asked. */
const KNOWN_DIFFERENCES = [
  // Directives, which the format refuses, before anything else is looked at.
  /^%/m,
  // The parser of record takes exponential time.
  /[[{]{20}|(?:[?-] *){20}/,
  // A document that begins within a line: refused as such, text to the parser of record.
  /^\s*[ \t]---(?=\s|$)/,
  // A line of white space with a tab is empty, says YAML 1.2; the parser of record has it indented by a tab.
  /^ *\t[ \t]*$/m,
  // A last line of spaces without its line feed counts as a line of a block for js-yaml.
  /[|>][^\n]*\n[^]*\n? +$/,
  // A line of more spaces than a block scalar is said to be indented by holds the rest of them; the parser of
  // record drops it when nothing comes after.
  /[|>][-+]?[1-9][^\n]*\n *\n/,
  // An escaped line break before an empty line: js-yaml drops the empty line.
  /\\\r?\n[ \t]*\r?\n/,
  // In brackets, a comment that begins its line after plain text: an error to the parser of record.
  /[[{][^]*\n#/,
  // In brackets, a colon on the line after a comment.
  /#[^\n]*\n\s*:/,
  // A key behind a question mark whose colon stands deeper, or with a list below it in its own column: js-yaml
  // refuses both, and nobody writes them.
  /^( *)\?[ \t][^]*\n(?:\1 +:|\1-\s)/m,
  // A byte order mark that reading has not taken away.
  /\ufeff/,
  // Plain text in brackets that begins with the mark of the end of a document.
  /[[{,]\s*\.\.\./,
];

/**
 * What the parser of record makes of a text: a value; "broken" when it is no YAML; "refused" when it
 * holds what the format leaves out, so that nothing follows.
 *
 * @param {string} text
 * @returns {"broken" | "refused" | { value: unknown }}
 */
function readByRecord(text) {
  if (KNOWN_DIFFERENCES.some((pattern) => pattern.test(text))) return "refused";
  const documents = parseAllDocuments(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
  });
  if (!Array.isArray(documents)) return { value: undefined };
  if (documents.some(({ errors }) => errors.length > 0)) return "broken";
  const [document] = documents;
  if (documents.length !== 1 || !document || hasRefused(document)) return "refused";
  return { value: plain(document.contents) };
}

/** @param {import("yaml").Document.Parsed} document */
function hasRefused(document) {
  let refused = false;
  visit(document, (_key, node) => {
    if (isAlias(node)) refused = true;
    else if ((isScalar(node) || isMap(node) || isSeq(node)) && (node.anchor || node.tag)) {
      refused ||= node.anchor !== undefined || isTagged(node);
    }
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => (isScalar(key) ? textOf(key) : ""));
      refused ||= keys.includes("") || keys.includes("<<") || new Set(keys).size < keys.length;
    }
  });
  return refused;
}

/** @param {import("yaml").Node} node */
function isTagged(node) {
  return (
    node.tag !== undefined && node.srcToken !== undefined && node.tag !== "tag:yaml.org,2002:str"
  );
}

/** @param {import("yaml").Scalar} scalar of the failsafe schema */
function textOf({ value }) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} node @returns {unknown} */
function plain(node) {
  if (isScalar(node)) return textOf(node);
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) return { map: node.items.map(({ key, value }) => [plain(key), plain(value)]) };
  return "";
}

/** @param {unknown} value */
function isMapping(value) {
  return typeof value === "object" && value !== null && "map" in value;
}

/** @param {import("../../../dist/2-parse/tree.js").Node | undefined} node @returns {unknown} */
function outline(node) {
  if (node === undefined) return "";
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") return node.items.map(outline);
  if (node.kind !== "mapping") return node.kind;
  return { map: node.entries.map(({ key, value }) => [outline(key), outline(value)]) };
}
