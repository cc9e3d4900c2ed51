import { parseAst } from "vite";

/** Attributes that a person reads or hears. */
const READ: ReadonlySet<string> = new Set([
  "action",
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "caption",
  "label",
  "placeholder",
  "title",
]);

/** Functions that make words of what they are given. */
const WORDING: ReadonlySet<string> = new Set(["count", "countZh"]);

/** Whether a literal is read: surely, only if it looks like prose rather than a name, or not. */
type Reading = "no" | "prose" | "yes";

/** What parsed code is made of, as far as it matters here. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * The texts that a component holds by itself: between its tags, in what it puts there, and in
 * attributes that a person reads. Names that code compares with or looks things up by are no texts.
 */
export function textsIn(source: string): string[] {
  const found: string[] = [];
  const program: unknown = parseAst(source, { lang: "tsx" });
  visit(program, "no", found);
  return found.filter((text) => /\p{L}/u.test(text)).map((text) => text.trim());
}

/** Collects what is read; `read` tells whether the node itself is. */
function visit(node: unknown, read: Reading, found: string[]): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, read, found);
    return;
  }
  if (!isNode(node)) return;
  const into = (child: unknown, how: Reading): void => visit(child, how, found);
  const take = (text: string): void => {
    if (read === "yes" || (read === "prose" && /\s|^\p{Lu}/u.test(text))) found.push(text);
  };
  switch (node.type) {
    case "JSXText":
      found.push(String(node["value"]));
      return;
    case "JSXAttribute":
      into(node["value"], READ.has(nameOf(node["name"])) ? "yes" : "no");
      return;
    case "JSXElement":
    case "JSXFragment":
      into(node["openingElement"], "no");
      into(node["children"], "yes");
      return;
    case "Literal":
      if (typeof node["value"] === "string") take(node["value"]);
      return;
    case "TemplateElement":
      if (isCooked(node["value"])) take(node["value"].cooked);
      return;
    case "BinaryExpression":
      // What is added up is read; what is compared is not.
      into([node["left"], node["right"]], node["operator"] === "+" ? read : "no");
      return;
    case "ConditionalExpression":
      into(node["test"], "no");
      into([node["consequent"], node["alternate"]], read);
      return;
    case "LogicalExpression":
      into(node["left"], node["operator"] === "&&" ? "no" : read);
      into(node["right"], read);
      return;
    case "MemberExpression":
      into(node["object"], read);
      into(node["property"], "no");
      return;
    case "Property":
      into(node["value"], "no");
      return;
    case "ArrayExpression":
      into(node["elements"], read === "yes" ? "prose" : read);
      return;
    case "CallExpression": {
      const isWording = WORDING.has(nameOf(node["callee"]));
      into(node["callee"], read);
      into(node["arguments"], read === "yes" && !isWording ? "prose" : read);
      return;
    }
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      into(node["body"], node["expression"] === true ? read : "no");
      return;
    default:
      for (const child of Object.values(node))
        into(child, node.type === "BlockStatement" ? "no" : read);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isCooked(value: unknown): value is { readonly cooked: string } {
  return typeof value === "object" && value !== null && "cooked" in value;
}

function nameOf(name: unknown): string {
  return isNode(name) && typeof name["name"] === "string" ? name["name"] : "";
}
