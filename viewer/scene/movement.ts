import type { Arrangement } from "../view/layout/arrangement.ts";
import type { Drawing } from "./drawing.ts";
import type { Point } from "./geometry.ts";
import { glide, prefersReducedMotion } from "./motion.ts";
import type { Scene } from "./scene.ts";

/** Milliseconds that nodes take from one arrangement to the next. */
const DURATION = 520;
/** With more nodes and edges than this, frames would come too slowly to be a movement. */
const MOST_GLIDING = 8_000;

type Positions = Pick<Arrangement, "x" | "y">;

/** How the nodes of a drawing come from where they are to where they belong. */
export class Movement {
  readonly #scene: Scene;
  #drawing: Drawing;
  #goal: Arrangement;
  #stop: (() => void) | undefined;

  constructor(scene: Scene, drawing: Drawing, goal: Arrangement) {
    this.#scene = scene;
    this.#drawing = drawing;
    this.#goal = goal;
  }

  /** Where the nodes are, or are going to be. */
  get goal(): Arrangement {
    return this.#goal;
  }

  /** Takes another graph, with its nodes in their places. The drawings of one graph share positions. */
  begin(drawing: Drawing, goal: Arrangement): void {
    this.stop();
    this.#drawing = drawing;
    this.#goal = goal;
  }

  /** Moves all nodes to another arrangement. What is on the screen stays as it is until they move. */
  go(goal: Arrangement): void {
    this.stop();
    const before = this.#goal;
    this.#goal = goal;
    if (before.box !== goal.box || before.discScale !== goal.discScale) {
      this.#scene.changeBounds(goal.box, goal.discScale);
    }
    const { x, y, display } = this.#drawing;
    const sizeFactor = this.#scene.sizeFactor;
    const isThere = x.every((each, node) => each === goal.x[node] && y[node] === goal.y[node]);
    if (isThere && sizeFactor === 1) return;
    const from = { x: x.slice(), y: y.slice(), sizeFactor };
    if (prefersReducedMotion() || display.nodes.length + display.edges.length > MOST_GLIDING) {
      this.#place(from, 1);
      return;
    }
    this.#stop = glide(DURATION, (share) => {
      if (share === 1) this.#stop = undefined;
      this.#place(from, share);
    });
  }

  /** Puts all nodes where something else, which moves them step by step, has them now. */
  setPositions({ x, y }: Positions): void {
    this.stop();
    this.#drawing.x.set(x);
    this.#drawing.y.set(y);
    this.#scene.move();
  }

  /** Puts one node at a point, in graph units, and all others where they were going. */
  drag(node: number, { x, y }: Point): void {
    if (this.#stop !== undefined) {
      this.stop();
      this.#place({ ...this.#goal, sizeFactor: 1 }, 1);
    }
    this.#drawing.x[node] = x;
    this.#drawing.y[node] = y;
    this.#scene.move(node);
  }

  /** Ends a movement where it is. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #place(from: Positions & { readonly sizeFactor: number }, share: number): void {
    const between = (start = 0, end = 0): number =>
      share === 1 ? end : start + (end - start) * share;
    const { x, y } = this.#goal;
    for (let node = 0; node < x.length; node++) {
      this.#drawing.x[node] = between(from.x[node], x[node]);
      this.#drawing.y[node] = between(from.y[node], y[node]);
    }
    this.#scene.sizeFactor = between(from.sizeFactor, 1);
    this.#scene.move();
  }
}
