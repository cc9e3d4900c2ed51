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
    // How long plugins take says nothing to whoever starts the viewer.
    rolldownOptions: { checks: { pluginTimings: false } },
    outDir: "../dist/viewer",
    emptyOutDir: true,
    sourcemap: false,
    // The polyfill is for browsers that cannot run the rest of the viewer either.
    modulePreload: { polyfill: false },
  },
});
