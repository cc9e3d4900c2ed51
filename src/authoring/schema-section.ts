import { LITERAL_TYPES } from "../model/linked.ts";
import {
  mapping,
  named,
  oneOrMore,
  orEmpty,
  patterned,
  record,
  text,
  whole,
  type JsonSchema,
} from "./json-schema.ts";
import { COLOR, IDENTIFIER, NAME, textsByLanguage, valueSchema } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The `schema` key: what a graph calls its types, properties, relations and qualifiers. */
export function schemaKeys(vocabulary: Vocabulary): JsonSchema {
  const types = (about: string) => oneOrMore(vocabulary.typeName(about), about);
  const valueType = { enum: LITERAL_TYPES, description: "The type of its values." };
  const uri = patterned(IDENTIFIER, "What it is called elsewhere, as in schema:Person.");
  const label = textsByLanguage();
  const unit = text("The unit of its values.");
  const section = (entries: Parameters<typeof record>[0]) =>
    orEmpty(mapping(whole(NAME), orEmpty(record(entries))));
  return record({
    types: section({
      extends: vocabulary.typeName("The type of which it is a kind."),
      color: patterned(COLOR, "As in #4c78a8."),
      uri,
      label,
    }),
    properties: section({
      on: types("The types that may have it."),
      type: valueType,
      unit,
      uri,
      label,
    }),
    relations: section({
      domain: types("The types it leads from."),
      range: types("The types it leads to."),
      inverse: named(NAME, "What it is called when read backwards."),
      symmetric: valueSchema("boolean", undefined, "Whether it has no direction."),
      implied: valueSchema("boolean", undefined, "Whether no sentence states it, for cite audit."),
      uri,
      label,
    }),
    qualifiers: section({ type: valueType, unit, label }),
  });
}
