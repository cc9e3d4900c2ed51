/**
 * A list as Gephi reads it: items in double quotes, with `"` and `\` escaped. An empty item would
 * make Gephi drop the list, so there are none.
 */
export function gexfList(items: readonly string[]): string {
  const quoted = items
    .filter((item) => item !== "")
    .map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `[${quoted.join(", ")}]`;
}
