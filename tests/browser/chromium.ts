import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

interface Installation {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Launches a Chromium with WebGL in software: the one CHROME_PATH names, else an installed one, else
 * the packed one that comes as a development dependency.
 */
export async function launchChromium(): Promise<Browser> {
  const { executable, environment } = await installation();
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    args: [
      ...(root ? ["--no-sandbox", "--no-zygote"] : []),
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      "--font-render-hinting=none",
    ],
  });
}

async function installation(): Promise<Installation> {
  const named = process.env["CHROME_PATH"];
  const executable = named ?? PLACES.find((place) => existsSync(place));
  return executable === undefined ? unpacked() : { executable, environment: {} };
}

/**
 * Unpacks the packed Chromium once for each version. Into a folder of its own that is then renamed,
 * so that two test runs at once cannot see half of it.
 */
async function unpacked(): Promise<Installation> {
  const version = packedVersion();
  const folder = join(tmpdir(), `graphwright-chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = join(folder, "al2023", "lib");
  const others = process.env["LD_LIBRARY_PATH"];
  return {
    executable: join(folder, "chromium"),
    environment: {
      FONTCONFIG_PATH: join(folder, "fonts"),
      LD_LIBRARY_PATH: others === undefined ? libraries : `${libraries}${delimiter}${others}`,
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const staging = `${folder}-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const before = { TMPDIR: process.env["TMPDIR"] };
  // It unpacks below the temporary folder, and its libraries only where it believes to be on Lambda.
  process.env["TMPDIR"] = staging;
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  } finally {
    if (before.TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before.TMPDIR;
  }
}

function packedVersion(): string {
  const manifest = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return version;
}
