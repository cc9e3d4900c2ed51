import { readSourceTexts, stampTexts, type TextFolder } from "../1-read/index.ts";
import type { Checked } from "../check.ts";
import type { KnownText } from "./record.ts";
import { trusted } from "./take.ts";

/**
 * The texts that a check was made with.
 *
 * @param moment when the check began: what changed since may not be what it read
 */
export async function knownTexts(
  { linked, texts }: Pick<Checked, "linked" | "texts">,
  folders: readonly TextFolder[],
  moment: number,
): Promise<KnownText[]> {
  const digests = new Map<string, string | undefined>();
  for (const { id, text } of linked.sources.values()) {
    if (text) digests.set(text.file.value, texts.get(id)?.sha256);
  }
  const stamps = await stampTexts(digests.keys(), folders);
  return Array.from(digests, ([name, sha256]) => {
    const stamp = stamps.get(name);
    return { name, sha256, stamp: sha256 === undefined ? "" : trusted(stamp, moment) };
  });
}

/**
 * The same texts with their stamps of today; undefined when one is not the same, or one more or less
 * is there. Those whose stamp has changed are read.
 */
export async function sameTexts(
  known: readonly KnownText[],
  folders: readonly TextFolder[],
  moment: number,
): Promise<KnownText[] | undefined> {
  const stamps = await stampTexts(
    known.map(({ name }) => name),
    folders,
  );
  if (known.some(({ name, sha256 }) => stamps.has(name) !== (sha256 !== undefined)))
    return undefined;
  const moved = known.filter(({ name, stamp }) => (stamps.get(name)?.text ?? "") !== stamp);
  const wanted = moved.map(({ name }) => [name, { ...NOWHERE, value: name }] as const);
  const { texts } = await readSourceTexts(new Map(wanted), folders);
  if (moved.some(({ name, sha256 }) => texts.get(name)?.sha256 !== sha256)) return undefined;
  return known.map((text) => {
    const stamp = stamps.get(text.name);
    return stamp ? { ...text, stamp: trusted(stamp, moment) } : text;
  });
}

const NOWHERE = { file: "", start: 0, end: 0 };
