import { oneLine } from "../characters.ts";

/** A name as reference formats take it apart; whole where it is no person's, or written as it is spoken. */
export type Name = { readonly literal: string } | Person;

interface Person {
  readonly family: string;
  readonly given: string;
  /** What stands before the family name and is not sorted by: `van der`, `de la`, `bin`. */
  readonly particle?: string;
  /** `Jr.`, `III` */
  readonly suffix?: string;
}

const SUFFIX = /^(?:[JS]r\.?|I{1,3}|IV|V)$/;
const NAME = /^['’]?\p{L}[\p{L}\p{M}\s.'’-]*$/u;
/** Words of companies and offices, and between several names. */
const CORPORATE =
  /(?:^|[\s,])(?:[&+]|[Aa]nd|und|et|[Oo]f|[Tt]he|[Ff]or|Inc\.?|Incorporated|LLC|LLP|LP|Ltd\.?|Limited|PLC|plc|Corp\.?|Corporation|Co\.|Company|GmbH|mbH|AG|KG|SE|SAS?|SARL|SpA|BV|NV|AB|AS|Oyj?|Pty|KK|e\. ?V\.)(?=$|[\s,])/u;

/** Takes `Family, Given` and `Family, Jr., Given` apart. Who is named without a comma has a whole name. */
export function nameOf(author: string): Name {
  const literal = oneLine(author);
  const [whole = "", ...others] = literal.split(",").map((part) => part.trim());
  const suffix = others.length === 2 ? others.find((part) => SUFFIX.test(part)) : undefined;
  const [given, more] = others.filter((part) => part !== suffix);
  const isPerson = more === undefined && NAME.test(whole) && !CORPORATE.test(literal);
  if (!isPerson || given === undefined || !NAME.test(given) || SUFFIX.test(given))
    return { literal };
  // A family name has at least one word, however it is written.
  const [, particle, family = whole] = /^((?:\p{Ll}[\p{Ll}'’.]*\s+)+)(.+)$/u.exec(whole) ?? [];
  return {
    family,
    given,
    ...(particle !== undefined && { particle: particle.trim() }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** A name in the order in which it is spoken. */
export function spoken(author: string): string {
  const name = nameOf(author);
  if ("literal" in name) return name.literal;
  const { given, particle, family, suffix } = name;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}
