import type { ServerResponse } from "node:http";

/** Proxies and browsers close silent streams; a comment now and then keeps them open. */
const HEARTBEAT_MS = 25_000;
const MOST_CLIENTS = 100;
/** What may wait for a page that does not read, in bytes; then it is let go and may come back. */
const MOST_PENDING = 2 ** 20;

/** The pages that wait for changes, over Server-Sent Events. */
export class EventStreams {
  readonly #clients = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => this.#write(": still here\n\n"), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** Takes over a response until its page goes away. The oldest gives way when there are too many. */
  add(response: ServerResponse): void {
    const [oldest] = this.#clients;
    if (oldest && this.#clients.size >= MOST_CLIENTS) this.#drop(oldest);
    this.#clients.add(response);
    response.once("close", () => this.#clients.delete(response));
    response.write("retry: 1000\n\n");
  }

  /** Sends one event to every page; `data` must be one line. */
  send(event: string, data: string): void {
    this.#write(`event: ${event}\ndata: ${data}\n\n`);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const client of this.#clients) client.end();
  }

  #write(text: string): void {
    for (const client of this.#clients) {
      if (client.writableLength > MOST_PENDING) this.#drop(client);
      else client.write(text);
    }
  }

  /** At once, and not when the page has read what waits for it: it may never do so. */
  #drop(client: ServerResponse): void {
    this.#clients.delete(client);
    client.destroy();
  }
}
