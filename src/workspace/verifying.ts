import { type GraphFolder, LOCK_FILE, type SourceTexts } from "../1-read/index.ts";
import type { Verification } from "../4-verify/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph, SourceTextReference } from "../model/linked.ts";
import type { LinkedFolder } from "./linking.ts";

/** Reads the texts of sources, by their ids; `named` are the files of all sources, these and others. */
export type ReadTexts = (
  sources: ReadonlyMap<string, SourceTextReference>,
  named: ReadonlySet<string>,
) => Promise<SourceTexts>;

/** Judges citations by some texts; `isTold` as `verify` takes it. */
type Judge = (texts: SourceTexts["texts"], isTold: (source: string) => boolean) => Verification;

interface Verified extends Pick<SourceTexts, "texts" | "diagnostics"> {
  readonly verification: Verification;
}

/**
 * Stage 4: judges the citations of what was linked. Of files that were left out nothing has to be
 * judged, so a text is read only when something else needs it.
 *
 * @returns with the texts that were read, and what was wrong with them
 */
export async function verifyCitations(
  folder: GraphFolder,
  { graph, contested, unchanged, leftOut }: LinkedFolder,
  readTexts: ReadTexts,
  judge: Judge,
): Promise<Verified> {
  const hasLock = !folder.diagnostics.some(isOfLock);
  const named = new Set(
    Array.from(graph.sources.values()).flatMap(({ text }) => text?.file.value ?? []),
  );
  const judgeBy = async (isNeeded: (source: string) => boolean): Promise<Verified> => {
    const wanted = new Map<string, SourceTextReference>();
    for (const { id, text } of graph.sources.values()) {
      if (text && isNeeded(id) && !contested.has(id)) wanted.set(id, text);
    }
    const { texts, unread, diagnostics } = await readTexts(wanted, named);
    const isTold = (id: string): boolean =>
      !hasLock || contested.has(id) || unread?.has(id) === true;
    return { texts, diagnostics, verification: judge(texts, isTold) };
  };
  if (leftOut.length === 0) return judgeBy(() => true);
  const needed = sourcesNeeded(graph, unchanged);
  // Of what is told of a file that was read again, the names of its texts are a part.
  const files = new Set(leftOut.map(({ unit }) => unit.path));
  for (const { id, range } of graph.sources.values()) if (!files.has(range.file)) needed.add(id);
  const verified = await judgeBy((id) => needed.has(id));
  // Where a quote is in no place where it should be, it is looked for in all texts.
  const { broken } = verified.verification.proofs.tally.states;
  return broken > 0 || graph.unlinked.length > 0 ? judgeBy(() => true) : verified;
}

/** The sources that something cites, whose text is another, or of which passages are excused from being cited. */
function sourcesNeeded(
  { facts, relations, unlinked, sources }: LinkedGraph,
  unchanged: ReadonlySet<string>,
): Set<string> {
  const needed = new Set(unlinked.map(({ source }) => source));
  for (const { citations } of [...facts, ...relations]) {
    for (const { source } of citations) needed.add(source);
  }
  for (const { id, uncited, text } of sources.values()) {
    if (uncited || (text && !unchanged.has(text.file.value))) needed.add(id);
  }
  return needed;
}

/** Whether the lock could not be read, which defines nothing that claims refer to. */
export function isOfLock({ range }: Diagnostic): boolean {
  return range?.file === LOCK_FILE;
}
