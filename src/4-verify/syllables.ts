/**
 * Scripts of South-East Asia are written without spaces between words. Where a word ends is a matter of
 * dictionaries, which differ from one version of ICU to the next; where a syllable cannot end is a matter
 * of spelling. A quote may be cut between syllables, and what it proves is the same everywhere.
 */

/** Thai, Lao, Burmese, Khmer, Tai Le, New Tai Lue, Tai Tham, Balinese, Javanese, Cham, Tai Viet. */
const CONTINUOUS =
  /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Cham}\p{Script=Tai_Viet}]$/u;

/** Vowels written before the consonant after which they are spoken (Logical_Order_Exception). */
const BEFORE_CONSONANT =
  /[\u0e40-\u0e44\u0ec0-\u0ec4\u19b5-\u19b7\u19ba\uaab5\uaab6\uaab9\uaabb\uaabc]$/u;

/**
 * Signs that join the next consonant to the one before: coeng, virama, sakot, pangkon, adeg adeg; and
 * vowels of Thai and Lao that need a final, with their tone.
 */
const JOINS_NEXT =
  /[\u1039\u17d2\u1a60\u1b44\ua9c0]$|[\u0e31\u0e47\u0eb1\u0ebb][\u0e48-\u0e4b\u0ec8-\u0ecb]?$/u;

/** Vowels, finals and tones that are letters to Unicode, the sign of repetition and that of what is left out. */
const AFTER_CONSONANT =
  /^[\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u1963-\u1974\u17d7\u19b0-\u19b4\u19b8\u19b9\u19bb-\u19c9\uaab1\uaaba\uaabd\uaac0\uaac2\uaadd]/u;

/** A consonant that is silent or ends the syllable before it, or carries its stack: ต์, န်, ၎. */
const CLOSES =
  /^[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c|^[\u0e81-\u0eae]\u0ecc|^[\u1000-\u1021\u103f\u104e\u106e-\u1081](?:[\u1037\u1038]?\u103a|\u1039)|^[\u1780-\u17a2]\u17cd/u;

/** Whether a character is of a script whose words are not set apart. */
export function isContinuous(character: string): boolean {
  return CONTINUOUS.test(character);
}

/** Whether a cut between two characters, one of them of such a script, is within a syllable. */
export function cutsSyllable(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 2), at);
  const right = text.slice(at, at + 4);
  return (
    BEFORE_CONSONANT.test(left) ||
    JOINS_NEXT.test(left) ||
    AFTER_CONSONANT.test(right) ||
    CLOSES.test(right)
  );
}
