import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/1-read/decode.ts";

const RANGE = { file: "a.yaml", start: 0, end: 0 };

function problemOf(bytes: Buffer | string): string | undefined {
  const { problem } = decodeText(Buffer.from(bytes), "a", RANGE);
  return problem && `${problem.code} ${problem.message}`;
}

const WORDS = "She kept the light for forty years.\nNobody thanked her.\n";

describe("what is no plain text is called what it is", () => {
  it.each([
    ["an HTML page", `<!DOCTYPE html>\n<html><body><p>${WORDS}</p></body></html>`],
    ["an HTML page", `\ufeff<!-- saved -->\n\n<HTML lang=en>${WORDS}`],
    ["an HTML page", `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>${WORDS}</html>`],
    ["an HTML page", `<div class="article"><p>${WORDS}</p>\n</div>\n`],
    ["an XML document", `<?xml version="1.0"?>\n<TEI><p>${WORDS}</p></TEI>`],
    ["an RTF document", `{\\rtf1\\ansi ${WORDS}}`],
    ["a PDF document", `%PDF-1.7\n${WORDS}`],
    ["a PostScript document", `%!PS-Adobe-3.0\n${WORDS}`],
    ["a message or web archive (MIME)", `From: a\nSubject: b\n c\nMIME-Version: 1.0\n\n${WORDS}`],
    ["a Word document (DOCX)", "PK\u0003\u0004\u0014\u0000[Content_Types].xml"],
    ["an EPUB book", "PK\u0003\u0004\u0000\u0000mimetypeapplication/epub+zip"],
    ["an OpenDocument text", "PK\u0003\u0004\u0000mimetypeapplication/vnd.oasis.opendocument.text"],
    ["a packed archive", "PK\u0003\u0004\u0000\u0000a.txt"],
    ["a packed archive", Buffer.from([0x1f, 0x8b, 8, 0])],
    ["an Office document of the old kind", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])("%s", (name, bytes) => {
    expect(problemOf(bytes)).toBe(`GW0112 “a” is ${name}, not plain text`);
  });

  it.each([
    ["Latin, least byte first", Buffer.from(WORDS, "utf16le")],
    ["Latin, most byte first", Buffer.from(WORDS, "utf16le").swap16()],
    ["Chinese, least byte first", Buffer.from("小米汽车\n灯塔。\n", "utf16le")],
    ["Chinese, most byte first", Buffer.from("小米汽车\n灯塔。\n", "utf16le").swap16()],
    ["with a mark", Buffer.from("\ufeff小米", "utf16le")],
  ])("UTF-16: %s", (_, bytes) => {
    expect(problemOf(bytes)).toBe("GW0111 “a” is UTF-16, and only UTF-8 is read");
  });

  it.each([
    ["letters about a NUL", "ab\0cdefg"],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0])],
  ])("bytes that are nothing known: %s", (_, bytes) => {
    expect(problemOf(bytes)).toBe("GW0101 “a” holds NUL bytes, so it is not a text file");
  });

  it.each([
    ["about HTML", "<p> begins a paragraph, and </p> ends it.\n"],
    ["with HTML below", `${WORDS}\n<!doctype html>\n`],
    ["Markdown that begins with a tag", `<p align="center"><b>Log</b></p>\n\n${WORDS}`],
    ["with a comparison", "<5 percent of the keepers\n"],
    ["about PDF", `A file begins with %PDF-1.7.\n`],
    ["a letter", `From: a\nTo: b\n\n${WORDS}`],
    ["JSON", '{"a": 1}\n'],
    ["nothing", ""],
  ])("text stays text: %s", (_, bytes) => {
    expect(problemOf(bytes)).toBeUndefined();
  });

  it("takes no longer for a beginning of comments that never becomes a page", () => {
    const comments = `${"<!---->".repeat(580)}<x`;
    const before = process.cpuUsage().user;
    expect(problemOf(comments)).toBeUndefined();
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
  });

  it("is told in linear time, however the lines end and whatever they begin with", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const list = Array.from({ length: 120 }, (_, at) => `  e${at}: {name: E${at}},`).join(end);
      expect(problemOf(`entities: {${end}${list}${end}}${end}`)).toBeUndefined();
      const talk = Array.from({ length: 400 }, (_, at) => `Anna: line ${at}`).join(end);
      expect(problemOf(`${talk}${end}`)).toBeUndefined();
    }
  });

  it("knows a message however its lines end, and however many fields come first", () => {
    const fields = Array.from({ length: 60 }, (_, at) => `X-Field: ${at}\r\n\tand more\r\n`).join(
      "",
    );
    const name = "GW0112 “a” is a message or web archive (MIME), not plain text";
    expect(problemOf(`${fields}mime-version: 1.0\r\n\r\n${WORDS}`)).toBe(name);
    expect(problemOf(`${fields}\r\nmime-version: 1.0\r\n`)).toBeUndefined();
    expect(problemOf(` folded\nMIME-Version: 1.0\n${WORDS}`)).toBeUndefined();
  });
});
