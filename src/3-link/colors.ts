/**
 * Normalises a colour to `#rrggbb`; undefined when the text is none.
 * Only hexadecimal notation: it is what every drawing program and export format agrees on.
 */
export function readColor(text: string): string | undefined {
  const long = /^#[0-9a-f]{6}$/i.exec(text);
  if (long) return text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (!short) return undefined;
  return `#${short
    .slice(1)
    .map((digit) => digit + digit)
    .join("")}`.toLowerCase();
}
