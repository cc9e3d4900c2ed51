import { createHash } from "node:crypto";
import { showHidden } from "../../../model/hidden.ts";

/** A report as one page without scripts, which loads nothing. */
export function page(title: string, body: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}</main>
</body>
</html>
`;
}

/** For text and for quoted attributes. What HTML cannot hold is replaced, what hides is named. */
export function escape(text: string): string {
  return (
    showHidden(text)
      // oxlint-disable-next-line no-control-regex -- characters that may not stand in HTML
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}/gu, "\ufffd")
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

const STYLE = `
:root { color-scheme: light dark; --cited: #fff3b0; --ink: #1a1a1a; --paper: #ffffff; --soft: #666666; --gap: #c0392b; }
@media (prefers-color-scheme: dark) { :root { --cited: #4a4000; --ink: #ececec; --paper: #16181b; --soft: #a0a0a0; --gap: #ff8a75; } }
body { background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; margin: 0; }
main { margin: 0 auto; max-width: 46rem; padding: 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: 0.2rem 0.8rem 0.2rem 0; text-align: left; }
a { color: inherit; }
mark { background: var(--cited); color: inherit; }
mark a { text-decoration: none; }
mark a:hover, mark a:focus-visible { text-decoration: underline; }
.number { color: var(--soft); font-size: 0.8rem; }
.uncited { text-decoration-line: underline; text-decoration-style: wavy; text-decoration-color: var(--gap); text-underline-offset: 0.2em; }
.excused { color: var(--soft); font-style: italic; }
.names { columns: 14rem; }
:target { outline: 2px solid var(--gap); }
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
