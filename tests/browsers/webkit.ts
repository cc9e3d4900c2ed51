import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command, Driver } from "./driver.ts";
import { startProgram } from "./program.ts";
import { startScreen } from "./screen.ts";

const PATHS: Readonly<Record<Command, readonly [method: string, path: string]>> = {
  ExecuteScript: ["POST", "/execute/sync"],
  Navigate: ["POST", "/url"],
  PerformActions: ["POST", "/actions"],
  ReleaseActions: ["DELETE", "/actions"],
  TakeScreenshot: ["GET", "/screenshot"],
};

/** Starts WebKitGTK's small browser, in a window of a screen that is only in memory. */
export async function startWebKit(): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "graphwright-webkit-"));
  const screen = await startScreen();
  const port = await freePort();
  const driver = startProgram("WebKitWebDriver", "webkit2gtk-driver", [`--port=${port}`], {
    ...screen.environment,
    HOME: home,
    // The sandbox of its processes needs rights that a container does not give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  });
  const address = `http://127.0.0.1:${port}/session`;
  await answering(address);
  const { sessionId } = (await ask("POST", address, {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string };
  return {
    downloads: home,
    send: (command, parameters = {}) => {
      const [method, path] = PATHS[command];
      return ask(method, `${address}/${sessionId}${path}`, parameters);
    },
    close: async () => {
      await ask("DELETE", `${address}/${sessionId}`, {});
      await driver.end();
      await screen.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function ask(method: string, url: string, parameters: object): Promise<unknown> {
  const body = method === "POST" ? { body: JSON.stringify(parameters) } : {};
  const answer = await fetch(url, { method, ...body });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

async function answering(session: string): Promise<void> {
  const status = session.replace(/session$/, "status");
  while (
    !(await fetch(status).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** It does not say which port it has taken, so it is given one that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
