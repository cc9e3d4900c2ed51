import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cslDate } from "../../src/7-export/bibliography/dates.ts";
import { citationKeys } from "../../src/7-export/bibliography/bibtex.ts";
import { addressOf, workOf } from "../../src/7-export/bibliography/works.ts";
import { showHidden } from "../../src/model/hidden.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { CitationAttributes, SourceAttributes } from "../../src/model/graph-file.ts";
import { namesOf, parseBibtex, printed } from "./bibtex-reader.ts";
import { parseCsl } from "./csl-schema.ts";
import { edge, empty, fact, FORBIDDEN, HOSTILE, SHOWN, mixed, node } from "./sample.ts";
import { codes, text, write } from "./written.ts";

const GAZETTE: SourceAttributes = {
  id: "gazette",
  title: "Kites & kettles: 100% of {what} we_know",
  type: "Newspaper article",
  author: ["Rut Sand", "雷军", "The Kite Desk and Friends"],
  publisher: "The Gazette",
  lang: "en",
  published: "2024-05-17",
  accessed: "2025-01",
  url: "https://gazette.example/a_b?c=1&d=%7B#e{f}",
  licence: "CC BY 4.0",
  note: "Page three\nwas missing.",
};

function citation(changes: Partial<CitationAttributes> = {}): CitationAttributes {
  return { source: "gazette", stance: "supports", state: "verified", ...changes };
}

/** A kite works with its kite, on three sources of which nothing cites one. */
function kites(): CompiledGraph {
  const graph = empty();
  const loft: SourceAttributes = { id: "loft", title: "Letters from the loft" };
  graph.setAttribute("sources", [GAZETTE, loft, { id: "unread", title: "Nobody cites this" }]);
  const words = citation({ quote: "some 140 hands", paragraph: 3, start: 40 });
  const staff = { type: "integer", text: "140", number: 140 } as const;
  const facts = [fact("staff", staff, { citations: [words], at: "2024" })];
  graph.addNode("works", node({ label: "Kite Works", facts }));
  graph.addNode("kite", node({ label: "Kite *One*" }));
  const first = citation({ quote: "a kite is made", paragraph: 1, start: 4 });
  const letter = citation({ source: "loft", stance: "refutes", state: "unverifiable", page: "7" });
  const claim = { status: "attributed" as const, by: ["works"] };
  graph.addDirectedEdgeWithKey(
    "made",
    "works",
    "kite",
    edge({ citations: [words, first, letter], ...claim }),
  );
  return graph;
}

/** Each source cited by one fact. */
function cites(sources: SourceAttributes[]): CompiledGraph {
  const graph = empty();
  graph.setAttribute("sources", sources);
  const literal = { type: "text", text: "none" } as const;
  const citations = sources.map(({ id }) => citation({ source: id }));
  graph.addNode("a", node({ facts: [fact("motto", literal, { citations })] }));
  return graph;
}

describe("every bibliography", () => {
  test("holds the sources that some claim cites, by author or title, and no others", () => {
    const ids = parseCsl(text("csl-json", kites())).map(({ id }) => id);
    expect(ids).toStrictEqual(["loft", "gazette"]);
    expect(parseBibtex(text("bibtex", kites())).map(({ key }) => key)).toStrictEqual(ids);
    expect(text("bibliography", kites())).not.toContain("Nobody cites this");
  });

  test("is empty, and sound, for a graph that cites nothing", () => {
    expect(parseCsl(text("csl-json", empty()))).toStrictEqual([]);
    expect(parseBibtex(text("bibtex", empty()))).toStrictEqual([]);
    expect(text("bibliography", empty())).toBe("# Sources of “Kites \\& kettles”\n");
  });

  test("names a source by its id where the graph tells no more of it", () => {
    const graph = mixed();
    graph.setAttribute("sources", []);
    expect(parseCsl(text("csl-json", graph)).map(({ title }) => title)).toContain("almanac");
  });
});

describe("Markdown", () => {
  test("has the cited passages in order of the text, each with the claims it is for or against", () => {
    expect(text("bibliography", kites())).toBe(
      [
        "# Sources of “Kites \\& kettles”",
        "",
        "## Letters from the loft",
        "",
        "id loft",
        "",
        "- The whole source (page 7, unverifiable)",
        "  - Against: Kite Works makes Kite \\*One\\* (attributed; by Kite Works)",
        "",
        "## Kites \\& kettles: 100% of \\{what\\} we\\_know",
        "",
        "by Rut Sand, 雷军, The Kite Desk and Friends · The Gazette · Newspaper article · " +
          "published 2024-05-17 · accessed 2025-01 · language en · licence CC BY 4.0 · " +
          "<https://gazette.example/a_b?c=1&d=%7B#e{f}> · id gazette",
        "",
        "Note: Page three was missing.",
        "",
        "- “a kite is made” (paragraph 1)",
        "  - For: Kite Works makes Kite \\*One\\* (attributed; by Kite Works)",
        "- “some 140 hands” (paragraph 3)",
        "  - For: Kite Works: staff 140 (at 2024)",
        "  - For: Kite Works makes Kite \\*One\\* (attributed; by Kite Works)",
        "",
      ].join("\n"),
    );
  });

  test("makes no link of an address that must not be followed", () => {
    const graph = cites([{ id: "a", title: "A", url: "javascript:alert(1)" }]);
    expect(text("bibliography", graph)).not.toContain("<javascript");
  });

  test("links an address with what no link holds between its brackets", () => {
    const url = "https://a.example/x y?<b>";
    expect(text("bibliography", cites([{ id: "a", title: "A", url }]))).toContain(
      "<https://a.example/x%20y?%3Cb%3E>",
    );
  });

  test("shows any text as it is, and lets none start a line", () => {
    // What hides is named instead, as other tests have it.
    const titles = fc.string({ unit: "grapheme" }).filter((text) => showHidden(text) === text);
    fc.assert(
      fc.property(titles, (title) => {
        const lines = text("bibliography", cites([{ id: "a", title: `x${title}` }])).split("\n");
        expect(lines.filter((line) => !/^(# |## |id |- |  - |$)/.test(line))).toStrictEqual([]);
        const heading = lines.find((line) => line.startsWith("## ")) ?? "";
        // CommonMark: a backslash before ASCII punctuation shows it.
        expect(heading.slice(3).replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(oneLine(`x${title}`));
        expect(heading.slice(3).replaceAll(/\\./gu, "")).not.toMatch(/[*_`<[\]&#]/);
      }),
    );
  });
});

describe("CSL-JSON", () => {
  test("has everything that is known, with whole names and dates in parts", () => {
    const item = parseCsl(text("csl-json", kites())).find(({ id }) => id === "gazette");
    expect(item).toStrictEqual({
      id: "gazette",
      type: "article-newspaper",
      title: GAZETTE.title,
      author: GAZETTE.author?.map((literal) => ({ literal })),
      "container-title": "The Gazette",
      issued: { "date-parts": [[2024, 5, 17]] },
      accessed: { "date-parts": [[2025, 1]] },
      language: "en",
      URL: GAZETTE.url,
      annote: GAZETTE.note,
      custom: { type: "Newspaper article", licence: "CC BY 4.0" },
    });
  });

  test("keeps any text", () => {
    const titles = [...HOSTILE, ...FORBIDDEN];
    const sources = titles.map((title, index) => ({ id: `s${index}`, title, author: [title] }));
    const items = parseCsl(text("csl-json", cites(sources)));
    expect(new Set(items.map(({ title }) => title))).toStrictEqual(
      new Set([...SHOWN, ...FORBIDDEN]),
    );
  });
});

describe("dates of CSL-JSON", () => {
  test.each([
    ["2024", { "date-parts": [[2024]] }],
    ["2024-05", { "date-parts": [[2024, 5]] }],
    ["2024-05-17", { "date-parts": [[2024, 5, 17]] }],
    ["2024-05-17T10:00:00Z", { "date-parts": [[2024, 5, 17]] }],
    ["2024?", { "date-parts": [[2024]], circa: true }],
    ["2024-05~", { "date-parts": [[2024, 5]], circa: true }],
    ["2024-05-17%", { "date-parts": [[2024, 5, 17]], circa: true }],
    ["201X", { "date-parts": [[2010], [2019]], circa: true }],
    ["2024-XX", { "date-parts": [[2024]] }],
    ["2024-05-XX", { "date-parts": [[2024, 5]] }],
    ["2024-21", { "date-parts": [[2024]], season: 1 }],
    ["2024-24?", { "date-parts": [[2024]], circa: true, season: 4 }],
    ["2023-05/2024", { "date-parts": [[2023, 5], [2024]] }],
    ["2023/2024~", { "date-parts": [[2023], [2024]], circa: true }],
    ["-0500", { "date-parts": [[-501]] }],
    ["-0051", { "date-parts": [[-52]] }],
    ["0000", { "date-parts": [[-1]] }],
    ["0001", { "date-parts": [[1]] }],
    ["-0051-03-15", { "date-parts": [[-52, 3, 15]] }],
    ["-0051/0012", { "date-parts": [[-52], [12]] }],
    ["-01XX", { "date-parts": [[-200], [-101]], circa: true }],
    ["-0099/-0051~", { "date-parts": [[-100], [-52]], circa: true }],
    ["2023/..", { "date-parts": [[2023], [0]] }],
    ["2023-05~/", { "date-parts": [[2023, 5], [0]], circa: true }],
    ["../2023", { literal: "–2023" }],
    ["/2023-05?", { literal: "–2023-05?" }],
  ])("%s", (edtf, date) => {
    expect(cslDate(edtf)).toStrictEqual(date);
  });

  test.each([
    "2024-21/2025",
    "2024-21/..",
    "../..",
    "Y170000002",
    "2024-13",
    "soon",
    "1/2/3",
    "2024-XX-05",
  ])("%s stays as it is written", (edtf) => {
    expect(cslDate(edtf)).toStrictEqual({ literal: edtf });
  });
});

describe("dates of biber", () => {
  test.each([
    ["2024-05-17T10:00:00Z", "2024-05-17"],
    ["2024-05-17T10:00", "2024-05-17"],
    ["2024-05-17T10:00:00.5+01:00/2024-06", "2024-05-17/2024-06"],
    ["1984%", "1984%"],
    ["1984~/2004-06%", "1984~/2004-06%"],
    ["201X", "201X"],
    ["19XX", "19XX"],
    ["19XX?", "1900?/1999?"],
    ["201X~", "2010~/2019~"],
    ["-01XX", "-0199/-0100"],
    ["-015X", "-0159/-0150"],
    ["18XX/1905", "1800/1905"],
    ["1805/18XX", "1805/1899"],
    ["2024-XX", "2024-XX"],
    ["2024-05-XX", "2024-05-XX"],
    ["2024-XX?", "2024?"],
    ["2024-XX/2025-02-XX", "2024/2025-02"],
    ["-0051-XX", "-0051"],
    ["2023/..", "2023/"],
    ["2023~/", "2023~/"],
    ["../2023", "/2023"],
    ["/2023", "/2023"],
    ["2024-21", "2024-21"],
    ["-0051", "-0051"],
    ["Y17000", "Y17000"],
    ["1/2/3", "1/2/3"],
  ])("%s is %s", (edtf, written) => {
    const graph = cites([{ id: "a", title: "A", published: edtf, accessed: edtf }]);
    const [entry] = parseBibtex(text("bibtex", graph));
    expect(entry?.fields["date"]).toBe(written);
    expect(entry?.fields["urldate"]).toBe(written);
  });
});

describe("who published it", () => {
  test.each([
    ["report", "institution"],
    ["annual report", "institution"],
    ["thesis", "institution"],
    ["dissertation", "institution"],
    ["web page", "organization"],
    ["press release", "organization"],
    ["blog", "organization"],
    ["preprint", "organization"],
    ["software", "organization"],
    ["speech", "organization"],
    ["podcast", "organization"],
    ["conference paper", "booktitle"],
    ["encyclopedia entry", "booktitle"],
    ["manuscript", "howpublished"],
    ["patent", "note"],
    ["book", "publisher"],
    ["chapter", "publisher"],
    ["dataset", "publisher"],
    ["article", "journaltitle"],
  ])("of a %s is its %s", (type, field) => {
    const graph = cites([{ id: "a", title: "A", type, publisher: "Bar and Foo" }]);
    const [entry] = parseBibtex(text("bibtex", graph));
    const held = Object.entries(entry?.fields ?? {}).filter(([, value]) => /Bar/.test(value));
    expect(held).toStrictEqual([[field, "{Bar and Foo}"]]);
    const isTyped = field === "institution";
    expect(entry?.fields["type"]).toBe(isTyped ? type : undefined);
    expect(entry?.fields["sourcetype"]).toBe(isTyped ? undefined : type);
  });
});

describe("BibTeX", () => {
  test("has everything that is known, with TeX's characters escaped and names in one piece", () => {
    const entry = parseBibtex(text("bibtex", kites())).find(({ key }) => key === "gazette");
    expect(entry?.type).toBe("article");
    const { title = "", author = "", annotation = "", ...fields } = entry?.fields ?? {};
    expect(printed(title)).toBe(GAZETTE.title);
    expect(title).toMatch(/^\{.*\}$/);
    expect(namesOf(author)).toStrictEqual(GAZETTE.author);
    expect(printed(annotation)).toBe("Page three was missing.");
    expect(fields).toStrictEqual({
      journaltitle: "{The Gazette}",
      date: "2024-05-17",
      urldate: "2025-01",
      language: "english",
      url: "https://gazette.example/a_b?c=1&d=%7B#e%7Bf%7D",
      license: "CC BY 4.0",
      sourcetype: "Newspaper article",
    });
  });

  test("prints any text as it is, with a report of what it cannot hold", () => {
    const titles = [
      ...HOSTILE,
      "{",
      "}",
      "}{",
      "\\",
      "\\}",
      "$x^2$",
      "a~b",
      "50%",
      "C#",
      "@book{x,",
    ];
    const sources = titles.map((title, index) => ({ id: `s${index}`, title, author: [title] }));
    const entries = parseBibtex(text("bibtex", cites(sources)));
    const found = new Map(entries.map(({ key, fields }) => [key, fields]));
    for (const [index, { id, title }] of sources.entries()) {
      const shown = oneLine(SHOWN[index] ?? title);
      expect(printed(found.get(id)?.["title"] ?? "")).toBe(shown);
      expect(namesOf(found.get(id)?.["author"] ?? "")).toStrictEqual([shown]);
    }
    const bad = FORBIDDEN.map((title, index) => ({ id: `s${index}`, title }));
    expect(codes(write("bibtex", cites(bad)))).toStrictEqual(["GW0701"]);
    expect(codes(write("bibliography", cites(bad)))).toStrictEqual(["GW0701"]);
  });

  test.each(["bibliography", "bibtex", "csl-json"] as const)(
    "%s names what turns the direction of text or hides, with a report",
    (format) => {
      const title = "paid \u202e12\u202c pounds\u{e0041}";
      const written = write(format, cites([{ id: "s", title }]));
      const all = written.texts.join("");
      expect(all).toContain("⟨U+202E⟩12⟨U+202C⟩ pounds⟨U+E0041⟩");
      expect(all).not.toMatch(/[\u202a-\u202e]/);
      expect(codes(written)).toStrictEqual(["GW0701"]);
      expect(written.diagnostics[0]?.message).toMatch(/^3 hidden characters are written by name/);
    },
  );

  test("survives any text", () => {
    const unit = fc.constantFrom("{", "}", "\\", "%", "@", ",", '"', "=", "and ", "\n", "雷", "a");
    fc.assert(
      fc.property(fc.string({ unit }), (title) => {
        const [entry] = parseBibtex(
          text("bibtex", cites([{ id: "a", title: `x${title}`, url: title }])),
        );
        expect(printed(entry?.fields["title"] ?? "")).toBe(oneLine(`x${title}`));
      }),
    );
  });
});

describe("names of authors", () => {
  test.each<readonly [author: string, csl: object, tex: string]>([
    ["Curie, Marie", { family: "Curie", given: "Marie" }, "{Curie}, Marie"],
    [
      "García Márquez, Gabriel",
      { family: "García Márquez", given: "Gabriel" },
      "{García Márquez}, Gabriel",
    ],
    [
      "van der Berg, Jan",
      { family: "Berg", given: "Jan", "non-dropping-particle": "van der" },
      "van der {Berg}, Jan",
    ],
    [
      "de la Cruz, Ana María",
      { family: "Cruz", given: "Ana María", "non-dropping-particle": "de la" },
      "de la {Cruz}, Ana María",
    ],
    [
      "bin Salman, Mohammed",
      { family: "Salman", given: "Mohammed", "non-dropping-particle": "bin" },
      "bin {Salman}, Mohammed",
    ],
    ["Van der Rohe, Ludwig", { family: "Van der Rohe", given: "Ludwig" }, "{Van der Rohe}, Ludwig"],
    ["hooks, bell", { family: "hooks", given: "bell" }, "{hooks}, bell"],
    ["Ortega y Gasset, J.", { family: "Ortega y Gasset", given: "J." }, "{Ortega y Gasset}, J."],
    [
      "King, Jr., Martin Luther",
      { family: "King", given: "Martin Luther", suffix: "Jr." },
      "{King}, Jr., Martin Luther",
    ],
    [
      "King, Martin Luther, Jr.",
      { family: "King", given: "Martin Luther", suffix: "Jr." },
      "{King}, Jr., Martin Luther",
    ],
    ...[
      "Ni Tao",
      "雷军",
      "김연아",
      "Xiaomi",
      "Xiaomi, Inc.",
      "Toyota Motor Co., Ltd.",
      "Barnes & Noble, New York",
      "Müller und Söhne, Berlin",
      "University of California, Berkeley",
      "Smith, Jones, Brown",
      "de Beers",
      "Kites 2000, Berlin",
    ].map(
      (literal) => [literal, { literal }, `{${literal.replace("&", String.raw`\&`)}}`] as const,
    ),
  ])("%s", (author, csl, tex) => {
    const graph = cites([{ id: "a", title: "A", author: ["", author, " "] }]);
    expect(parseCsl(text("csl-json", graph))[0]?.["author"]).toStrictEqual([csl]);
    expect(parseBibtex(text("bibtex", graph))[0]?.fields["author"]).toBe(tex);
  });

  test("that are blank leave no list", () => {
    const graph = cites([{ id: "a", title: "A", author: [" "] }]);
    expect(parseCsl(text("csl-json", graph))[0]).not.toHaveProperty("author");
    expect(text("bibliography", graph)).not.toContain("by ");
  });

  test("are printed as they are spoken", () => {
    const author = ["van der Berg, Jan", "King, Jr., Martin Luther", "Xiaomi, Inc."];
    const graph = cites([{ id: "a", title: "A", author }]);
    expect(text("bibliography", graph)).toContain(
      "by Jan van der Berg, Martin Luther King Jr., Xiaomi, Inc.",
    );
  });
});

describe("citation keys", () => {
  test("are the ids wherever they can be, and else their nearest ASCII", () => {
    const keyOf = citationKeys(["decorum", "a.b:c_d-1", "Zoë", "雷军", "-x", "«»"]);
    expect(["decorum", "a.b:c_d-1", "Zoë", "雷军", "-x", "«»"].map(keyOf)).toStrictEqual([
      "decorum",
      "a.b:c_d-1",
      "Zoe",
      "u96f7u519b",
      "x",
      "source",
    ]);
  });

  test("are never the same, even where case is not told apart", () => {
    const ids = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom("a", "A", "é", "-", "2", "u", "雷") }),
    );
    fc.assert(
      fc.property(ids, (all) => {
        const keyOf = citationKeys(all);
        expect(new Set(all.map((id) => keyOf(id).toLowerCase())).size).toBe(all.length);
        for (const id of all) expect(keyOf(id)).toMatch(/^[A-Za-z0-9][\w.:-]*$/);
      }),
    );
  });
});

describe("what a source is", () => {
  test.each([
    ["Article", "article-newspaper", "article"],
    ["news", "article-newspaper", "article"],
    ["Web page", "webpage", "online"],
    ["BOOK", "book", "book"],
    ["annual-report", "report", "report"],
    ["BlogPosting", "post-weblog", "online"],
  ])("%s", (type, csl, bibtex) => {
    expect(workOf({ type })).toMatchObject({ csl, bibtex });
  });

  test("nobody knows is a page where it has an address, else a document", () => {
    expect(workOf({ type: "__proto__", url: "https://a.example" }).csl).toBe("webpage");
    expect(workOf({}).csl).toBe("document");
  });

  test("with a DOI has it as such", () => {
    const [doi, link] = ["10.1000/182", "https://doi.org/10.1000/182"];
    expect(addressOf(`doi:${doi}`)).toEqual({ doi });
    expect(addressOf(`DOI:${doi}`)).toEqual({ doi });
    expect(addressOf(link)).toEqual({ doi, url: link });
    expect(addressOf("https://example.org/10.1000/182").doi).toBeUndefined();
    // What is no DOI to readers stays an address.
    expect(addressOf("doi:10.1/2")).toEqual({ doi: "10.1/2" });
    expect(addressOf("doi:182")).toEqual({ url: "doi:182" });
    const graph = cites([{ id: "a", title: "A", url: "doi:10.1000/182" }]);
    expect(parseCsl(text("csl-json", graph))[0]).toMatchObject({ DOI: "10.1000/182" });
    expect(parseBibtex(text("bibtex", graph))[0]?.fields).toMatchObject({ doi: "10.1000/182" });
  });
});

function oneLine(title: string): string {
  return title.replaceAll(/[ \t\n\r\u2028\u2029]+/g, " ").replaceAll(/^ | $/g, "");
}
