import { firstHidden } from "../model/hidden.ts";
import { codePointLength } from "../model/positions.ts";
import type { Text } from "../model/range.ts";
import * as say from "./name-messages.ts";
import type { Problems } from "./problems.ts";

/** Longest id or name of a property or relation, in Unicode code points. */
const LONGEST_NAME = 128;

/** Nearly all ids and names: nothing to look at twice. */
const PLAIN_ID = /^[A-Za-z0-9_.:-]{1,128}$/;
const PLAIN_NAME = /^[\x20-\x7b\x7d\x7e]{1,128}$/;
const ASCII = /^[\x20-\x7e]*$/;

const NOT_IN_IDS = /[^\p{L}\p{Nd}\p{M}\-_.:]/u;
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What has no width and changes no letter: two names could look alike and differ. */
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/u;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Reports an id that breaks the grammar: letters, digits and marks of any script, `- _ . :`, in
 * Unicode normal form C, at most 128 characters. Warns of one that looks like another.
 */
export function checkId(id: Text, kind: string, problems: Problems): void {
  const { value } = id;
  if (PLAIN_ID.test(value)) return;
  const bad = NOT_IN_IDS.exec(value)?.[0];
  if (bad !== undefined) problems.add(say.badIdCharacter(id, kind, bad));
  else if (tooLong(value)) problems.add(say.longName(id, kind, LONGEST_NAME));
  else if (value !== value.normalize("NFC")) problems.add(say.idNotNormal(id, kind));
  else if (value !== value.normalize("NFKC")) problems.add(say.idHasVariants(id, kind));
  else checkLooks(id, kind, problems);
}

/**
 * Reports the name of a type, property, relation or qualifier that cannot be one.
 *
 * @param isValue whether it is the value of a key, and hidden characters in it are reported as in any value
 */
export function checkPredicate(
  name: Text,
  kind: string,
  problems: Problems,
  isValue = false,
): void {
  const { value } = name;
  if (PLAIN_NAME.test(value) || !problems.isFirst(`${kind}|${value}`)) return;
  const bad = /[|\p{Cc}]/u.exec(value)?.[0];
  if (bad !== undefined) problems.add(say.badNameCharacter(name, kind, bad));
  else if (tooLong(value)) problems.add(say.longName(name, kind, LONGEST_NAME));
  else if (!isValue || firstHidden(value) === undefined) checkLooks(name, kind, problems);
}

/** Warns of a name that is not what it looks like: mixed alphabets, unseen characters. */
export function checkLooks(name: Text, kind: string, problems: Problems): void {
  const { value } = name;
  if (ASCII.test(value)) return;
  const direction = DIRECTIONS.exec(value)?.[0] ?? INVISIBLE.exec(value)?.[0];
  if (direction !== undefined) problems.add(say.unseenCharacter(name, kind, direction));
  const mixed = value.match(WORD)?.find(isMixed);
  if (mixed !== undefined) problems.add(say.mixedScripts(name, kind, foreignLetters(mixed)));
}

function isMixed(word: string): boolean {
  return LATIN.test(word) && CYRILLIC_OR_GREEK.test(word);
}

function foreignLetters(word: string): string[] {
  return Array.from(word).filter((letter) => CYRILLIC_OR_GREEK.test(letter));
}

function tooLong(value: string): boolean {
  return codePointLength(value, 0, value.length) > LONGEST_NAME;
}
