/** An entry as BibTeX reads it; the values are still TeX. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads a `.bib` by the grammar of BibTeX (https://ctan.org/pkg/btxdoc): entries in braces, values
 * in balanced braces, where a backslash protects nothing; what is between entries is a comment.
 *
 * @throws Error at the first violation
 */
export function parseBibtex(text: string): BibEntry[] {
  const entries: BibEntry[] = [];
  let at = 0;
  const expect = (pattern: RegExp, what: string): string => {
    const sticky = new RegExp(pattern, "y");
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) throw new Error(`no ${what} at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    at = sticky.lastIndex;
    return match[1] ?? match[0];
  };
  for (;;) {
    at = text.indexOf("@", at);
    if (at === -1) return entries;
    const type = expect(/@([a-z]+)\s*\{\s*/, "type");
    // What BibTeX, biber and pandoc all take in a key.
    const key = expect(/([A-Za-z0-9][\w.:-]*)\s*,\s*/, "key");
    const fields: [string, string][] = [];
    while (text[at] !== "}") {
      const name = expect(/([a-z]+)\s*=\s*/, "name");
      const value = braced(text, at);
      at += value.length + 2;
      expect(/\s*,\s*/, "comma");
      if (fields.some(([other]) => other === name)) throw new Error(`${name} twice in ${key}`);
      fields.push([name, value]);
    }
    at++;
    entries.push({ type, key, fields: Object.fromEntries(fields) });
  }
}

function braced(text: string, start: number): string {
  if (text[start] !== "{") throw new Error(`no value at ${start}`);
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    if (text[end] === "{") depth++;
    if (text[end] === "}") depth--;
    if (depth === 0) return text.slice(start + 1, end);
  }
  throw new Error(`a value without an end at ${start}`);
}

const COMMANDS: Readonly<Record<string, string>> = {
  textasciicircum: "^",
  textasciitilde: "~",
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
};

/**
 * What TeX prints for a value.
 *
 * @throws Error for a character that TeX would not print, or a command it does not know
 */
export function printed(tex: string): string {
  return tex.replaceAll(
    /\\([a-z]+)\{\}|\\([#$%&_])|[{}]|([\\#$%&_^~])/g,
    (whole, command: string | undefined, escaped: string | undefined, bare: string | undefined) => {
      if (bare !== undefined) throw new Error(`a bare ${bare} in ${tex.slice(0, 80)}`);
      if (command === undefined) return escaped ?? "";
      const character = COMMANDS[command];
      if (character === undefined) throw new Error(`unknown to TeX: ${whole}`);
      return character;
    },
  );
}

/** The names of a list, as BibTeX splits it: at the word “and” outside of braces. */
export function namesOf(value: string): string[] {
  const names: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "{") depth++;
    if (value[at] === "}") depth--;
    if (depth > 0 || !value.startsWith(" and ", at)) continue;
    names.push(printed(value.slice(from, at)));
    from = at + " and ".length;
  }
  return value === "" ? [] : [...names, printed(value.slice(from))];
}
