import { type Bodies, Forces, type Positions } from "./forces.ts";
import { Pacer } from "./pacer.ts";

/** What the page says: what to move, then each time that it wants to see more, and that it is enough. */
export type Order = { readonly bodies: Bodies } | "more" | "enough";

/** Where the bodies are; `done` when they have come to rest, or had to. */
export interface Answer extends Positions {
  readonly done: boolean;
}

/** The worker works only when it is asked to, so that it is never ahead of what the page can show. */
let forces: Forces | undefined;
let pacer: Pacer | undefined;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (typeof data === "object") {
    forces = new Forces(data.bodies);
    pacer = new Pacer(forces);
  }
  if (forces === undefined || pacer === undefined) return;
  const done = data === "enough" || pacer.advance();
  const answer: Answer = { ...(done ? forces.settled() : forces.positions()), done };
  postMessage(answer);
});
