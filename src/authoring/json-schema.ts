export type JsonSchema = { readonly [keyword: string]: unknown };

export function text(description?: string): JsonSchema {
  return word({ minLength: 1 }, description);
}

/** A name of a pattern. */
export function named(pattern: string, description?: string): JsonSchema {
  return word(whole(pattern), description);
}

/** Of any text, a regular expression of the whole. */
export function whole(pattern: string): JsonSchema {
  return { pattern: `^(?:${pattern})$` };
}

/** Also what an editor takes for a truth value: where `type` says so, it offers true and false. */
function word(text: JsonSchema, description: string | undefined): JsonSchema {
  const otherwise = { type: ["string", "number"], ...text };
  return { if: { type: "boolean" }, else: otherwise, ...described(description) };
}

/** Text of a pattern, which an editor may take for a number. */
export function patterned(
  pattern: string,
  description?: string,
  type = ["string", "number"],
): JsonSchema {
  return { type, ...whole(pattern), ...described(description) };
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

export type Entry = readonly [key: string, value: JsonSchema];

/** A mapping with some keys; what others may hold, if there may be any. */
export function record(
  properties: Iterable<Entry> | Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
  additionalProperties: JsonSchema | false = false,
): JsonSchema {
  return {
    type: "object",
    properties: Symbol.iterator in properties ? Object.fromEntries(properties) : properties,
    ...(required.length > 0 && { required }),
    additionalProperties,
  };
}

/** A mapping with any keys of a sort. */
export function mapping(keys: JsonSchema, value: JsonSchema): JsonSchema {
  return { type: "object", propertyNames: keys, additionalProperties: value };
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
