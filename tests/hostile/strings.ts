import { readFileSync } from "node:fs";

const BIG_LIST = JSON.parse(
  readFileSync(new URL("../fixtures/naughty/blns.json", import.meta.url), "utf8"),
) as readonly string[];

/** What the Big List of Naughty Strings leaves out, by what it is naughty to. */
const MORE: readonly string[] = [
  // File systems
  "CON", "con", "NUL", "aux.txt", "COM1", "LPT9.yaml", "../../x", "..\\..\\x", "C:", "C:\\x", "~", "~root",
  ".", "..", "...", ".git", "a/b", "-rf", "--help", "a:b", "a b", "Foo", "foo", "FOO", "x".repeat(128), "x".repeat(129),
  // JavaScript
  "__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "__defineGetter__", "then",
  // YAML
  "yes", "no", "on", "off", "~", "null", "Null", "0o17", "0x1F", "1_000", "1e3", ".inf", ".NaN", "2024-01-01", "12:30:45",
  "- a", "? a", "a: b", "a #b", "#b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a", "a}", "[a", "a]", "a,", "'a", "\"a",
  "a:", ":a", "<<", "---", "...", " a", "a ", "\ta", "a\t", "a\nb", "a\n\nb", "\na", "a\n", "a\r\nb", "\\n", "\\u0041",
  // XML and HTML
  "]]>", "<![CDATA[x]]>", "<!-- -- -->", "&#0;", "&#x1F;", "&lt;", "&nbsp;", "<a>", "</script>", "<?xml?>", "<!DOCTYPE a>",
  // Spreadsheets
  "=1+2", "=HYPERLINK(\"http://x\")", "+1+2", "-1+2", "@SUM(A1)", "\t=1", "'=1", "''=1", "＝1", "－1", "1,2", "1;2", "a\"b", "sep=;",
  // Numbers
  "007", "1.10", "-0", "+1", "1e999", "9007199254740993", "0x", "NaN", "Infinity", "-Infinity", "INF", "INFO", "-INF", "١٢٣",
  // Unicode: composed and not, direction, unseen, wide, beyond the basic plane, letters that grow
  "é", "e\u0301", "Å", "A\u030a", "ﬁ", "İ", "ı", "ß", "ẞ", "ŉ", "Ǆ", "ΐ", "ﷺ", "\u1100\u1161\u11a8", "각",
  "a\u202eb", "\u2067a\u2069", "\u200f", "a\u200bb", "a\u200db", "a\u2060b", "a\u00adb", "a\u00a0b", "a\u3000b", "\u2028", "\u2029",
  "мара", "mара", "雷军", "𠮷野家", "😀", "👩‍👩‍👧‍👦", "🇨🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "Z̷̢̛a̸͝l̶g̵o̴", "a" + "\u0301".repeat(500), "\u{10ffff}", "\ufffd", "\ue000", "\ufdd0",
  // What no text may hold
  "\0", "\u0001", "\u0007", "\u001b[31mred", "\u007f", "\u0085", "\ud800", "\udc00", "a\ud83d", "\ufffe", "\uffff", "\ufeffa", "",
  // Long
  "long ".repeat(2_000), "長".repeat(5_000), "<".repeat(3_000), "\"".repeat(3_000), "'".repeat(3_000), "\\".repeat(3_000), "=".repeat(3_000),
]; // prettier-ignore

/** Every naughty string once. */
export const NAUGHTY: readonly string[] = [...new Set([...BIG_LIST, ...MORE])];
