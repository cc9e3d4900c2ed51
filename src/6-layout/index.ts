export type { Progress } from "./budget.ts";
export { layout, type LayoutReport } from "./layout.ts";
