import { isSettled, stampOf } from "./stamp.ts";

/** What is remembered of a file, and how to remember it. */
interface Remembered<T> {
  /** Absent when the file is new or may have changed. */
  readonly value?: T;
  /** Keeps what was made of the file as it is now. */
  readonly keep: (value: T) => void;
}

/**
 * What was made of files, for as long as their size, times and place on disk stay the same. A file
 * that changed so lately that another change could have the same time is not trusted.
 */
export class FileMemory<T> {
  readonly #known = new Map<string, { readonly stamp: string; readonly value: T }>();

  /**
   * Looks a file up before it is read.
   *
   * @param name what it was remembered as
   * @throws the system's error when there is no such file
   */
  async recall(name: string, realPath: string): Promise<Remembered<T>> {
    const looked = Date.now();
    const stamp = await stampOf(realPath);
    const known = this.#known.get(name);
    if (known?.stamp === stamp.text) return { value: known.value, keep: () => {} };
    this.#known.delete(name);
    return {
      keep: (value) => {
        if (isSettled(stamp, looked)) this.#known.set(name, { stamp: stamp.text, value });
      },
    };
  }
}
