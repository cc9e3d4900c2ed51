import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { formatOf } from "./format.ts";
import { binaryFile, notPlainText, notUtf8, utf16 } from "./messages.ts";

export type Decoded =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: Diagnostic };

/**
 * UTF-8 bytes as text, without a leading byte order mark; line breaks stay as they are, so that
 * offsets are true.
 *
 * @param path how messages call the file
 * @param range where problems are reported
 */
export function decodeText(bytes: Uint8Array, path: string, range: Range): Decoded {
  const format = formatOf(bytes);
  if (format !== undefined) return { problem: notPlainText(path, format, range) };
  if (isUtf16(bytes)) return { problem: utf16(path, range) };
  if (bytes.includes(0)) return { problem: binaryFile(path, range) };
  if (!isUtf8(bytes)) return { problem: notUtf8(path, firstBadLine(bytes), range) };
  return { text: new TextDecoder("utf-8").decode(bytes) };
}

/** By byte order mark, or by reading as text in one of its two byte orders, which other bytes hardly do. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4 || bytes.length % 2 === 1 || !bytes.includes(0)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  // ASCII with a few zeros among it would read as rare Chinese.
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros * 3 < sample.length && sample.every((byte) => byte < 0x80)) return false;
  return isTextAs("utf-16le", sample) || isTextAs("utf-16be", sample);
}

/** Bytes that are looked at; an even number. */
const SAMPLE = 8_192;

/** White space, letters, marks, digits and signs: what text is made of, and Latin or CJK script at that. */
const TEXT = /^[\s\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}]*$/u;
const COMMON =
  /[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}]/gu;

function isTextAs(encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): boolean {
  // A pair of surrogates that the end of the sample cuts is no sign of anything.
  const text = new TextDecoder(encoding).decode(bytes).replace(/\ufffd$/, "");
  if (text.includes("\ufffd") || !TEXT.test(text)) return false;
  const isWritten = /[\s\u3001\u3002]/u.test(text) || /^[\x20-\x7e]+$/.test(text);
  return isWritten && (text.match(COMMON)?.length ?? 0) * 2 > text.length;
}

/** No byte of a multi-byte character is a line feed, so lines can be judged one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
  return line;
}
