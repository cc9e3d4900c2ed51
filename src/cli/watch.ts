import { once } from "node:events";
import { watch } from "chokidar";

/** Editors write in bursts; waiting this long after the last event makes one build of each. */
const QUIET_MS = 60;

/**
 * Calls `changed` once, and again after every burst of changes below some paths, never twice at
 * once; changes during a call lead to one more. File watchers miss events now and then, so an event
 * only means "look again": `changed` rescans and compares.
 *
 * @param paths files and folders, watched with all that is below; those not there yet are waited for
 * @param failed told when `changed` throws; watching goes on
 * @returns when the first call is done, a function that stops watching
 */
export async function watchPaths(
  paths: readonly string[],
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => /(^|[/\\])(node_modules|\.git)([/\\]|$)/.test(path),
  });
  // Until it is ready it reports nothing: what changes before must be seen by the first call.
  await once(watcher, "ready");
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      await changed().catch(failed);
    } while (again);
    busy = false;
  };
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MS);
  });
  await run();
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
