/** What kind of work a source is, in the terms of two reference formats. */
interface Work {
  /** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
  readonly csl: string;
  readonly bibtex: string;
  /** Whether the publisher is what the work appeared in: a newspaper, a journal, a site. */
  readonly contained: boolean;
}

/** Types as people write them, in lower case and without blanks and hyphens, by CSL and biblatex type. */
const KINDS: readonly (readonly [csl: string, bibtex: string, names: string])[] = [
  [
    "article-newspaper",
    "article",
    "article news newsarticle newspaper newspaperarticle pressarticle",
  ],
  ["article-magazine", "article", "magazine magazinearticle"],
  ["article-journal", "article", "journalarticle scholarlyarticle paper"],
  ["article", "online", "preprint"],
  ["paper-conference", "inproceedings", "conferencepaper"],
  ["book", "book", "book"],
  ["chapter", "incollection", "chapter bookchapter"],
  ["entry-encyclopedia", "inreference", "encyclopediaentry"],
  ["report", "report", "report annualreport whitepaper filing"],
  ["thesis", "thesis", "thesis dissertation"],
  ["webpage", "online", "web webpage website page pressrelease"],
  ["post-weblog", "online", "blog blogpost blogposting"],
  ["post", "online", "post socialmediapost socialmediaposting tweet"],
  ["dataset", "dataset", "dataset"],
  ["software", "software", "software"],
  ["interview", "misc", "interview"],
  ["speech", "misc", "speech talk"],
  // biblatex has a type “letter”, to which biber grants neither author nor title.
  ["personal_communication", "misc", "letter email"],
  ["manuscript", "unpublished", "manuscript"],
  ["broadcast", "video", "broadcast"],
  ["broadcast", "audio", "podcast"],
  ["motion_picture", "video", "video"],
  ["motion_picture", "movie", "film"],
  ["map", "misc", "map"],
  ["patent", "patent", "patent"],
  ["standard", "standard", "standard"],
  ["legislation", "legislation", "law legislation"],
  ["legal_case", "jurisdiction", "courtcase judgment"],
];

const CONTAINED: ReadonlySet<string> = new Set([
  "article-newspaper",
  "article-magazine",
  "article-journal",
  "paper-conference",
  "entry-encyclopedia",
]);

const WORKS: ReadonlyMap<string, Work> = new Map(
  KINDS.flatMap(([csl, bibtex, names]) => {
    const work = { csl, bibtex, contained: CONTAINED.has(csl) };
    return names.split(" ").map((name) => [name, work] as const);
  }),
);

const DOCUMENT: Work = { csl: "document", bibtex: "misc", contained: false };
const PAGE: Work = { csl: "webpage", bibtex: "online", contained: false };

/** What a source is by its type; without one we know, a page where it has an address, else a document. */
export function workOf({ type = "", url }: { type?: string; url?: string }): Work {
  const known = WORKS.get(type.toLowerCase().replaceAll(/[\s_-]+/g, ""));
  return known ?? (url === undefined ? DOCUMENT : PAGE);
}

/** The DOI that an address names (`doi:10.1000/1`, `https://doi.org/10.1000/1`), and the address where it is more. */
export function addressOf(url: string | undefined): {
  readonly doi?: string;
  readonly url?: string;
} {
  if (url === undefined) return {};
  const [, scheme = "", doi] =
    /^(doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d[\d.]*\/\S+)$/i.exec(url) ?? [];
  if (doi === undefined) return { url };
  return { doi, ...(scheme.includes("/") && { url }) };
}
