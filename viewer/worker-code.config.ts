import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

/** The workers of the viewer, by the name under which their code is imported. */
const WORKERS: ReadonlyMap<string, URL> = new Map([
  ["virtual:forces-worker", new URL("./scene/layout/forces-worker.ts", import.meta.url)],
]);

/**
 * Gives the code of a worker as one text, with all that it imports: the page carries its workers
 * with it in every form, one file on disk included.
 */
export function workerCode(): Plugin {
  return {
    name: "graphwright-worker-code",
    // By convention, other plugins leave alone what begins with a zero.
    resolveId: (source) => (WORKERS.has(source) ? `\0${source}` : undefined),
    async load(id) {
      const entry = WORKERS.get(id.slice(1));
      if (entry === undefined) return undefined;
      return `export default ${JSON.stringify(await bundled(fileURLToPath(entry)))};`;
    },
  };
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      rolldownOptions: {
        input: entry,
        output: { format: "iife" },
        checks: { pluginTimings: false },
      },
      modulePreload: false,
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error(`no code of ${entry}`);
  return output.output[0].code;
}
