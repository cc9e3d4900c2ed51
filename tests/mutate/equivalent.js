/**
 * Mutants that no test can kill, because the program gives the same with them. Each is named by its file,
 * its line of code, and the change; `npm run mutate` fails when one of them is there no longer.
 *
 * @type {readonly { file: string, code: string, before: string, after: readonly string[], why: string }[]}
 */
export const EQUIVALENT = [
  {
    file: "src/4-verify/words.ts",
    code: "const behind = (starts[after] ?? Infinity) < end && this.#isCounted(starts[after] ?? 0, end);",
    before: "(starts[after] ?? Infinity) < end",
    after: ["(starts[after] ?? Infinity) <= end"],
    why: "Nothing is counted in the empty stretch from the end to the end.",
  },
  {
    file: "src/4-verify/quantities.ts",
    code: "for (let index = Math.max(0, at - REACH); index < end; index++) {",
    before: "max",
    after: ["min"],
    why: "Before the text there is no character, and so no number.",
  },
  {
    file: "src/4-verify/quantities.ts",
    code: "for (let index = Math.max(0, at - REACH); index < end; index++) {",
    before: "index < end",
    after: ["index <= end"],
    why: "What looks at the numbers afterwards does not look so far.",
  },
];
