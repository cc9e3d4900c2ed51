import code from "virtual:forces-worker";
import { Pacer } from "./pacer.ts";
import { type Bodies, Forces, type Positions } from "./forces.ts";
import type { Answer, Order } from "./forces-worker.ts";
import { ownWorker } from "./own-worker.ts";

/** Forces at work. */
export interface Running {
  /** Ends them; what they came to is told as at their own end. */
  readonly stop: () => void;
  /** Ends them without a word. */
  readonly cancel: () => void;
}

/** Told where the bodies are: now and then, and at the end. */
export interface Watch {
  readonly onMove: (positions: Positions) => void;
  readonly onEnd: (positions: Positions) => void;
}

/** They may come to rest sooner, in milliseconds. */
const LONGEST = 30_000;

/**
 * Lets forces act until they have come to rest, in a worker; where there can be none, in small slices
 * between two frames, to the same result.
 */
export function runForces(bodies: Bodies, watch: Watch): Running {
  let running: Running;
  let isTold = false;
  const once: Watch = {
    onMove: (positions) => {
      isTold = true;
      watch.onMove(positions);
    },
    onEnd: (positions) => {
      clearTimeout(limit);
      watch.onEnd(positions);
    },
  };
  const limit = setTimeout(() => running.stop(), LONGEST);
  const fail = (): void => {
    if (!isTold) running = inSlices(bodies, once);
  };
  try {
    running = inWorker(ownWorker(code), bodies, once, fail);
  } catch {
    running = inSlices(bodies, once);
  }
  return {
    stop: () => running.stop(),
    cancel: () => {
      clearTimeout(limit);
      running.cancel();
    },
  };
}

function inWorker(worker: Worker, bodies: Bodies, watch: Watch, fail: () => void): Running {
  let frame = 0;
  const say = (order: Order): void => worker.postMessage(order, []);
  const end = (): void => {
    cancelAnimationFrame(frame);
    worker.terminate();
  };
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end();
    fail();
  });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.done) {
      end();
      watch.onEnd(data);
      return;
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      watch.onMove(data);
      say("more");
    });
  });
  say({ bodies });
  return { stop: () => say("enough"), cancel: end };
}

function inSlices(bodies: Bodies, watch: Watch): Running {
  const forces = new Forces(bodies);
  const pacer = new Pacer(forces);
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    watch.onEnd(forces.settled());
  };
  const slice = (): void => {
    if (pacer.advance()) return end();
    watch.onMove(forces.positions());
    frame = requestAnimationFrame(slice);
  };
  frame = requestAnimationFrame(slice);
  return { stop: end, cancel: () => cancelAnimationFrame(frame) };
}
