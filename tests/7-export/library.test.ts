import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { SourceAttributes } from "../../src/model/graph-file.ts";
import { parseBibtex } from "./bibtex-reader.ts";
import { parseCsl } from "./csl-schema.ts";
import { empty, fact, node } from "./sample.ts";
import { text } from "./written.ts";

/** Each type as people write it, its type in CSL and in biblatex, and the field of whoever published it. */
const TYPES = `
Article             article-newspaper       article        journaltitle
News                article-newspaper       article        journaltitle
News article        article-newspaper       article        journaltitle
NewsArticle         article-newspaper       article        journaltitle
newspaper           article-newspaper       article        journaltitle
Newspaper article   article-newspaper       article        journaltitle
press-article       article-newspaper       article        journaltitle
Magazine            article-magazine        article        journaltitle
Magazine_article    article-magazine        article        journaltitle
Journal article     article-journal         article        journaltitle
ScholarlyArticle    article-journal         article        journaltitle
Paper               article-journal         article        journaltitle
Preprint            article                 online         organization
Conference paper    paper-conference        inproceedings  booktitle
Book                book                    book           publisher
Chapter             chapter                 incollection   publisher
Book chapter        chapter                 incollection   publisher
Encyclopedia entry  entry-encyclopedia      inreference    booktitle
Report              report                  report         institution
Annual report       report                  report         institution
White paper         report                  report         institution
Filing              report                  report         institution
Thesis              thesis                  thesis         institution
Dissertation        thesis                  thesis         institution
Web                 webpage                 online         organization
Web page            webpage                 online         organization
Website             webpage                 online         organization
Page                webpage                 online         organization
Press release       webpage                 online         organization
Blog                post-weblog             online         organization
Blog post           post-weblog             online         organization
BlogPosting         post-weblog             online         organization
Post                post                    online         organization
Social media post   post                    online         organization
SocialMediaPosting  post                    online         organization
Tweet               post                    online         organization
Dataset             dataset                 dataset        publisher
Software            software                software       organization
Interview           interview               misc           organization
Speech              speech                  misc           organization
Talk                speech                  misc           organization
Letter              personal_communication  misc           organization
E-mail              personal_communication  misc           organization
Manuscript          manuscript              unpublished    howpublished
Broadcast           broadcast               video          organization
Podcast             broadcast               audio          organization
Video               motion_picture          video          organization
Film                motion_picture          movie          organization
Map                 map                     misc           organization
Patent              patent                  patent         note
Standard            standard                standard       organization
Law                 legislation             legislation    organization
Legislation         legislation             legislation    organization
Court case          legal_case              jurisdiction   organization
Judgment            legal_case              jurisdiction   organization
Rumour              document                misc           organization
`
  .trim()
  .split("\n")
  .map((line) => line.split(/ {2,}/));

/** What a publisher is to works that appeared in something. */
const CONTAINED = new Set(["journaltitle", "booktitle"]);

/** Each source cited by one fact. */
function cites(sources: readonly SourceAttributes[]): CompiledGraph {
  const graph = empty();
  graph.setAttribute("sources", [...sources]);
  const citations = sources.map(({ id }) => {
    return { source: id, stance: "supports", state: "verified" } as const;
  });
  graph.addNode("a", node({ facts: [fact("p", { type: "text", text: "t" }, { citations })] }));
  return graph;
}

describe("a source is, by its type,", () => {
  it.each(TYPES)("%s: %s in CSL and %s in biblatex, published as %s", (type, csl, bib, field) => {
    const graph = cites([{ id: "s", title: "T", type: type ?? "", publisher: "P" }]);
    const [item] = parseCsl(text("csl-json", graph));
    const [entry] = parseBibtex(text("bibtex", graph));
    expect(item).toMatchObject({ type: csl });
    expect(entry).toMatchObject({ type: bib });
    const within = CONTAINED.has(field ?? "");
    expect(item).toMatchObject(within ? { "container-title": "P" } : { publisher: "P" });
    expect(item).not.toHaveProperty(within ? "publisher" : "container-title");
    expect(text("bibtex", graph)).toContain(`  ${field} = {{P}},\n`);
  });

  it("a page where it has an address and no type that is known", () => {
    const graph = cites([{ id: "s", title: "T", type: "Rumour", url: "https://example.org" }]);
    expect(parseCsl(text("csl-json", graph))[0]).toMatchObject({ type: "webpage" });
    expect(parseBibtex(text("bibtex", graph))[0]).toMatchObject({ type: "online" });
  });
});

const DATES = [
  ..."2024 2024-05 2024-05-17 2024-05-17T12:00:00Z 2024-21 2024-22 2024-23 2024-24 2024-25".split(
    " ",
  ),
  ..."2024? 2024~ 2024% 2024-05? 2024-05-17~ 2024-22? 2024-XX 2024-XX-XX 2024-05-XX 2024-XX-17".split(
    " ",
  ),
  ..."202X 20XX 202X-05 202X? -01XX -0051 -0051-03 0000 0001 0044 -0000 Y20240 2024-13 2024-00".split(
    " ",
  ),
  ..."2023/2024 2023-05/2024-06 2023-05-01/2024-06-30 2023?/2024 2023/2024~ 202X/2024 2023/202X".split(
    " ",
  ),
  ..."2023/.. ../2024 2023/ /2024 2023-21/2024 2023/2024-21 2023/2024/2025 2023-05-XX/2024-XX".split(
    " ",
  ),
  ..."2024-12 2024-20 2024-21-01 x".split(" "),
];

const LANGUAGES = "de en en-GB en-US es fr it ja nl pl pt ru zh zh-Hant DE xx".split(" ");

const ADDRESSES = [
  "https://example.org/a_b?c={d}&e=%7B\\f",
  "doi:10.1000/a_b",
  "https://doi.org/10.1000/182",
  "http://dx.doi.org/10.12345/x.y",
  "https://doi.org/11.1000/182",
  "doi:10.1/182",
];

/** Accept a change with `vitest -u` only after reading the difference. */
describe("a library of every date, language and address", () => {
  const graph = cites([
    ...DATES.map((date, index) => {
      const two = String(index).padStart(2, "0");
      return { id: `date-${two}`, title: `Of ${date}`, published: date, accessed: date };
    }),
    ...LANGUAGES.map((lang, index) => {
      return { id: `lang-${index}`, title: `In ${lang}`, lang, type: "Report", licence: "CC & BY" };
    }),
    ...ADDRESSES.map((url, index) => ({ id: `url-${index}`, title: "At", url, author: ["A", ""] })),
    {
      id: "braces {and} more",
      title: "{1} ~ ^ \\ # $ % & _",
      note: "a\n b",
      author: ["A and B", "C"],
    },
  ]);

  it.each(["bibtex", "csl-json", "bibliography"] as const)(
    "is these bytes as %s",
    async (format) => {
      const expected = new URL(`../fixtures/formats/library/${format}.txt`, import.meta.url);
      await expect(text(format, graph)).toMatchFileSnapshot(fileURLToPath(expected));
    },
  );
});
