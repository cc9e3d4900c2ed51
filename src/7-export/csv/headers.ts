import { unused } from "../ids.ts";

/**
 * The titles of columns as a line of headers. Gephi takes what is most frequent of blank, comma and
 * semicolon there for the separator, and an apostrophe for a quotation mark; Neo4j's importer has a
 * grammar of colons, brackets and braces; a spreadsheet would run what begins with a sign. None of these
 * is left: `wage (EUR)` becomes `wage_EUR`.
 *
 * @returns headers that differ by more than case
 */
export function headersOf(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title
      .replaceAll(/[\s"'`“”‘’,;:()[\]{}<>|\\]+/g, "_")
      .replaceAll(/^[_=+\-@＝＋－＠]+|_+$/g, "");
    const wanted = plain === "" ? "column" : plain;
    const name =
      wanted +
      unused(wanted.toLowerCase(), taken, (number) => `_${number}`).slice(
        wanted.toLowerCase().length,
      );
    taken.add(name.toLowerCase());
    return name;
  });
}
