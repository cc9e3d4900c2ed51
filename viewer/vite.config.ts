import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { workerCode } from "./worker-code.config.ts";

/** The viewer as static files that name nothing outside their own folder. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [workerCode()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/viewer",
    emptyOutDir: true,
    sourcemap: false,
    // The polyfill is for browsers that cannot run the rest of the viewer either.
    modulePreload: { polyfill: false },
  },
});
