import { setImmediate as nextTurn } from "node:timers/promises";

const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/**
 * Does some work, and cleans up when it fails or the process is stopped meanwhile. A signal then ends
 * the process as it would have: at other times nothing is in the way of it, so that Ctrl-C ends the
 * longest computation at once, and a shell reports 130.
 */
export async function cleaningUp(cleanUp: () => void, work: () => Promise<void>): Promise<void> {
  const die = (signal: NodeJS.Signals): void => {
    cleanUp();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off("exit", cleanUp);
    for (const signal of SIGNALS) process.off(signal, die);
  };
  process.once("exit", cleanUp);
  for (const signal of SIGNALS) process.once(signal, die);
  try {
    await work();
  } catch (error) {
    cleanUp();
    throw error;
  } finally {
    // A signal that came meanwhile is told in the next turn of the loop; forgotten, it would be lost.
    await nextTurn();
    await nextTurn();
    forget();
  }
}
