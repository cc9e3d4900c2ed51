import { createRequire } from "node:module";
import type * as jsYaml from "js-yaml";

type JsYaml = Pick<typeof jsYaml, "getScalarValue" | "parseEvents" | "YAMLException">;

// The CommonJS build is three times as fast as the module that `import` would pick.
const { getScalarValue, parseEvents, YAMLException } = createRequire(import.meta.url)(
  "js-yaml",
) as JsYaml;

export { getScalarValue };

export type Event = jsYaml.Event;

/** Numbers of js-yaml's events and styles; its tests of types need them as literals. */
export const EVENT = { DOCUMENT: 1, SEQUENCE: 2, MAPPING: 3, SCALAR: 4, ALIAS: 5, POP: 6 } as const;
export const STYLE = { PLAIN: 1, SINGLE: 2, DOUBLE: 3, LITERAL: 4, FOLDED: 5 } as const;
export const CHOMPING = { CLIP: 1, STRIP: 2, KEEP: 3 } as const;
export const FLOW = 2;

export type Events =
  | { readonly events: readonly Event[]; readonly failure?: never }
  | { readonly events?: never; readonly failure: Failure };

/** Where and why js-yaml gave up. */
export interface Failure {
  readonly reason: string;
  readonly offset: number;
  readonly tooDeep: boolean;
}

/**
 * The flat list of YAML events of a text, or why there is none. Linear in the text.
 *
 * @param depth every text with no more collections inside one another is read; some deeper ones are
 */
export function readEvents(text: string, depth: number): Events {
  try {
    // js-yaml looks for a key at every level, and counts that as a level of its own.
    return { events: parseEvents(text, { maxDepth: 2 * depth + 2 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return {
      failure: {
        reason: error.reason,
        offset: Math.min(error.mark?.position ?? 0, text.length),
        tooDeep: error.reason.startsWith("nesting exceeded"),
      },
    };
  }
}

/**
 * The value of a scalar that is not as it is written.
 *
 * @param start of what is between its quotes, or below its header
 * @param indent of a block scalar
 */
export function decode(
  text: string,
  style: (typeof STYLE)[keyof typeof STYLE],
  start: number,
  end: number,
  indent = -1,
  chomping: (typeof CHOMPING)[keyof typeof CHOMPING] = CHOMPING.CLIP,
): string {
  const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  const value = { valueStart: start, valueEnd: end, style, indent, chomping, fast: false };
  return getScalarValue(text, { type: EVENT.SCALAR, ...none, ...value });
}
