import code from "virtual:forces-worker";
import { type Bodies, Forces, type Positions } from "./forces.ts";
import type { Answer, Order } from "./forces-worker.ts";

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
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    watch.onEnd(forces.settled());
  };
  const slice = (): void => {
    if (forces.advance()) return end();
    watch.onMove(forces.positions());
    frame = requestAnimationFrame(slice);
  };
  frame = requestAnimationFrame(slice);
  return { stop: end, cancel: () => cancelAnimationFrame(frame) };
}

/** Addresses of code that this page carries itself. */
const OWN = new Set<string>();

const POLICY = createPolicy();

/**
 * Starts a worker from code that is part of the page. Where Trusted Types are required, its address
 * passes a policy that lets no other address through.
 *
 * @throws where the browser or the page does not allow it; elsewhere the worker itself may tell so
 *   by an `error` event
 */
function ownWorker(code: string): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  OWN.add(url);
  try {
    return new Worker(POLICY?.createScriptURL(url) ?? url);
  } finally {
    OWN.delete(url);
    // Not at once: some browsers read it only when the worker starts.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

function createPolicy(): TrustedTypePolicy | undefined {
  const createScriptURL = (url: string): string => {
    if (!OWN.has(url)) throw new TypeError("not a worker of this page");
    return url;
  };
  try {
    // The name that the policy of the page allows; see SECURITY.md.
    return window.trustedTypes?.createPolicy("graphwright-worker", { createScriptURL });
  } catch {
    // A page that allows no policy allows no worker either.
    return undefined;
  }
}
