import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, "utf8");

const BUILT = readdirSync(`${ROOT}dist/viewer/assets`).filter((name) => name.endsWith(".css"));
/** As they are built: what shortens them may write one property in the place of several. */
const SHEETS = [
  ["the viewer", BUILT.map((name) => read(`dist/viewer/assets/${name}`)).join("\n")],
  ["the page of one file", styleOf(read("dist/viewer-single/index.html"))],
  ["the report of coverage", styleOf(read("tests/fixtures/coverage/harbour/expected.html"))],
] as const;

interface Refused {
  readonly what: string;
  /** What a declaration, or the head of a rule, looks like that some browser does not take. */
  readonly found: RegExp;
}

/** What WebKit (Safari 26.0, WebKitGTK 2.50) or Firefox ESR refuses, and what would then be lost. */
const REFUSED: readonly Refused[] = [
  {
    what: "text-decoration with more than its line: WebKit drops all of it",
    found: /^(?:-webkit-)?text-decoration:(?!(?:none|underline|line-through|inherit)$)/,
  },
  { what: "sizes that grow to a keyword", found: /^interpolate-size:|calc-size\(/ },
  { what: "fields as large as their text", found: /^field-sizing:/ },
  { what: "a place beside an anchor", found: /^(?:anchor-|position-(?:anchor|area|try))/ },
  { what: "movement along scrolling", found: /^(?:animation|scroll|view)-timeline/ },
  {
    what: "functions and conditions in values",
    found: /(?:^|[\s:,(])(?:if|sibling-index|random)\(/,
  },
  { what: "attributes that are more than text", found: /attr\([\w-]+ / },
  { what: "rules of one browser only", found: /^@(?:function|position-try|container style\()/ },
  { what: "other shapes of corners", found: /^corner-shape:/ },
];

/** Every declaration and every head of a rule, in order, without the braces. */
function piecesOf(css: string): string[] {
  return css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .split(/[{};]/)
    .map((piece) => piece.trim().replace(/^([\w-]+)\s*:\s*/, "$1:"))
    .filter((piece) => piece !== "");
}

function refusedIn(css: string): string[] {
  return piecesOf(css).flatMap((piece) => {
    const rule = REFUSED.find(({ found }) => found.test(piece));
    return rule === undefined ? [] : [`${piece} (${rule.what})`];
  });
}

function styleOf(html: string): string {
  return /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
}

describe("styles that every browser takes", () => {
  test.each(SHEETS)("are those of %s", (_name, css) => {
    expect(piecesOf(css).length).toBeGreaterThan(10);
    expect(refusedIn(css)).toEqual([]);
  });

  test.each([
    ".mark { text-decoration: underline dotted var(--ink-faint) 1px; }",
    ".mark{-webkit-text-decoration:underline dotted red}",
    ".a { text-decoration: wavy underline }",
    ".a { interpolate-size: allow-keywords }",
    "@function --twice(--x) { result: calc(2 * var(--x)) }",
    ".a { width: if(style(--x: 1): 2px; else: 3px) }",
  ])("are not %s", (css) => {
    expect(refusedIn(css)).toHaveLength(1);
  });

  test("mark the passages of a text by longhands, dotted and in a colour of their own", () => {
    const [[, css]] = SHEETS;
    const marks = [...css.matchAll(/\}\.mark\{([^}]*)\}/g)].map(([, body = ""]) => body);
    expect(piecesOf(marks.join(";"))).toEqual(
      expect.arrayContaining([
        "text-decoration-line:underline",
        "text-decoration-style:dotted",
        "text-decoration-color:var(--ink-faint)",
      ]),
    );
  });

  test("say before what not every browser reads what all do", () => {
    const [[, css]] = SHEETS;
    const pieces = piecesOf(css);
    // A text that is read aloud otherwise than it is shown.
    const aloud = pieces.flatMap((piece, at) => (/^content:.* ?\/ ?"/.test(piece) ? [at] : []));
    expect(aloud.length).toBeGreaterThan(0);
    expect(aloud.filter((at) => !pieces[at - 1]?.startsWith("content:"))).toEqual([]);
  });
});

describe("faces", () => {
  /** The faces of a custom property as the rules for a language set it, in order. */
  function facesOf(css: string, property: string, language: "any" | "zh"): string[] {
    const ofAny = /(?:^|,)\s*\[lang\]/;
    const ofZh = /:lang\(zh\)[^ ]*$/;
    const set = new Map<string, string>();
    for (const [, head = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!ofAny.test(head) && !(language === "zh" && ofZh.test(head))) continue;
      for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+):([^;]*)/g)) {
        set.set(name, value);
      }
    }
    const whole = (text: string): string =>
      text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => whole(set.get(name) ?? ""));
    return whole(set.get(property) ?? "")
      .split(",")
      .map((face) => face.trim().replaceAll('"', ""));
  }
  const [[, css]] = SHEETS;
  const isHan = (face: string): boolean =>
    /CJK|Songti|PingFang|YaHei|Hiragino|Noto \w+ SC/.test(face);

  test.each([
    ["--serif", ["Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]],
    ["--sans", ["system-ui", "Noto Sans", "Liberation Sans", "DejaVu Sans"]],
  ])("of %s with Latin letters go before all Chinese ones, on every system", (name, latin) => {
    const faces = facesOf(css, name, "any");
    const first = faces.findIndex(isHan);
    expect(first).toBeGreaterThan(0);
    for (const face of latin) {
      expect(faces.indexOf(face)).toBeGreaterThanOrEqual(0);
      expect(faces.indexOf(face)).toBeLessThan(first);
    }
  });

  test("of a Chinese text are Chinese first, for its marks are as wide as its letters", () => {
    const faces = facesOf(css, "--serif", "zh");
    expect(isHan(faces[0] ?? "")).toBe(true);
    expect(faces).toContain("DejaVu Serif");
  });

  test("with letters of one width name none that has only Chinese ones", () => {
    const [, mono = ""] = /--mono:([^;}]*)/.exec(css) ?? [];
    expect(mono).toMatch(/monospace$/);
    expect(mono.split(",").some(isHan)).toBe(false);
  });
});

describe("what the viewer asks of a browser", () => {
  const files = ["viewer", "src/query", "src/model"].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  /** Absent from WebKit or from Firefox ESR; what is asked for with `?.` may be. */
  const ABSENT =
    /\b(?:requestIdleCallback|scheduler\.|scrollend|EditContext|CloseWatcher|showSaveFilePicker|navigation\.|userActivation|moveBefore|Math\.sumPrecise|await using|trustedTypes\.)/;

  test("is there in all of them", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => ABSENT.test(read(file)))).toEqual([]);
  });
});
