import type { Arrangement } from "./layout/arrangement.ts";
import type { Drawing } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import { glide, isStill } from "./glide.ts";
import type { Scene } from "./scene.ts";

/** Milliseconds that nodes take from one arrangement to the next. */
const DURATION = 520;
/** With more nodes and edges than this, frames would come too slowly to be a movement. */
const MOST_GLIDING = 8_000;

/** How the nodes of a drawing come from where they are to where they belong. */
export class Movement {
  readonly #scene: Scene;
  #goal: Arrangement;
  #stop: (() => void) | undefined;

  constructor(scene: Scene, goal: Arrangement) {
    this.#scene = scene;
    this.#goal = goal;
  }

  /** Where the nodes are, or are going to be. */
  get goal(): Arrangement {
    return this.#goal;
  }

  /** Takes the goal of a graph that is drawn anew, with its nodes in their places. */
  begin(goal: Arrangement): void {
    this.stop();
    this.#goal = goal;
  }

  /** Moves all nodes to another arrangement. What is on the screen stays as it is until they move. */
  go(drawing: Drawing, goal: Arrangement): void {
    this.stop();
    const before = this.#goal;
    this.#goal = goal;
    if (before.box !== goal.box || before.looseness !== goal.looseness) {
      this.#scene.reframe(goal.box, goal.looseness);
    }
    if (isThere(drawing, goal) && this.#scene.swell === 1) return;
    const size = drawing.scenery.nodes.length + drawing.scenery.edges.length;
    if (isStill() || size > MOST_GLIDING) this.#place(drawing, goal, 1);
    else this.#glide(drawing, goal);
  }

  /** Puts all nodes where something else, which moves them step by step, has them now. */
  follow(drawing: Drawing, { x, y }: Pick<Arrangement, "x" | "y">): void {
    this.stop();
    drawing.x.set(x);
    drawing.y.set(y);
    this.#scene.move();
  }

  /** Puts one node at a point, in graph units. */
  drag(drawing: Drawing, node: number, { x, y }: Point): void {
    this.finish(drawing);
    drawing.x[node] = x;
    drawing.y[node] = y;
    this.#scene.move(node);
  }

  /** Ends a movement with all nodes where they were going. */
  finish(drawing: Drawing): void {
    if (this.#stop === undefined) return;
    this.stop();
    this.#place(drawing, this.#goal, 1);
  }

  /** Ends a movement where it is. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #glide(drawing: Drawing, goal: Arrangement): void {
    const [x, y, swell] = [drawing.x.slice(), drawing.y.slice(), this.#scene.swell];
    this.#stop = glide(DURATION, (share) => {
      if (share === 1) this.#stop = undefined;
      this.#place(drawing, goal, share, { x, y, swell });
    });
  }

  #place(
    drawing: Drawing,
    { x, y }: Arrangement,
    share: number,
    from: Pick<Arrangement, "x" | "y"> & { readonly swell: number } = { x, y, swell: 1 },
  ): void {
    const between = (start = 0, end = 0): number => start + (end - start) * share;
    for (let node = 0; node < x.length; node++) {
      drawing.x[node] = share === 1 ? (x[node] ?? 0) : between(from.x[node], x[node]);
      drawing.y[node] = share === 1 ? (y[node] ?? 0) : between(from.y[node], y[node]);
    }
    this.#scene.swell = between(from.swell, 1);
    this.#scene.move();
  }
}

function isThere({ x, y }: Drawing, goal: Arrangement): boolean {
  return x.every((each, node) => each === goal.x[node] && y[node] === goal.y[node]);
}
