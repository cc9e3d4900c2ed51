import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { binaryFile, notUtf8, utf16 } from "./messages.ts";

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
  if (isUtf16(bytes)) return { problem: utf16(path, range) };
  if (bytes.includes(0)) return { problem: binaryFile(path, range) };
  if (!isUtf8(bytes)) return { problem: notUtf8(path, firstBadLine(bytes), range) };
  return { text: new TextDecoder("utf-8").decode(bytes) };
}

/** By byte order mark, or by the zero byte that every second byte of Latin text would be. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 4 && (first === 0) !== (second === 0) && bytes[first === 0 ? 2 : 3] === 0;
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
