import { setImmediate as nextTurn } from "node:timers/promises";

const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Does some work, and cleans up when it fails or a signal comes meanwhile, which then ends the process as usual. */
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
