import { type Bodies, Forces, type Positions } from "./forces.ts";

/** What the page says: what to move, then each time that it wants to see more, and that it is enough. */
export type Order = { readonly bodies: Bodies } | "more" | "enough";

/** Where the bodies are; `done` when they have come to rest, or had to. */
export interface Answer extends Positions {
  readonly done: boolean;
}

/** The worker works only when it is asked to, so that it is never ahead of what the page can show. */
let forces: Forces | undefined;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (typeof data === "object") forces = new Forces(data.bodies);
  if (forces === undefined) return;
  const done = data === "enough" || forces.advance();
  const answer: Answer = { ...(done ? forces.settled() : forces.positions()), done };
  postMessage(answer);
});
