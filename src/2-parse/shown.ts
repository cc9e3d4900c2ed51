/** Text of a file inside a message: in quotes, short, and with nothing unseen in it. */
export function show(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_SHOWN));
  const short = characters.slice(0, LONGEST_SHOWN).join("");
  const seen = short.replace(UNSEEN, (character) => `⟨${hex(character.codePointAt(0) ?? 0)}⟩`);
  return `“${seen}${short.length < text.length ? "…" : ""}”`;
}

const LONGEST_SHOWN = 60;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A value as YAML would have it in quotes, when it is short enough to be copied. */
export function inQuotes(written: string): string {
  const shown = show(written).slice(1, -1);
  return shown.includes('"')
    ? `'${shown.replaceAll("'", "''")}'`
    : `"${shown.replaceAll("\\", "\\\\")}"`;
}

/** `U+0430 “а”`; the number alone for what cannot be seen. */
export function codePoint(character: string): string {
  const number = hex(character.codePointAt(0) ?? 0);
  return character.search(UNSEEN) === -1 ? `${number} “${character}”` : number;
}

/** The number of a character as Unicode writes it: `U+0430`. */
export function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
