/** Takes a parameter of an address; an empty value leaves it out. */
export type Put = (name: string, value: string) => void;

/** The names of a list; without the empty ones. */
export function names(text = ""): string[] {
  return text.split(",").flatMap((name) => (name === "" ? [] : [decode(name)]));
}

/** A whole number from 0 to `most`; 0 for anything else. */
export function whole(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(most, Number(text)) : 0;
}

/** A name as it stands in an address: also without the marks that addresses give a meaning. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name from an address; as it stands when it is malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return text;
  }
}

/** A number with as many digits as a picture can show. */
export function short(number: number): string {
  return String(Number(number.toPrecision(5)));
}
