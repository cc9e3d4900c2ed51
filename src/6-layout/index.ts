export type { Progress } from "./budget.ts";
export { layout, LayoutMemory, type LayoutReport } from "./layout.ts";
