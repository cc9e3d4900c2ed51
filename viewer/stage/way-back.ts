import type { Insets } from "../scene/camera.ts";
import type { Viewpoint } from "../scene/viewpoint.ts";
import type { Camera } from "../view/address.ts";
import type { Store } from "../view/store.ts";

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Shares of a graph unit and of the zoom below which a camera has not moved. */
const STILL = 1e-3;

/** Where the camera was before it followed selections, to go back there when nothing is selected. */
export interface WayBack {
  /** Moves the camera to what is selected; where it was before is remembered. */
  readonly follow: (move: () => Promise<void>) => Promise<void>;
  /** Goes back, unless a person has moved the camera since. */
  readonly take: () => void;
  /** The camera has gone where it should be: there is no way back from there. */
  readonly forget: () => void;
}

/** A way back for one picture. */
export function wayBack(viewpoint: Viewpoint, store: Store): WayBack {
  let before: { readonly camera: Camera; readonly told: Camera | undefined } | undefined;
  let after: Camera | undefined;
  let moves = 0;
  const isWhereLed = (): boolean =>
    moves > 0 || (after !== undefined && isSame(after, viewpoint.camera(NONE)));
  return {
    follow: async (move) => {
      if (before === undefined || !isWhereLed()) {
        before = { camera: viewpoint.camera(NONE), told: store.camera.peek() };
      }
      moves++;
      await move();
      moves--;
      after = viewpoint.camera(NONE);
    },
    take: () => {
      const [goal, led] = [before, isWhereLed()];
      before = undefined;
      if (goal === undefined || !led) return;
      void viewpoint.look(goal.camera, NONE, true);
      store.camera.value = goal.told;
    },
    forget: () => {
      before = undefined;
    },
  };
}

function isSame(one: Camera, other: Camera): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) * one.zoom < STILL;
  return (
    near(one.x, other.x) && near(one.y, other.y) && Math.abs(one.zoom / other.zoom - 1) < STILL
  );
}
