import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

/** The name under which the code of the worker is imported, and the file that it begins with. */
const NAME = "virtual:forces-worker";
const ENTRY = fileURLToPath(new URL("./view/layout/forces-worker.ts", import.meta.url));

/**
 * Gives the code of the worker as one text, with all that it imports: the page carries it in every
 * form, one file on disk included.
 */
export function workerCode(): Plugin {
  return {
    name: "graphwright-worker-code",
    // By convention, other plugins leave alone what begins with a zero.
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}` ? `export default ${JSON.stringify(await bundled())};` : undefined,
  };
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: "iife" },
        checks: { pluginTimings: false },
      },
      modulePreload: false,
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error(`no code of ${ENTRY}`);
  return output.output[0].code;
}
