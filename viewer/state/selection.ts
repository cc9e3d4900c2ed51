import type { Target } from "./focus.ts";

/** Where a choice was made; it decides how far the camera and the keyboard focus follow. */
export type Origin = "panel" | "picture" | "search";

export interface Selection {
  readonly target: Target;
  readonly by: Origin;
}
