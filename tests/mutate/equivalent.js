/**
 * Mutants that no test can kill, because the program does the same with them. Each is named by its file,
 * its line of code, and the change; `npm run mutate` fails when one of them is there no longer.
 *
 * @type {readonly { file: string, code: string, before: string, after: string, why: string }[]}
 */
export const EQUIVALENT = [];
