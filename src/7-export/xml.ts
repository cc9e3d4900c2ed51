const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // As references these survive the normalisation of white space in attributes and line ends.
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/** Text for use in an XML attribute in double quotes, or as content. It holds no forbidden characters. */
export function escapeXml(text: string): string {
  return text.search(/[&<>"\t\n\r]/) === -1
    ? text
    : text.replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}
