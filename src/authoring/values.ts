import type { LiteralType } from "../model/linked.ts";
import { mapping, patterned, text, whole, type JsonSchema } from "./json-schema.ts";

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`;
const SAFE = String.raw`[^\s<>"\x60\\]`;

/** http, https, mailto and doi, in any case. */
const LINK = `(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Dd][Oo][Ii]):${SAFE}+`;

/** The characters of EDTF, level 1; the days of months are left to `check`. */
const DATE = String.raw`[-+0-9A-Za-z:/.?~%]{1,64}`;

/** Ids: letters, digits and marks of any script, and four signs. */
export const ID = String.raw`[\p{L}\p{Nd}\p{M}_.:-]{1,128}`;

export const NAME = String.raw`[^|\u0000-\u001f\u007f-\u009f]{1,128}`;

/** Language tags (BCP 47). */
const LANGUAGE = "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*";

export const COLOR = "#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?";
export const SHA256 = "[0-9A-Fa-f]{64}";
/** `wikidata:Q123`, or a link. */
export const IDENTIFIER = String.raw`[A-Za-z][\w.+-]*:${SAFE}+`;

/** A date that may be left open to nobody's knowledge. */
export const UNTIL = `unknown|${DATE}`;

/** The values of a type, in the unit of the schema; no pattern is narrower than what `check` accepts. */
export function valueSchema(
  type: LiteralType,
  unit: string | undefined,
  description?: string,
): JsonSchema {
  switch (type) {
    case "text":
      return text(description);
    case "boolean":
      return {
        anyOf: [{ type: "boolean" }, { type: "string", pattern: "^(?:true|false)$" }],
        description: description ?? "true or false",
      };
    case "integer":
      return patterned(String.raw`[+-]?\d+`, description, ["string", "integer"]);
    case "decimal":
      return patterned(NUMBER, description, ["string", "number"]);
    case "money":
      return amount("[A-Z]{3}", unit !== undefined, description);
    case "quantity":
      return amount(
        unit === undefined ? String.raw`\S.*` : literally(unit),
        unit !== undefined,
        description,
      );
    case "date":
      return patterned(DATE, description);
    case "url":
      return patterned(LINK, description);
  }
}

function amount(unit: string, optional: boolean, description: string | undefined): JsonSchema {
  const number = String.raw`${NUMBER}(?:\.\.${NUMBER})?`;
  const pattern = optional ? `${number}(?: ${unit})?` : `${number} ${unit}`;
  return patterned(pattern, description, optional ? ["string", "number"] : ["string"]);
}

function literally(unit: string): string {
  return unit.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

export function textsByLanguage(): JsonSchema {
  return { ...mapping(whole(LANGUAGE), text()), minProperties: 1 };
}
