/** Two slashes and a host, which is a name, a number or an address in brackets. */
const WEB =
  /^\/\/(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\p{M}._-]*)|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;

/** Schemes that may become a link, and what follows each; everything else (`javascript:`, `file:`) is refused. */
const SCHEMES: ReadonlyMap<string, RegExp> = new Map([
  // Without its two slashes and a host, browsers complete an address from the page it stands on, each in
  // its own way; what stands before “@” looks like the host and is not.
  ["http", WEB],
  ["https", WEB],
  ["mailto", /^[^@?,;:]+@[^@?,;:/]+(?:\?.*)?$/],
  ["doi", /^10\.\d[\d.]*\/./],
]);

/** Schemes that make a program do something: no prefix of a name, whoever follows it. */
const ACTIVE = new Set([
  "about",
  "blob",
  "data",
  "file",
  "filesystem",
  "ftp",
  "javascript",
  "vbscript",
]);

/** White space, quotation marks, brackets and what cannot be seen have no place in an address. */
const OUTSIDE = /[\s<>"`\\\p{Cc}\p{Cf}\p{Cs}]/u;

/** Whether a text is an absolute URL that is safe to offer as a link. */
export function isSafeLink(text: string): boolean {
  const [scheme, rest] = partsOf(text);
  if (OUTSIDE.test(text) || SCHEMES.get(scheme)?.test(rest) !== true) return false;
  return URL.canParse(text);
}

/** A CURIE such as `wikidata:Q123` or `schema:Corporation`, or a safe link. */
export function isIdentifier(text: string): boolean {
  if (isSafeLink(text)) return true;
  const [scheme, rest] = partsOf(text);
  if (SCHEMES.has(scheme) || ACTIVE.has(scheme) || OUTSIDE.test(text)) return false;
  return /^[a-z][\w.-]*$/.test(scheme) && rest !== "" && !rest.startsWith("//");
}

/** What stands before the first colon, in small letters, and what stands behind it. */
function partsOf(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return [text.slice(0, Math.max(colon, 0)).toLowerCase(), text.slice(colon + 1)];
}
