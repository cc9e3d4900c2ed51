import { percentOf, type Coverage, type SourceCoverage } from "../../../4-verify/index.ts";
import { showHidden } from "../../../model/hidden.ts";
import { present } from "../../../model/present.ts";
import type { Locator } from "../locate.ts";

/** Raised when a reader of `cite coverage --json` would misunderstand the report. */
const COVERAGE_VERSION = 1;

/**
 * Coverage for programs. Keys are never removed and never change their meaning within a version:
 *
 *     {
 *       "version": 1,
 *       "total": COUNTS,
 *       "sources": [{
 *         "id", "title"?, "file": path of the text,
 *         "paragraphs": {"count", "cited", "uncited": [numbers], "excused": [numbers], "furniture": [numbers]},
 *         "sentences": COUNTS,
 *         "uncited": [SENTENCE],
 *         "excused": [SENTENCE with "reason"],
 *         "entities": [{"id", "sentences": COUNTS of those that name it, "claims": how many cite the source}]
 *       }],
 *       "withoutText": [ids of the sources whose text is not at hand],
 *       "unknown": [{"name", "count", "source", "place": PLACE of the first}]
 *     }
 *
 * COUNTS: {"naming", "cited", "excused", "uncited", "percent"}, of sentences that name two or more
 * entities; percent is cited of cited and uncited, not rounded, null where there are none.
 * Characters of a text that hide, or turn its direction, stand there by name: ⟨U+202E⟩.
 * SENTENCE: {"paragraph", "entities": [ids], "place": PLACE, "text"?: only with --with-texts}.
 * PLACE: {"file", "line", "column", "endLine", "endColumn"}, from 1, columns in code points.
 */
export function coverageJson(coverage: Coverage, locator: Locator, withTexts: boolean): string {
  const { sources, withoutText, counts, unknown } = coverage;
  const paths = new Map(sources.map(({ id, text }) => [id, text.path]));
  const report = {
    version: COVERAGE_VERSION,
    total: countsJson(counts),
    sources: sources.map((source) => sourceJson(source, locator, withTexts)),
    withoutText,
    unknown: unknown.map(({ name, count, first: { source, start, end } }) => ({
      name: showHidden(name),
      count,
      source,
      place: locator.reported({ file: paths.get(source) ?? source, start, end }),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function sourceJson(source: SourceCoverage, locator: Locator, withTexts: boolean) {
  const { id, title, text, paragraphs, sentences, entities, counts } = source;
  const numbers = (wanted: string) =>
    paragraphs.filter(({ state }) => state === wanted).map(({ number }) => number);
  const listed = (state: string) =>
    sentences
      .filter((sentence) => sentence.state === state)
      .map(({ paragraph, entities, reason, start, end }) =>
        present({
          paragraph,
          entities,
          reason,
          place: locator.reported({ file: text.path, start, end }),
          text: withTexts ? showHidden(text.text.slice(start, end)) : undefined,
        }),
      );
  return present({
    id,
    title,
    file: text.path,
    paragraphs: {
      count: paragraphs.length,
      cited: numbers("cited").length,
      uncited: numbers("uncited"),
      excused: numbers("excused"),
      furniture: numbers("furniture"),
    },
    sentences: countsJson(counts),
    uncited: listed("uncited"),
    excused: listed("excused"),
    entities: entities.map(({ id: entity, counts: naming, claims }) => ({
      id: entity,
      sentences: countsJson(naming),
      claims,
    })),
  });
}

function countsJson(counts: Coverage["counts"]) {
  const naming = counts.cited + counts.excused + counts.uncited;
  return { naming, ...counts, percent: percentOf(counts) ?? null };
}
