import { spawn } from "node:child_process";

/** Opens a page of our own server in the person's browser; silently nothing where there is none. */
export function openBrowser(url: string): void {
  const [command, ...words] = launcher();
  if (command === undefined) return;
  const child = spawn(command, [...words, url], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

function launcher(): string[] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["explorer.exe"];
  return ["xdg-open"];
}
