import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { stampOf } from "../1-read/index.ts";

/** The version of this package. */
export function packageVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("../../package.json");
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "";
}

/** The same of one build: what another build of this version keeps may be compiled by other rules. */
export function buildVersion(): string {
  return `${packageVersion()} ${stampOf(fileURLToPath(import.meta.url)).changed}`;
}
