export { layout, type LayoutReport, type Point } from "./layout.ts";
