import { build, type Plugin } from "vite";

const MARK = "?code";

/**
 * Lets `import code from "./worker.ts?code"` give the worker's code as one text, with all that it
 * imports: the page carries its workers with it in every form, one file on disk included.
 */
export function workerCode(): Plugin {
  return {
    name: "graphwright-worker-code",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(MARK)) return undefined;
      const resolved = await this.resolve(source.slice(0, -MARK.length), importer);
      // Marked as none that other plugins know, for to them it would be the module itself.
      return resolved && `\0${resolved.id}${MARK}`;
    },
    async load(id) {
      if (!id.endsWith(MARK)) return undefined;
      const entry = id.slice(1, -MARK.length);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(await bundled(entry))};`;
    },
  };
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: "iife" } },
      modulePreload: false,
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error(`no code of ${entry}`);
  return output.output[0].code;
}
