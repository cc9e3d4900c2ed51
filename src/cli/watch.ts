import { basename, resolve } from "node:path";
import { watch } from "chokidar";
import { fingerprint } from "../1-read/index.ts";

/** Editors write in bursts; waiting this long after the last event makes one build of each. */
const QUIET_MS = 60;
/** How often to look without an event: watchers miss some, and folders can be too many for them. */
const LOOK_MS = 1_000;
/** Looking takes at most one part of so many of the time. */
const LOOK_SHARE = 20;

interface WatchOptions {
  /** Files whose changes do not count: what `changed` writes. */
  readonly ignored?: readonly string[];
  /** Called once, at the first look that finds no change; never while `changed` runs. */
  readonly idle?: (() => Promise<void>) | undefined;
}

/**
 * Calls `changed` once, and again whenever something below some paths has changed, never twice at
 * once. An event of the file watcher only means “look now”: watchers miss events, report what is not
 * there any more, and lose a folder that is moved away and back. So what stands on disk is looked at
 * after every burst of events, and now and then without any; when it differs from what the last call
 * began with, `changed` is called again, until nothing differs.
 *
 * @param paths files and folders, watched with all that is below; those not there yet are waited for
 * @param changed rescans and compares
 * @param failed told when a call throws; watching goes on
 * @returns when the first call is done, a function that stops watching
 */
export async function watchPaths(
  paths: readonly string[],
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
  { ignored = [], idle }: WatchOptions = {},
): Promise<() => Promise<void>> {
  const watching = new Watching(() => fingerprint(paths, ignored), changed, failed, idle);
  const written = new Set(ignored.map((path) => resolve(path)));
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // A link may lead to any folder of the machine; what it leads to within the graph is watched.
    followSymlinks: false,
    ignored: (path) => isOfTools(path) || written.has(resolve(path)),
  });
  // Without events, for want of watches or otherwise, looking now and then is enough.
  watcher.on("error", () => {});
  watcher.on("all", () => watching.noticed());
  await watching.look();
  return async () => {
    watching.stop();
    await watcher.close();
  };
}

/** Dot-files, temporary files of our own among them, and folders of packages. */
function isOfTools(path: string): boolean {
  const name = basename(path);
  return (name.startsWith(".") && !/^\.+$/.test(name)) || name === "node_modules";
}

/** Compares what is on disk with what was there when the last call began. */
class Watching {
  readonly #state: () => Promise<string>;
  readonly #changed: () => Promise<void>;
  #idle: WatchOptions["idle"];
  readonly #failed: (error: unknown) => void;
  #known: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When to look at the latest. */
  #due = 0;
  #busy = false;
  /** Whether something happened since the last look began. */
  #eventful = false;
  #stopped = false;

  constructor(
    state: () => Promise<string>,
    changed: () => Promise<void>,
    failed: (error: unknown) => void,
    idle: WatchOptions["idle"],
  ) {
    this.#state = state;
    this.#changed = changed;
    this.#idle = idle;
    this.#failed = failed;
  }

  /** Something has happened: looks when it is quiet, and at the latest when it would have anyway. */
  noticed(): void {
    this.#eventful = true;
    if (!this.#busy) this.#lookIn(Math.min(QUIET_MS, this.#due - performance.now()));
  }

  /** Calls `changed` until nothing differs any more. */
  async look(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    let took = 0;
    let isIdle = true;
    for (;;) {
      this.#eventful = false;
      const start = performance.now();
      const state = await this.#state();
      took = performance.now() - start;
      if (state === this.#known || this.#stopped) break;
      isIdle = false;
      this.#known = state;
      await this.#changed().catch(this.#failed);
      // What was moved away and back meanwhile looks the same, and the call may have missed it.
      if (this.#eventful) this.#known = undefined;
    }
    if (isIdle && !this.#stopped) {
      await this.#idle?.().catch(this.#failed);
      this.#idle = undefined;
    }
    this.#busy = false;
    const wait = Math.max(LOOK_MS, took * LOOK_SHARE);
    this.#due = performance.now() + wait;
    this.#lookIn(this.#eventful ? QUIET_MS : wait);
  }

  #lookIn(milliseconds: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), milliseconds);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
