import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "./driver.ts";
import { startProgram } from "./program.ts";
import { startScreen } from "./screen.ts";

/** Without a graphics card WebGL has to be forced; downloads are kept without a question. */
const preferences = (downloads: string) => ({
  "webgl.force-enabled": true,
  "webgl.disabled": false,
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.normandy.enabled": false,
  "marionette.port": 0,
});

/**
 * Starts Firefox. It is spoken to by Marionette, to which geckodriver translates WebDriver's commands one
 * by one; Debian has no package of geckodriver.
 */
export async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "graphwright-firefox-"));
  const lines = Object.entries(preferences(profile)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const screen = await startScreen();
  const args = ["--no-remote", "--marionette", "--width=1100", "--height=800"];
  const program = startProgram("firefox-esr", "firefox-esr", [...args, "--profile", profile], {
    ...screen.environment,
    HOME: profile,
  });
  const [, port] = await program.said(/Marionette\tINFO\tListening on port (\d+)/);
  const line = await openLine(Number(port));
  await line.send("NewSession");
  return {
    downloads: profile,
    send: line.send,
    close: async () => {
      line.close();
      await program.end();
      await screen.end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Line {
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
}

/** A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]`, `[1, id, error, result]`. */
async function openLine(port: number): Promise<Line> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    // It greets whoever comes, with a message that is no answer.
    readMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, value] = message as [number, number, unknown, unknown];
      waiting.get(id)?.({ error, value });
      waiting.delete(id);
    });
  });
  let last = 0;
  return {
    send: async (command, parameters = {}) => {
      const id = ++last;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const text = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const { error, value } = await answered;
      if (error !== null) throw new Error(`${command}: ${JSON.stringify(error)}`);
      return (value as { value?: unknown } | null)?.value;
    },
    close: () => socket.destroy(),
  };
}

interface Answer {
  readonly error: unknown;
  readonly value: unknown;
}

function readMessages(socket: Socket, receive: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const end = colon + 1 + Number(bytes.subarray(0, colon));
      if (colon === -1 || bytes.length < end) return;
      receive(JSON.parse(bytes.subarray(colon + 1, end).toString()));
      bytes = bytes.subarray(end);
    }
  });
}
