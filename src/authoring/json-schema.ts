export type JsonSchema = { readonly [keyword: string]: unknown };

/** Plain scalars that an editor's parser takes for numbers and truth values are text here. */
const SCALAR = ["string", "number", "boolean"] as const;

export function text(description?: string): JsonSchema {
  return { type: SCALAR, minLength: 1, ...described(description) };
}

/** Text of a pattern, as a regular expression of the whole. */
export function patterned(pattern: string, description?: string): JsonSchema {
  return { type: SCALAR, pattern: `^(?:${pattern})$`, ...described(description) };
}

/** One of some names; editors offer them with their descriptions. */
export function choice(
  names: Iterable<readonly [name: string, description: string]>,
  description?: string,
): JsonSchema {
  const entries = [...names];
  return {
    enum: entries.map(([name]) => name),
    enumDescriptions: entries.map(([, about]) => about),
    ...described(description),
  };
}

/** Names that an editor offers, beside whatever else is right. */
export function suggestion(
  names: Iterable<readonly [name: string, description: string]>,
  otherwise: JsonSchema,
  description?: string,
): JsonSchema {
  const entries = [...names];
  if (entries.length === 0) return { ...otherwise, ...described(description) };
  return { anyOf: [choice(entries), otherwise], ...described(description) };
}

/** One item or a list of some. */
export function oneOrMore(item: JsonSchema, description?: string): JsonSchema {
  const list = { type: "array", items: item, minItems: 1 };
  return { anyOf: [item, list], ...described(description) };
}

/** A mapping with some keys; what others may hold, if there may be any. */
export function record(
  properties: Iterable<readonly [key: string, value: JsonSchema]>,
  required: readonly string[] = [],
  additionalProperties: JsonSchema | false = false,
): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties,
  };
}

/** A mapping from names of a pattern. */
export function mapping(keys: string, value: JsonSchema): JsonSchema {
  return {
    type: "object",
    propertyNames: { pattern: `^(?:${keys})$` },
    additionalProperties: value,
  };
}

/** What may also be left empty: nothing after the colon. */
export function orEmpty(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema["type"], "null", "string"], maxLength: 0 };
}

/** A reference to a definition of the same schema. */
export function reference(definition: string, description?: string): JsonSchema {
  const pointer = definition.replaceAll("~", "~0").replaceAll("/", "~1");
  const link = { $ref: `#/definitions/${encodeURIComponent(pointer.toWellFormed())}` };
  // Draft 7 ignores whatever stands beside a reference.
  return description === undefined ? link : { allOf: [link], description };
}

function described(description: string | undefined): JsonSchema {
  return description === undefined ? {} : { description };
}
