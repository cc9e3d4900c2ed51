import { parseSync } from "vite";

/**
 * Every module a file names: imports and re-exports of values and of types, side-effect imports,
 * `import()` in code and in types.
 */
export function importsOf(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found = new Set<string>();
  collect(program, found);
  return [...found];
}

const NAMING = new Set([
  "ExportAllDeclaration",
  "ExportNamedDeclaration",
  "ImportDeclaration",
  "ImportExpression",
  "TSExternalModuleReference",
  "TSImportType",
]);

function collect(node: unknown, found: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && typeof node.type === "string" && NAMING.has(node.type)) {
    for (const key of ["source", "argument", "expression"]) {
      const name: unknown = Reflect.get(node, key);
      const value: unknown = Object(name).value;
      if (typeof value === "string") found.add(value);
    }
  }
  for (const child of Object.values(node)) collect(child, found);
}
