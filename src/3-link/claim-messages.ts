import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { RelationType } from "../model/linked.ts";
import type { Range, Text } from "../model/range.ts";
import { respelt, rewritten } from "../model/repair.ts";
import type { LiteralProblem } from "./literals.ts";
import { dateSpellings } from "./date-spellings.ts";
import type { DateProblem } from "./dates.ts";

/** One pure factory per problem of this stage, in alphabetical order. */

export function atWithPeriod(at: Text, other: Text): Diagnostic {
  return problem({
    code: "GW0323",
    message: "The claim has both a point in time and a period",
    range: at,
    reason: "“at” says when something was true once; “since” and “until” say from when to when.",
    help: "Keep “at”, or keep “since” and “until”.",
    related: [{ message: "the period", range: other }],
  });
}

export function badDate(date: Text, wrong: DateProblem): Diagnostic {
  const spellings = dateSpellings(date.value);
  // Which of two ends that stand the wrong way round is wrong, nobody can tell.
  const isSame = wrong !== "backwards";
  const example = spellings[0] ?? "2024, 2024-03, 2024-03-28, 2024~ (about) or 2024? (uncertain)";
  const seasons = spellings.some((text) => SEASON.test(text)) ? `, ${SEASONS}` : "";
  return problem({
    code: "GW0311",
    message: `“${date.value}” ${DATE_PROBLEMS[wrong]}`,
    range: date,
    reason: `Dates are EDTF level 1, so that they keep the precision they have${seasons}.`,
    ...rewritten(date, isSame ? spellings : [], `Write ${example}.`),
  });
}

const SEASON = /\d{4}-2[1-4]\b/;
const SEASONS = "with 21 to 24 for spring to winter";

const DATE_PROBLEMS: Readonly<Record<DateProblem, string>> = {
  syntax: "is no EDTF date",
  "no such day": "is not in the calendar",
  backwards: "ends before it begins",
};

export function badLiteral(value: Text, owner: string, wrong: LiteralProblem): Diagnostic {
  const remedy = SHARED_CURRENCY.test(value.value) ? respelt : rewritten;
  return problem({
    code: "GW0316",
    message: `“${value.value}” is not ${wrong.expected}`,
    range: value,
    reason: `The schema gives “${owner}” this type.`,
    ...remedy(value, wrong.instead ?? [], `Write ${wrong.advice ?? `it like ${wrong.example}`}.`),
  });
}

/** Signs and names that several currencies share: of these, the one that is offered is a guess. */
const SHARED_CURRENCY = /(?<![\p{L}-])\$|(?<!us[ -])dollars?|£|pounds?(?! sterling)|rupees|元/iu;

export function duplicateClaim(range: Range, name: string, earlier: Range): Diagnostic {
  return problem({
    code: "GW0318",
    message: `The claim “${name}” is written twice`,
    range,
    reason: "Both say the same of the same time, status and speaker; inverses are derived.",
    help: "Keep one and list all citations under its “cite”.",
    related: [{ message: "written here first", range: earlier }],
  });
}

export function misplacedClaim(name: Text, kind: "property" | "relation"): Diagnostic {
  const [here, there] = kind === "relation" ? ["facts", "relations"] : ["relations", "facts"];
  return problem({
    code: "GW0329",
    message: `“${name.value}” is a ${kind}, but it stands under “${here}”`,
    range: name,
    reason: "Facts lead to a value, relations to another entity.",
    help: `Move the claim to “${there}”.`,
  });
}

export function reversedDates(since: Text, until: Text): Diagnostic {
  return problem({
    code: "GW0312",
    message: `“until ${until.value}” is before “since ${since.value}”`,
    range: until,
    reason: "A period cannot end before it begins.",
    help: "Exchange the two, or correct one of them.",
    related: [{ message: "begins here", range: since }],
  });
}

export function wrongEnd(
  end: "domain" | "range",
  at: Text,
  claim: {
    readonly relation: RelationType;
    /** The relation as the claim names it. */
    readonly written: string;
    /** Whether the claim would hold the other way round. */
    readonly reversible: boolean;
  },
  found: { readonly id: string; readonly type: string | undefined },
  defined: Range | undefined,
): Diagnostic {
  const { relation, written, reversible } = claim;
  const { id } = relation;
  const verb = end === "domain" ? "starts at" : "ends at";
  const inverse = written === id ? "" : `“${written}” is “${id}” read backwards. `;
  const turn = reversible ? "Turn the claim round" : "Use another relation";
  return problem({
    code: end === "domain" ? "GW0302" : "GW0303",
    message: `“${id}” ${verb} ${listed(relation[end])}, but “${found.id}” is ${typed(found.type)}`,
    range: at,
    reason: `${inverse}The schema gives “${id}” this ${end}.`,
    help: `${turn}, or widen the ${end} in the schema.`,
    ...(defined ? { related: [{ message: "the relation is defined here", range: defined }] } : {}),
  });
}

export function wrongOwner(
  property: Text,
  found: { readonly id: string; readonly type: string | undefined },
  allowed: readonly string[],
  defined: Range | undefined,
): Diagnostic {
  return problem({
    code: "GW0324",
    message: `“${property.value}” is a property of ${listed(allowed)}, but “${found.id}” is ${typed(found.type)}`,
    range: property,
    reason: "The schema names the types that may carry it under “on”.",
    help: "Use another property, or add the type to “on”.",
    ...(defined ? { related: [{ message: "the property is defined here", range: defined }] } : {}),
  });
}

const MOST_LISTED = 10;

function listed(types: readonly string[]): string {
  const names = types.slice(0, MOST_LISTED).map((type) => `“${type}”`);
  const more = types.length - names.length;
  return [...names, ...(more > 0 ? [`${more} other types`] : [])].join(" or ");
}

function typed(type: string | undefined): string {
  return type === undefined ? "of no type" : `a “${type}”`;
}
