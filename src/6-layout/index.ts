export { type Method, METHODS } from "./blocks.ts";
export {
  layout,
  type LayoutReport,
  MOST_BY_LEVELS,
  picture,
  type PictureOptions,
  placeIn,
} from "./layout.ts";
export type { Linked } from "./skeleton.ts";
export type { Earlier } from "./regroup.ts";
