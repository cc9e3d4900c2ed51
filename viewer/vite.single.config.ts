import { createHash } from "node:crypto";
import { defineConfig, mergeConfig, type Plugin } from "vite";
import { contentPolicy } from "../src/model/content-policy.ts";
import viewer from "./vite.config.ts";

/**
 * The same viewer as one page that asks for no other file: its code and its styles stand in it, and
 * its policy allows these and nothing else. An export puts a graph into the empty element.
 */
export default mergeConfig(
  viewer,
  defineConfig({
    plugins: [onePage()],
    build: {
      outDir: "../dist/viewer-single",
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
    },
  }),
);

const GRAPH = '<script type="application/json" id="graph"></script>';

/** Moves the one script and the one style sheet into the page. */
function onePage(): Plugin {
  return {
    name: "graphwright-one-page",
    // After everything of Vite's own: until then the code has marks in it that are still to go.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        let [page, code, styles] = ["", "", ""];
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === "chunk") code += output.code;
          else if (name.endsWith(".css")) styles += String(output.source);
          else if (name === "index.html") page = String(output.source);
          else this.error(`${name} would be a file of its own; the page has to hold everything`);
          delete bundle[name];
        }
        const source = pageOf(page, raw(code, "script"), raw(styles, "style"));
        this.emitFile({ type: "asset", fileName: "index.html", source });
      },
    },
  };
}

/**
 * @param page as Vite writes it, with tags that load the code and the styles
 * @throws Error when it has no such tags
 */
function pageOf(page: string, code: string, styles: string): string {
  // Policies hold for what follows them only, so this one comes first.
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(code, styles)}" />`;
  const edits: readonly (readonly [RegExp, string])[] = [
    [/\s*<script type="module"[^>]*><\/script>/, ""],
    [/<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`],
    [/<title>/, `${policy}\n    <meta name="referrer" content="no-referrer" />\n    <title>`],
    [/<\/body>/, `  ${GRAPH}\n    <script type="module">${code}</script>\n  </body>`],
  ];
  return edits.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`the page has nothing like ${pattern.source}`);
    return text.replace(pattern, () => replacement);
  }, page);
}

function policyFor(code: string, styles: string): string {
  return contentPolicy({
    script: `'${hash(code)}'`,
    style: `'${hash(styles)}'`,
    img: "data: blob:",
    connect: "'none'",
  });
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/**
 * The text, if a browser reads it within an element as it is: nothing in it ends the element, and
 * nothing is read as another character, which would change its hash.
 */
function raw(text: string, element: string): string {
  if (text === "") throw new Error(`there is nothing for the ${element} of the page`);
  const bad = new RegExp(`</${element}|<!--|[\\r\\0]`, "i").exec(text);
  if (bad) throw new Error(`the ${element} of the page cannot hold ${JSON.stringify(bad[0])}`);
  return text;
}
