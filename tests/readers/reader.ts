import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const RUN = fileURLToPath(new URL("run", import.meta.url));

/** How much of what a reader says is kept for the message of a failure. */
const KEPT = 4000;

/** A program that reads files, one process for all the requests of a test file. */
export interface Reader {
  /**
   * What the program holds after it has read files.
   *
   * @param way one of those that the reader knows
   * @throws Error with what the program said, when it refuses a file
   */
  read<T>(way: string, ...files: readonly string[]): Promise<T>;
}

/**
 * Starts a reader with its first request, and stops it after the tests of the file.
 *
 * @param name one of those that `run` knows
 */
export function reader(name: "gephi" | "neo4j" | "python"): Reader {
  let started: Started | undefined;
  afterAll(async () => await started?.stop());
  return {
    read: async <T>(way: string, ...files: readonly string[]) => {
      started ??= new Started(name);
      return (await started.ask({ read: way, files })) as T;
    },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

class Started {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<void>;
  readonly #waiting: Waiting[] = [];
  #said = "";
  #ended: Error | undefined;

  constructor(name: string) {
    this.#child = spawn(RUN, [name]);
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#said = (this.#said + text).slice(-KEPT);
    });
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#take(line));
    // Of a process that has ended; its end says why.
    this.#child.stdin.on("error", () => {});
    this.#closed = new Promise((resolve) => {
      this.#child.on("error", (error) => this.#end(error, resolve));
      this.#child.on("close", (code) => {
        const why = `The reader “${name}” ended with ${code}; tests/readers/setup installs it.`;
        this.#end(new Error(`${why}\n${this.#said}`), resolve);
      });
    });
  }

  async ask(request: object): Promise<unknown> {
    if (this.#ended) throw this.#ended;
    this.#said = "";
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  async stop(): Promise<void> {
    this.#child.stdin.end();
    await this.#closed;
  }

  /** Requests are answered in their order. */
  #take(line: string): void {
    const waiting = this.#waiting.shift();
    const answer = JSON.parse(line) as { value?: unknown; error?: string };
    if (answer.error === undefined) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(`${answer.error}\n${this.#said}`));
  }

  #end(reason: Error, resolve: () => void): void {
    this.#ended = reason;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(reason);
    resolve();
  }
}
