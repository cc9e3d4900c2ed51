import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

/** The packed browser alone where GRAPHWRIGHT_BROWSER says so: nothing that is installed is looked at. */
async function installation(): Promise<Installation> {
  const wanted = process.env["GRAPHWRIGHT_BROWSER"] ?? "any";
  if (wanted === "packed") return unpacked();
  if (wanted !== "any") {
    throw new Error(`GRAPHWRIGHT_BROWSER is "packed" or "any", not ${JSON.stringify(wanted)}`);
  }
  const named = process.env["CHROME_PATH"];
  const executable = named ?? PLACES.find((place) => existsSync(place));
  return executable === undefined ? unpacked() : { executable, environment: {} };
}

/**
 * Unpacks the packed Chromium once for each version of it and of the list of its fonts. Into a folder
 * of its own that is then renamed, so that two test runs at once cannot see half of it.
 */
async function unpacked(): Promise<Installation> {
  const fonts = createHash("sha256").update(fontList("")).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), `graphwright-chromium-${packedVersion()}-${fonts}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = join(folder, "al2023", "lib");
  const others = process.env["LD_LIBRARY_PATH"];
  return {
    executable: join(folder, "chromium"),
    environment: {
      FONTCONFIG_FILE: join(folder, FONT_LIST),
      LD_LIBRARY_PATH: others === undefined ? libraries : `${libraries}${delimiter}${others}`,
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const staging = `${folder}-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  try {
    await unpackBelow(staging);
    writeFileSync(join(staging, FONT_LIST), fontList(folder));
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The package unpacks below the temporary folder, its libraries only where it believes to be on Lambda,
 * and changes the environment: therefore a process of its own.
 */
async function unpackBelow(folder: string): Promise<void> {
  const script = `const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
}

const FONT_LIST = "graphwright-fonts.conf";

/**
 * The configuration of fontconfig for the fonts that are unpacked with the browser. The package's own
 * names folders that exist on one cloud only, and a browser that finds no font at all aborts.
 */
function fontList(folder: string): string {
  const path = (...names: string[]) => escaped(join(folder, ...names));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path("fonts", "fonts")}</dir>
  <cachedir>${path("fonts", "cache")}</cachedir>
</fontconfig>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function packedVersion(): string {
  const manifest = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return version;
}
