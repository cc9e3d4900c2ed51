/** What kind of work a source is, in the terms of two reference formats. */
export interface Work {
  /** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
  readonly csl: string;
  /** An entry type of biblatex. */
  readonly bibtex: string;
  /** Whether the publisher is what the work appeared in: a newspaper, a journal, a site. */
  readonly contained?: true;
}

const NEWSPAPER: Work = { csl: "article-newspaper", bibtex: "article", contained: true };
const MAGAZINE: Work = { csl: "article-magazine", bibtex: "article", contained: true };
const JOURNAL: Work = { csl: "article-journal", bibtex: "article", contained: true };
const PAGE: Work = { csl: "webpage", bibtex: "online" };
const POST: Work = { csl: "post", bibtex: "online" };
const REPORT: Work = { csl: "report", bibtex: "report" };
const DOCUMENT: Work = { csl: "document", bibtex: "misc" };

/** Types as people write them, in lower case and without blanks and hyphens. */
const WORKS: ReadonlyMap<string, Work> = new Map([
  ["article", NEWSPAPER],
  ["news", NEWSPAPER],
  ["newsarticle", NEWSPAPER],
  ["newspaper", NEWSPAPER],
  ["newspaperarticle", NEWSPAPER],
  ["pressarticle", NEWSPAPER],
  ["magazine", MAGAZINE],
  ["magazinearticle", MAGAZINE],
  ["journalarticle", JOURNAL],
  ["scholarlyarticle", JOURNAL],
  ["paper", JOURNAL],
  ["preprint", { csl: "article", bibtex: "online" }],
  ["conferencepaper", { csl: "paper-conference", bibtex: "inproceedings", contained: true }],
  ["book", { csl: "book", bibtex: "book" }],
  ["chapter", { csl: "chapter", bibtex: "incollection" }],
  ["bookchapter", { csl: "chapter", bibtex: "incollection" }],
  ["encyclopediaentry", { csl: "entry-encyclopedia", bibtex: "inreference", contained: true }],
  ["report", REPORT],
  ["annualreport", REPORT],
  ["whitepaper", REPORT],
  ["filing", REPORT],
  ["thesis", { csl: "thesis", bibtex: "thesis" }],
  ["dissertation", { csl: "thesis", bibtex: "thesis" }],
  ["web", PAGE],
  ["webpage", PAGE],
  ["website", PAGE],
  ["page", PAGE],
  ["pressrelease", PAGE],
  ["blog", { csl: "post-weblog", bibtex: "online" }],
  ["blogpost", { csl: "post-weblog", bibtex: "online" }],
  ["blogposting", { csl: "post-weblog", bibtex: "online" }],
  ["post", POST],
  ["socialmediapost", POST],
  ["socialmediaposting", POST],
  ["tweet", POST],
  ["dataset", { csl: "dataset", bibtex: "dataset" }],
  ["software", { csl: "software", bibtex: "software" }],
  ["interview", { csl: "interview", bibtex: "misc" }],
  ["speech", { csl: "speech", bibtex: "misc" }],
  ["talk", { csl: "speech", bibtex: "misc" }],
  // biblatex has a type “letter”, to which biber grants neither author nor title.
  ["letter", { csl: "personal_communication", bibtex: "misc" }],
  ["email", { csl: "personal_communication", bibtex: "misc" }],
  ["manuscript", { csl: "manuscript", bibtex: "unpublished" }],
  ["broadcast", { csl: "broadcast", bibtex: "video" }],
  ["podcast", { csl: "broadcast", bibtex: "audio" }],
  ["video", { csl: "motion_picture", bibtex: "video" }],
  ["film", { csl: "motion_picture", bibtex: "movie" }],
  ["map", { csl: "map", bibtex: "misc" }],
  ["patent", { csl: "patent", bibtex: "patent" }],
  ["standard", { csl: "standard", bibtex: "standard" }],
  ["law", { csl: "legislation", bibtex: "legislation" }],
  ["legislation", { csl: "legislation", bibtex: "legislation" }],
  ["courtcase", { csl: "legal_case", bibtex: "jurisdiction" }],
  ["judgment", { csl: "legal_case", bibtex: "jurisdiction" }],
]);

/** What a source is by its type; without one we know, a page where it has an address, else a document. */
export function workOf({
  type = "",
  url,
}: {
  readonly type?: string;
  readonly url?: string;
}): Work {
  const known = WORKS.get(type.toLowerCase().replaceAll(/[\s_-]+/g, ""));
  return known ?? (url === undefined ? DOCUMENT : PAGE);
}

/** The DOI that an address names: `doi:10.1000/1`, `https://doi.org/10.1000/1`. */
export function doiOf(url: string | undefined): string | undefined {
  return /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/\S+)$/i.exec(url ?? "")?.[1];
}
