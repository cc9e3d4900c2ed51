/** Schemes that may become a link; everything else (`javascript:`, `data:`, `file:`) is refused. */
const SCHEMES = new Set(["http:", "https:", "mailto:", "doi:"]);

/** Whether a text is an absolute URL that is safe to offer as a link. */
export function isSafeLink(text: string): boolean {
  if (/[\s<>"`\\]/.test(text)) return false;
  return URL.canParse(text) && SCHEMES.has(new URL(text).protocol);
}

/** A CURIE such as `wikidata:Q123` or `schema:Corporation`, or a safe link. */
export function isIdentifier(text: string): boolean {
  if (isSafeLink(text)) return true;
  return (
    /^[A-Za-z][\w.-]*:(?!\/\/)[^\s<>"`\\]+$/.test(text) &&
    !/^(javascript|data|vbscript|file):/i.test(text)
  );
}
