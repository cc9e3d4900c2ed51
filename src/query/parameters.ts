import { STATUSES } from "../model/linked.ts";
import { ArgumentError, type NameKind } from "./errors.ts";

/** One value that a query takes. The words of an option begin with a verb or a noun, in lower case. */
export type Parameter = ChoiceParameter | CountParameter | FlagParameter | TextParameter;

interface Named {
  /** As in the options of the library. */
  readonly name: string;
  readonly words: string;
}

/** One of a few words. */
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

const RELATION = {
  name: "relation",
  type: "text",
  names: "relation",
  words: "only this relation, or its inverse",
} as const;

const STATUS = {
  name: "status",
  type: "text",
  names: "status",
  values: STATUSES,
  words: "only claims of this status",
} as const;

const MIN_SOURCES = {
  name: "minSources",
  type: "count",
  of: "count",
  least: 0,
  words: "only claims with so many proven sources",
} as const;

/** Which claims a query follows. */
export const FILTERS = [RELATION, STATUS, MIN_SOURCES] as const;

export const TYPE = {
  name: "type",
  type: "text",
  names: "type",
  words: "only entities of this type",
} as const;

export const LIMIT = {
  name: "limit",
  type: "count",
  of: "count",
  least: 0,
  words: "how many at most",
} as const;

export const FIND_LIMIT = { ...LIMIT, default: 20 } as const;

export const DEPTH = {
  name: "depth",
  type: "count",
  of: "steps",
  least: 1,
  default: 1,
  words: "how far",
} as const;

export const DIRECTION = {
  name: "direction",
  type: "choice",
  values: ["in", "out", "both"],
  default: "both",
  words: "which way to follow claims",
} as const;

export const DIRECTED = {
  name: "directed",
  type: "flag",
  default: false,
  words: "follow claims from subject to object only",
} as const;

export const MAX_DEPTH = {
  name: "maxDepth",
  type: "count",
  of: "steps",
  least: 0,
  words: "longest path",
} as const;

export const K = {
  name: "k",
  type: "count",
  of: "count",
  least: 1,
  default: 3,
  words: "how many",
} as const;

export const SHARED = {
  name: "shared",
  type: "flag",
  default: true,
  words: "look for entities that both are joined to",
} as const;

/**
 * The options of a query, once they are known to be of the types and in the bounds that it states. Names
 * are looked up by the query itself, which knows near ones.
 *
 * @throws ArgumentError for the first that is not
 */
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
