/** A kind of file that holds words, or pictures of words, and is no plain text. */
export interface Format {
  /** With its article: `an HTML page`. */
  readonly name: string;
  /** Why a quote cannot be held against its bytes. */
  readonly reason: string;
  /** What makes text of it on a command line. */
  readonly command?: string;
}

const MARKUP = "marks stand between the words, and characters under names of their own";
const PACKED = "it is packed";

const html: Format = { name: "an HTML page", reason: MARKUP, command: pandoc("html") };
const rtf: Format = { name: "an RTF document", reason: MARKUP, command: pandoc("rtf") };
const xml: Format = { name: "an XML document", reason: MARKUP };
const mime: Format = { name: "a message or web archive (MIME)", reason: MARKUP };
const pdf: Format = { name: "a PDF document", reason: PACKED, command: "pdftotext -enc UTF-8" };
const drawing = "it is a program that draws";
const postscript: Format = { name: "a PostScript document", reason: drawing, command: "ps2ascii" };
const docx: Format = { name: "a Word document (DOCX)", reason: PACKED, command: pandoc("docx") };
const odt: Format = { name: "an OpenDocument text", reason: PACKED, command: pandoc("odt") };
const epub: Format = { name: "an EPUB book", reason: PACKED, command: pandoc("epub") };
const office: Format = { name: "an Office document of the old kind", reason: PACKED };
const archive: Format = { name: "a packed archive", reason: PACKED };
const picture: Format = { name: "a picture", reason: "it is a picture" };

function pandoc(from: string): string {
  return `pandoc -f ${from} -t plain --wrap=none`;
}

/** First bytes of files, each as a character. */
const SIGNATURES: readonly (readonly [RegExp, Format])[] = [
  [/^\s*%PDF-\d/, pdf],
  [/^%!PS/, postscript],
  [/^\s*\{\\rtf\d?/, rtf],
  [/^\x89PNG\r\n|^\xff\xd8\xff|^GIF8[79]a|^II\*\0|^MM\0\*|^RIFF[^]{4}WEBP|^BM[^]{4}\0{4}/, picture],
  [/^AT&TFORM/, { ...picture, name: "a DjVu document" }],
  // oxlint-disable-next-line no-control-regex -- bytes of a signature
  [/^\xd0\xcf\x11\xe0/, office],
  // oxlint-disable-next-line no-control-regex -- bytes of a signature
  [/^\x1f\x8b|^BZh\d1AY|^\xfd7zXZ|^7z\xbc\xaf|^\x28\xb5\x2f\xfd|^Rar!\x1a/, archive],
];

/** Tags that begin a page, or a part of one that was copied. */
const PAGE =
  /^(?:<\?xml[^>]*>|<!--(?:(?!-->)[^])*-->|\s)*<(?:!doctype html|html|head|body|article|main|section|div|p|span|table|h[1-6]|ul|ol|meta|title|script|style)\b[^>]*>/i;
const DOCUMENT = /^\s*<\?xml\s[^>]*\?>/;
const MIME = /^mime-version: 1\.0\r?$/i;
const FIELD = /^[a-z-]+: /i;
const FOLDED = /^[ \t]/;

/** Characters in which the beginning of a format is looked for: pages begin with long comments. */
const BEGINNING = 4_096;

/**
 * What a file is, when it is none that people read as it is. Judged by its first bytes, never by its
 * name, and only where they leave no doubt: an article about HTML is text.
 */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const start = lettersOf(bytes.subarray(0, BEGINNING)).replace(/^\xef\xbb\xbf/, "");
  const known = SIGNATURES.find(([signature]) => signature.test(start));
  if (known !== undefined) return known[1];
  if (start.startsWith("PK\x03\x04")) return packageOf(start);
  if (PAGE.test(start)) return isClosed(bytes, start) ? html : undefined;
  if (DOCUMENT.test(start)) return xml;
  return isMessage(start) ? mime : undefined;
}

/** Whether the fields of a header come first, and one of them says which version of MIME it follows. */
function isMessage(start: string): boolean {
  const lines = start.split("\n");
  for (const [index, line] of lines.entries()) {
    if (MIME.test(line)) return index < lines.length - 1;
    if (!FIELD.test(line) && (index === 0 || !FOLDED.test(line))) return false;
  }
  return false;
}

/** What a ZIP file holds, by the names of its first files. */
function packageOf(start: string): Format {
  if (start.includes("mimetypeapplication/epub+zip")) return epub;
  if (start.includes("mimetypeapplication/vnd.oasis.opendocument.text")) return odt;
  return /\[Content_Types\]\.xml|word\//.test(start) ? docx : archive;
}

/** Whether the tag at the beginning is markup of the whole file: a part of a page ends with a tag, too. */
function isClosed(bytes: Uint8Array, start: string): boolean {
  if (/<!doctype html|<html/i.test(start)) return true;
  return lettersOf(bytes.subarray(-BEGINNING)).trimEnd().endsWith(">");
}

/** Each byte as the character of its number. */
function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
