import { parseSync } from "vite";

/**
 * One change to one place of a source file.
 *
 * @typedef {object} Mutant
 * @property {string} file relative to the repository, with slashes
 * @property {number} line from 1
 * @property {number} start UTF-16 offset of what is replaced
 * @property {number} end the offset behind it
 * @property {string} before what stands there
 * @property {string} after what stands there instead
 * @property {string} code the whole line before the change, without its indentation
 * @property {number} scope where the innermost function around it starts; -1 at the top level
 * @property {boolean} inBody whether it is in the body of that function
 */

/** @typedef {any} Node a node of an ESTree with TypeScript, as oxc gives it */

const BINARY = new Map([
  ["<", ["<=", ">="]],
  ["<=", ["<", ">"]],
  [">", [">=", "<="]],
  [">=", [">", "<"]],
  ["===", ["!=="]],
  ["!==", ["==="]],
  ["+", ["-"]],
  ["-", ["+"]],
  ["*", ["/"]],
  ["/", ["*"]],
  ["%", ["*"]],
]);
const LOGICAL = new Map([
  ["&&", "||"],
  ["||", "&&"],
  ["??", "&&"],
]);
const METHODS = new Map([
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
  ["min", "max"],
  ["max", "min"],
]);
const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
/** Expressions of TypeScript that hold one of JavaScript. */
const TRANSPARENT = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);
const TYPE_KEYS = new Set(["typeAnnotation", "typeArguments", "typeParameters", "returnType"]);

/**
 * The functions of a file, each by its body.
 *
 * @param {string} file
 * @param {string} text
 * @returns {{ scope: number, start: number, end: number, block: boolean }[]} `scope` is where the function starts
 */
export function functionsOf(file, text) {
  /** @type {ReturnType<typeof functionsOf>} */
  const found = [];
  walk(parseSync(file, text).program, -1, (node) => {
    if (!FUNCTIONS.has(node.type) || !node.body) return;
    const { start, end, type } = node.body;
    found.push({ scope: node.start, start, end, block: type === "BlockStatement" });
  });
  return found;
}

/**
 * Every mutant of a file, in the order of its text.
 *
 * @param {string} file relative to the repository, with slashes
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(file, text) {
  /** @type {Mutant[]} */
  const mutants = [];
  const cut = (/** @type {Node} */ node) => text.slice(node.start, node.end);
  const bodies = new Map(functionsOf(file, text).map((body) => [body.scope, body]));
  walk(parseSync(file, text).program, -1, (node, scope) => {
    for (const [from, to, after] of changesOf(node, cut)) {
      const before = text.slice(from, to);
      if (before === after) continue;
      const line = text.slice(0, from).split("\n").length;
      const code = (text.split("\n")[line - 1] ?? "").trim();
      const body = bodies.get(scope);
      const inBody = body !== undefined && from >= body.start && to <= body.end;
      mutants.push({ file, line, start: from, end: to, before, after, code, scope, inBody });
    }
  });
  return mutants.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * @param {Mutant} mutant
 * @param {string} text
 */
export function mutated({ start, end, after }, text) {
  return text.slice(0, start) + after + text.slice(end);
}

/**
 * A file that holds many mutants, of which `globalThis.mutant` turns one on: each is a second body of its
 * function.
 *
 * @param {string} file
 * @param {string} text
 * @param {readonly (Mutant & { id: number })[]} mutants of bodies of functions
 */
export function switched(file, text, mutants) {
  const bodies = functionsOf(file, text).map((body) => ({
    ...body,
    own: mutants.filter((mutant) => mutant.scope === body.scope),
  }));
  /** @type {[at: number, text: string][]} */
  const added = bodies.flatMap(({ start, end, block, own }) => {
    const turns = own.map(({ id, ...mutant }) => {
      const body = mutated(
        { ...mutant, start: mutant.start - start, end: mutant.end - start },
        text.slice(start, end),
      );
      const isOn = `globalThis.mutant===${id}`;
      return block ? `if(${isOn}){${body} return}` : `${isOn}?(${body}):`;
    });
    if (turns.length === 0) return [];
    const [before, behind] = block ? [start + 1, end] : [start, end];
    return block
      ? [[before, turns.join("")]]
      : [
          [before, `(${turns.join("")}(`],
          [behind, "))"],
        ];
  });
  return withAdded(text, added);
}

/**
 * @param {string} text
 * @param {readonly (readonly [at: number, text: string])[]} added
 */
export function withAdded(text, added) {
  // From the end on, so that what is ahead keeps its offset.
  const fromEnd = added.map(([at, what], nth) => ({ at, what, nth }));
  fromEnd.sort((a, b) => b.at - a.at || b.nth - a.nth);
  return fromEnd.reduce((made, { at, what }) => made.slice(0, at) + what + made.slice(at), text);
}

/**
 * What may stand instead of a node, or of a part of it: from, to, and the text.
 *
 * @param {Node} node
 * @param {(node: Node) => string} cut the text of a node
 * @returns {[from: number, to: number, after: string][]}
 */
function changesOf(node, cut) {
  const whole = (/** @type {string} */ after) =>
    /** @type {[number, number, string]} */ ([node.start, node.end, after]);
  switch (node.type) {
    case "BinaryExpression":
      return (BINARY.get(node.operator) ?? []).map((operator) =>
        whole(`${cut(node.left)} ${operator} ${cut(node.right)}`),
      );
    case "LogicalExpression":
      return [whole(`((${cut(node.left)}) ${LOGICAL.get(node.operator)} (${cut(node.right)}))`)];
    case "UnaryExpression":
      return node.operator === "!" || node.operator === "-" ? [whole(cut(node.argument))] : [];
    case "UpdateExpression":
      return [whole(cut(node).replace(/\+\+|--/u, (sign) => (sign === "++" ? "--" : "++")))];
    case "AssignmentExpression":
      return node.operator === "+=" || node.operator === "-="
        ? [whole(`${cut(node.left)} ${node.operator === "+=" ? "-=" : "+="} ${cut(node.right)}`)]
        : [];
    case "IfStatement":
    case "ConditionalExpression":
      return ["true", "false"].map((value) => [node.test.start, node.test.end, value]);
    case "WhileStatement":
    case "ForStatement":
      return node.test ? [[node.test.start, node.test.end, "false"]] : [];
    case "ReturnStatement":
      // A boolean is turned round already, and nothing tells false from undefined.
      return node.argument && typeof node.argument.value !== "boolean"
        ? [whole("return undefined;")]
        : [];
    case "ExpressionStatement":
      return node.directive === undefined || node.directive === null ? [whole(";")] : [];
    case "ArrowFunctionExpression":
      return node.expression ? [[node.body.start, node.body.end, "undefined"]] : [];
    case "Literal":
      return literal(node).map(whole);
    case "TemplateLiteral":
      return cut(node) === "``" ? [] : [whole('""')];
    case "ArrayExpression":
      return node.elements.length > 0 ? [whole("[]")] : [];
    case "CallExpression":
      return node.optional ? [whole(cut(node).replace("?.", ""))] : method(node.callee);
    case "MemberExpression":
      return node.optional
        ? [[node.object.end, node.property.start, node.computed ? "[" : "."]]
        : [];
    default:
      return [];
  }
}

/** @param {Node} node */
function literal({ value }) {
  if (typeof value === "boolean") return [String(!value)];
  if (typeof value === "string") return [value === "" ? '"mutated"' : '""'];
  return [];
}

/**
 * @param {Node} callee
 * @returns {[number, number, string][]}
 */
function method(callee) {
  const after = callee.type === "MemberExpression" ? METHODS.get(callee.property.name) : undefined;
  return after ? [[callee.property.start, callee.property.end, after]] : [];
}

/**
 * Visits what is left of a file when its types are taken away; keys and names of modules are no values.
 *
 * @param {Node} node
 * @param {number} scope
 * @param {(node: Node, scope: number) => void} visit
 */
function walk(node, scope, visit) {
  if (node.type.startsWith("TS") && !TRANSPARENT.has(node.type)) return;
  if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return;
  // An empty text behind a tag is another question than an empty text.
  if (node.type === "TaggedTemplateExpression") node.quasi.type = "TaggedTemplate";
  visit(node, scope);
  const inner = FUNCTIONS.has(node.type) ? node.start : scope;
  for (const [key, child] of Object.entries(node)) {
    if (TYPE_KEYS.has(key)) continue;
    if (key === "key" && !node.computed) continue;
    if (key === "source" && node.type === "ExportNamedDeclaration") continue;
    for (const each of Array.isArray(child) ? child : [child]) {
      if (typeof each?.type === "string") walk(each, inner, visit);
    }
  }
}
