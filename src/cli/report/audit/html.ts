import { type Audit, type ClaimDoubt, FACETS, standingOf } from "../../../4-verify/index.ts";
import type { LinkedGraph } from "../../../model/linked.ts";
import { escape, page } from "../coverage/page.ts";
import type { Locator } from "../locate.ts";
import { type DoubtNames, passageParts, verdictText } from "./words.ts";

/** An audit as one page without scripts: a section for each facet, each doubt with its sentence. */
export function auditHtml(
  audit: Audit,
  graph: LinkedGraph,
  names: DoubtNames,
  locator: Locator,
): string {
  const standing = (wanted: string) => audit.doubts.filter((doubt) => standingOf(doubt) === wanted);
  const open = standing("open");
  const sections = FACETS.map((facet) => {
    const found = open.filter(({ findings }) => findings[0]?.facet === facet);
    return section(`${facet}: ${names.facet(facet)}`, found, graph, names, locator);
  });
  const last = [
    section("judged to be carried by the passage", standing("judged"), graph, names, locator),
    section("explained by a note or a check", standing("explained"), graph, names, locator),
  ].join("");
  return page(
    `Audit of ${graph.title ?? "the claims"}`,
    `<p>${escape(names.summary(audit))}</p>\n${sections.join("")}${last}`,
  );
}

function section(
  title: string,
  doubts: readonly ClaimDoubt[],
  graph: LinkedGraph,
  names: DoubtNames,
  locator: Locator,
): string {
  if (doubts.length === 0) return "";
  const items = doubts.map((doubt) => item(doubt, graph, names, locator)).join("");
  return `<section>\n<h2>${escape(title)} (${doubts.length})</h2>\n<ol>\n${items}</ol>\n</section>\n`;
}

function item(doubt: ClaimDoubt, graph: LinkedGraph, names: DoubtNames, locator: Locator): string {
  const { file, start } = locator.place(doubt.claim.range);
  const passages = doubt.passages.map((passage) => {
    const { before, quote, after } = passageParts(passage);
    const lang = graph.sources.get(passage.source)?.lang;
    const marked = `${escape(before)}<mark>${escape(quote)}</mark>${escape(after)}`;
    return `<p><span class="number">${escape(passage.source)} ¶ ${passage.paragraph}</span> <q${lang === undefined ? "" : ` lang="${escape(lang)}"`}>${marked}</q></p>\n`;
  });
  const remarks = [
    ...doubt.findings.map(({ facet, doubt: size, message }) => {
      return `${facet} ${size.toFixed(2)}: ${message}`;
    }),
    ...(doubt.rivals.length > 0 ? [`named there instead: ${names.entities(doubt.rivals)}`] : []),
    ...(doubt.judged ? [verdictText(doubt.judged)] : []),
    ...(doubt.wider === undefined ? [] : [`a wider quote: ${doubt.wider}`]),
    `once checked: of: ${doubt.fingerprint}`,
  ];
  const list = remarks.map((remark) => `<li>${escape(remark)}</li>`).join("");
  return `<li><strong>${escape(names.claim(doubt.claim))}</strong> <span class="number">${escape(file)}:${start.line}</span>\n${passages.join("")}<ul>${list}</ul></li>\n`;
}
