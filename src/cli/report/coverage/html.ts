import { percentOf, type Coverage, type SourceCoverage } from "../../../4-verify/index.ts";
import type { Claim, LinkedGraph } from "../../../model/linked.ts";
import { counted } from "../tally.ts";
import { escape, page } from "./page.ts";
import { Pieces, type Piece } from "./pieces.ts";
import { paragraphsCited, percentText, withoutClaim } from "./tables.ts";

/** Coverage as one page without scripts: each text with its cited passages and the sentences that are not cited. */
export function coverageHtml(coverage: Coverage, graph: LinkedGraph): string {
  const title = `Coverage of ${graph.title ?? "the sources"}`;
  const sections = coverage.sources.map((source, index) => sourceSection(source, index, graph));
  return page(
    title,
    `<p>${escape(summaryText(coverage))}</p>
<p>Key: <mark>cited</mark>, <span class="uncited">names two entities and is not cited</span>, <span class="excused">need not be cited</span>.</p>
${summaryTable(coverage)}${sections.join("")}${unknownSection(coverage)}`,
  );
}

function summaryText({ counts, withoutText }: Coverage): string {
  const naming = counts.cited + counts.uncited;
  const absent =
    withoutText.length === 0 ? "" : ` No text is at hand of: ${withoutText.join(", ")}.`;
  const excused = counts.excused === 0 ? "" : ` ${counts.excused} more excused.`;
  const percent = percentOf(counts);
  const share =
    percent === undefined
      ? "there was nothing to cite."
      : `${percentText(percent)} of what has to be cited.`;
  return `${counted(naming, "sentence")} of the sources ${naming === 1 ? "names" : "name"} two or more entities; ${counts.cited} cited, ${counts.uncited} uncited: ${share}${excused}${absent}`;
}

function summaryTable({ sources }: Coverage): string {
  const head = ["Source", "Paragraphs cited", "Cited", "Uncited", "Coverage", "Excused"];
  const rows = sources.map(({ id, title, paragraphs, counts }, index) => {
    const cells = [
      paragraphsCited(paragraphs),
      counts.cited,
      counts.uncited,
      percentText(percentOf(counts)),
      counts.excused,
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
${unclaimed(source, graph)}</section>
`;
}

function unclaimed(source: SourceCoverage, graph: LinkedGraph): string {
  const names = withoutClaim(source).map(({ id }) => escape(nameOf(id, graph)));
  return names.length === 0 ? "" : `<p>Named without a claim from here: ${names.join(", ")}.</p>\n`;
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
