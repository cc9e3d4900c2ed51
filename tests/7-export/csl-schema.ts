import { Ajv } from "ajv";

const text = { type: "string", minLength: 1 } as const;
const names = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      literal: text,
      family: text,
      given: text,
      "non-dropping-particle": text,
      suffix: text,
    },
    oneOf: [{ required: ["literal"] }, { required: ["family", "given"] }],
    additionalProperties: false,
  },
} as const;
const date = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } },
    },
    season: { type: "integer", minimum: 1, maximum: 4 },
    circa: { const: true },
    literal: text,
  },
  oneOf: [{ required: ["date-parts"] }, { required: ["literal"] }],
  additionalProperties: false,
} as const;

/** The part of the data schema of CSL 1.0.2 (https://citationstyles.org) that a source can fill. */
const SCHEMA = {
  type: "array",
  items: {
    type: "object",
    properties: {
      id: { type: "string" },
      type: {
        // Appendix III of the specification, without what no source is mapped to.
        enum: `article article-journal article-magazine article-newspaper book broadcast chapter dataset
          document entry-encyclopedia interview legal_case legislation manuscript map motion_picture
          paper-conference patent personal_communication post post-weblog report software speech
          standard thesis webpage`.split(/\s+/),
      },
      title: { type: "string" },
      author: names,
      "container-title": text,
      publisher: text,
      issued: date,
      accessed: date,
      language: text,
      DOI: { type: "string", pattern: "^10\\." },
      URL: text,
      annote: text,
      custom: { type: "object" },
    },
    required: ["id", "type"],
    additionalProperties: false,
  },
};

const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
  SCHEMA,
);

/** An item of CSL-JSON as the tests look at it. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The items of a CSL-JSON text.
 *
 * @throws Error when it is not valid
 */
export function parseCsl(json: string): CslItem[] {
  const items: unknown = JSON.parse(json);
  if (!validate(items)) throw new Error(JSON.stringify(validate.errors));
  return items as CslItem[];
}
