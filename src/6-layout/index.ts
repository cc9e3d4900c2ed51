export { type Method, METHODS } from "./blocks.ts";
export type { Progress } from "./budget.ts";
export { layout, type LayoutReport, picture, placeIn } from "./layout.ts";
export type { Linked } from "./skeleton.ts";
