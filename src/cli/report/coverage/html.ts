import { createHash } from "node:crypto";
import { percentOf, type Coverage, type SourceCoverage } from "../../../4-verify/index.ts";
import { showHidden } from "../../../model/hidden.ts";
import type { Claim, LinkedGraph } from "../../../model/linked.ts";
import { counted } from "../tally.ts";
import { Pieces, type Piece } from "./pieces.ts";
import { percentText } from "./tables.ts";

/** Coverage as one page without scripts: each text with its cited passages and the sentences that are not cited. */
export function coverageHtml(coverage: Coverage, graph: LinkedGraph): string {
  const title = `Coverage of ${graph.title ?? "the sources"}`;
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
<p>${escape(summaryText(coverage))}</p>
<p>Key: <mark>cited</mark>, <span class="uncited">names two entities and is not cited</span>, <span class="excused">need not be cited</span>.</p>
${summaryTable(coverage)}${coverage.sources.map((source, index) => sourceSection(source, index, graph)).join("")}${unknownSection(coverage)}</main>
</body>
</html>
`;
}

function summaryText({ counts, withoutText }: Coverage): string {
  const naming = counts.cited + counts.excused + counts.uncited;
  const absent =
    withoutText.length === 0 ? "" : ` No text is at hand of: ${withoutText.join(", ")}.`;
  const percent = percentOf(counts);
  const share =
    percent === undefined
      ? "there was nothing to cite."
      : `${percentText(percent)} of what has to be cited.`;
  return `${counted(naming, "sentence")} of the sources ${naming === 1 ? "names" : "name"} two or more entities; ${counts.cited} cited, ${counts.excused} excused, ${counts.uncited} uncited: ${share}${absent}`;
}

function summaryTable({ sources }: Coverage): string {
  const head = ["Source", "Paragraphs cited", "Cited", "Excused", "Uncited", "Coverage"];
  const rows = sources.map(({ id, title, paragraphs, counts }, index) => {
    const cited = paragraphs.filter(({ passages }) => passages > 0).length;
    const cells = [
      `${cited} of ${paragraphs.length}`,
      counts.cited,
      counts.excused,
      counts.uncited,
      percentText(percentOf(counts)),
    ];
    const link = `<a href="#s${index}">${escape(title ?? id)}</a>`;
    return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
  });
  const titles = head.map((text) => `<th scope="col">${text}</th>`).join("");
  return `<table>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`;
}

function sourceSection(source: SourceCoverage, index: number, graph: LinkedGraph): string {
  const { id, title, text, paragraphs, passages } = source;
  const pieces = new Pieces(source);
  const body = paragraphs.map(({ start, end, number }) => {
    const inner = pieces.of({ start, end });
    const html = inner.map((piece) => pieceHtml(piece, text.text, index, graph)).join("");
    return `<p><span class="number">${number}</span> ${html}</p>\n`;
  });
  const claims = passages.map(
    (passage, number) =>
      `<li id="s${index}p${number}">Paragraph ${passage.paragraph}: ${passage.claims
        .map((claim) => escape(claimText(claim, graph)))
        .join("; ")}</li>\n`,
  );
  return `<section id="s${index}">
<h2>${escape(title ?? id)}</h2>
<div${langOf(id, graph)}>
${body.join("")}</div>
<details>
<summary>${counted(passages.length, "cited passage")}</summary>
<ol>
${claims.join("")}</ol>
</details>
</section>
`;
}

function langOf(id: string, graph: LinkedGraph): string {
  const lang = graph.sources.get(id)?.lang;
  return lang === undefined ? "" : ` lang="${escape(lang)}"`;
}

function pieceHtml(piece: Piece, text: string, source: number, graph: LinkedGraph): string {
  const words = escape(text.slice(piece.start, piece.end));
  const [first] = piece.passages;
  if (first) {
    const claims = piece.passages.flatMap(([, { claims }]) => claims);
    const title = claims.map((claim) => claimText(claim, graph)).join("\n");
    return `<mark><a href="#s${source}p${first[0]}" title="${escape(title)}">${words}</a></mark>`;
  }
  const { state, entities = [], reason } = piece.sentence ?? {};
  if (state === "uncited") {
    const named = entities.map((id) => nameOf(id, graph)).join(", ");
    return `<span class="uncited" title="${escape(`names ${named}`)}">${words}</span>`;
  }
  if (state === "excused") {
    return `<span class="excused" title="${escape(reason ?? "")}">${words}</span>`;
  }
  return words;
}

function claimText(claim: Claim, graph: LinkedGraph): string {
  return claim.kind === "fact"
    ? `${nameOf(claim.subject, graph)} — ${claim.property}: ${claim.value.text}`
    : `${nameOf(claim.from, graph)} — ${claim.type} — ${nameOf(claim.to, graph)}`;
}

function nameOf(id: string, { entities }: LinkedGraph): string {
  return entities.get(id)?.name ?? id;
}

function unknownSection({ unknown }: Coverage): string {
  if (unknown.length === 0) return "";
  const names = unknown.map(({ name, count }) => `<li>${escape(name)} (${count})</li>\n`);
  return `<section>\n<h2>Names that are not in the graph</h2>\n<ul class="names">\n${names.join("")}</ul>\n</section>\n`;
}

/** For text and for quoted attributes. What HTML cannot hold is replaced, what hides is named. */
function escape(text: string): string {
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
