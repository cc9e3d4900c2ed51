export { compareGraphs, countChanges, countDifferences } from "./compare.ts";
export type * from "./types.ts";
