export { layout, type LayoutReport } from "./layout.ts";
