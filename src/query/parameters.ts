import { STATUSES } from "../model/linked.ts";
import { ArgumentError, type NameKind } from "./errors.ts";

/** One value that a query takes. The words of an option begin with a verb or a noun, in lower case. */
export type Parameter = ChoiceParameter | CountParameter | FlagParameter | TextParameter;

interface Named {
  /** As in the options of the library. */
  readonly name: string;
  readonly words: string;
}

interface ChoiceParameter extends Named {
  readonly type: "choice";
  readonly values: readonly string[];
  readonly default: string;
}

/** A whole number; `Infinity` is a way to say "all". */
interface CountParameter extends Named {
  readonly type: "count";
  readonly of: "count" | "steps";
  readonly least: number;
  /** Absent where none means no limit. */
  readonly default?: number;
}

interface FlagParameter extends Named {
  readonly type: "flag";
  readonly default: boolean;
}

/** A text; as an option, one or several of which any will do. */
interface TextParameter extends Named {
  readonly type: "text";
  /** What of the graph it names; absent for free text. */
  readonly names?: NameKind;
  /** All that it may be, where that does not depend on the graph. */
  readonly values?: readonly string[];
}

/** Which claims a query follows. */
export const FILTERS: readonly Parameter[] = [
  {
    name: "relation",
    type: "text",
    names: "relation",
    words: "only this relation, or its inverse",
  },
  {
    name: "status",
    type: "text",
    names: "status",
    values: STATUSES,
    words: "only claims of this status",
  },
  count("minSources", 0, "only claims with so many proven sources"),
];

export const TYPE: Parameter = {
  name: "type",
  type: "text",
  names: "type",
  words: "only entities of this type",
};

export const LIMIT = count("limit", 0, "how many at most");
export const FIND_LIMIT = { ...LIMIT, default: 20 };
export const DEPTH = { ...count("depth", 1, "how far", "steps"), default: 1 };

export const DIRECTION = {
  name: "direction",
  type: "choice",
  values: ["in", "out", "both"],
  default: "both",
  words: "which way to follow claims",
} as const;

export const DIRECTED = flag("directed", false, "follow claims from subject to object only");
export const MAX_DEPTH = count("maxDepth", 0, "longest path", "steps");
export const K = { ...count("k", 1, "how many"), default: 3 };
export const SHARED = flag("shared", true, "look for entities that both are joined to");

function count(
  name: string,
  least: number,
  words: string,
  of: CountParameter["of"] = "count",
): CountParameter {
  return { name, type: "count", of, least, words };
}

function flag(name: string, usual: boolean, words: string): FlagParameter {
  return { name, type: "flag", default: usual, words };
}

/** @throws ArgumentError for the first option that is not of the type and in the bounds that the query states */
export function checked<O extends object>(
  { options }: { readonly options: readonly Parameter[] },
  given: O,
): O {
  for (const parameter of options) {
    const value: unknown = Reflect.get(given, parameter.name);
    const wrong = value === undefined ? undefined : complaint(parameter, value);
    if (wrong !== undefined) throw new ArgumentError(wrong);
  }
  return given;
}

/** What is wrong with the value of an option; undefined when it fits. */
function complaint(parameter: Parameter, value: unknown): string | undefined {
  const { name, type } = parameter;
  switch (type) {
    case "choice":
      if (parameter.values.some((each) => each === value)) return undefined;
      return `no ${name} “${String(value)}”; there are ${parameter.values.slice(0, -1).join(", ")} and ${parameter.values.at(-1)}`;
    case "count":
      if ((Number.isInteger(value) || value === Infinity) && Number(value) >= parameter.least)
        return undefined;
      return `“${name}” should be a whole number, ${parameter.least} or more, not ${String(value)}`;
    case "flag":
      return typeof value === "boolean" ? undefined : `“${name}” should be true or false`;
    case "text":
      if ([value].flat().every((each) => typeof each === "string")) return undefined;
      return `“${name}” should be text, or a list of texts`;
  }
}
