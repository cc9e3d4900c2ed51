import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** What may be spread: constants, and lists whose length the code that makes them sets. */
const SHORT = [/^[A-Z][A-Z_]*$/, /^about$/, /^megabytes\(value\)$/];

/**
 * The calls of a file that spread a list into their arguments. Each item then takes a place on the stack, so that
 * a list of some 120,000 ends with “Maximum call stack size exceeded”.
 */
function spreadCalls(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found: string[] = [];
  const pending: unknown[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { type, arguments: given } = node as { type?: unknown; arguments?: unknown };
    if ((type === "CallExpression" || type === "NewExpression") && Array.isArray(given)) {
      for (const one of given as { type: string; argument: { start: number; end: number } }[]) {
        if (one.type !== "SpreadElement") continue;
        found.push(text.slice(one.argument.start, one.argument.end));
      }
    }
    for (const child of Object.values(node)) pending.push(child ?? null);
  }
  return found;
}

describe("a list that may be long is not spread into a call", () => {
  const files = ["src", "viewer"].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

  it("in any file of src and viewer", () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) => {
      const text = readFileSync(ROOT + file, "utf8");
      const long = spreadCalls(file, text).filter((list) => !SHORT.some((one) => one.test(list)));
      const applied = /\.apply\(/.test(text) ? ["apply"] : [];
      return [...long, ...applied].map((list) => `${file}: ${list}`);
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["all.push(...more)", ["more"]],
    ["Math.max(0, ...sizes(of))", ["sizes(of)"]],
    ["new Set<string>(...lists)", ["lists"]],
    ["String.fromCharCode?.(...units)", ["units"]],
    ["const both = [...one, ...other]; const { a, ...rest } = b; f((...given) => given)", []],
  ])("is seen in %s", (code, lists) => {
    expect(spreadCalls("a.ts", code)).toEqual(lists);
  });
});
