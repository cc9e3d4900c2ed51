const SPACE = 0x20;

/** Whether the plain scalar that ends at `end` is followed by something like ` #1`, which YAML drops. */
export function isCut(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || text[end + 1] !== "#") return false;
  return /[^\s#]/.test(text.charAt(end + 2));
}
