import { type Diagnostic, problem } from "../model/diagnostic.ts";
import { shapeOf, unlikeness } from "../model/look-alikes.ts";
import type { Text } from "../model/range.ts";
import type { SchemaSection } from "../model/records.ts";
import { respelt, rewritten } from "../model/repair.ts";

/** A name of what is defined nowhere. */
export interface UnknownName {
  readonly kind: UnknownKind;
  readonly name: Text;
}

/** What it would be the name of. */
export type UnknownKind = "entities" | "speakers" | "sources" | SchemaSection;

/** More places than this are counted, and not shown. */
const MOST_SHOWN = 4;

/**
 * @param others where else it stands
 * @param near names that it may be a misspelling of
 * @param named ids of entities that have it as a name
 */
export function unknownName(
  kind: UnknownKind,
  name: Text,
  others: readonly Text[],
  near: readonly string[],
  named: readonly string[],
): Diagnostic {
  const { code, lack, reason, help } = UNKNOWN[kind];
  const twin = near.find((known) => shapeOf(known) === shapeOf(name.value));
  const places = others.length === 0 ? "" : `, which stands in ${others.length + 1} places`;
  const shown = others.slice(0, MOST_SHOWN);
  return problem({
    code,
    message: `${lack} “${name.value}”${places}`,
    range: name,
    reason: twin
      ? `It looks like “${twin}”, but ${unlikeness(name.value, twin)}.`
      : named.length > 0
        ? `It is a name of ${named.map((id) => `“${id}”`).join(", ")}; entities are named by their ids.`
        : reason,
    ...(named.length > 0
      ? rewritten(name, named, help, others)
      : respelt(name, near, help, others)),
    ...(shown.length > 0 && {
      related: shown.map((range) => ({ message: "it stands here, too", range })),
    }),
  });
}

const UNKNOWN = {
  entities: {
    code: "GW0301",
    lack: "No entity has the id",
    reason: "Entities are named by their ids.",
    help: "Correct the id, or define the entity under “entities”.",
  },
  speakers: {
    code: "GW0322",
    lack: "“by” is kept as text, for no entity has the id",
    reason: "It looks like an id: one word that no reader would take for a name.",
    help: "Correct the id, define the entity, or write the name as people read it.",
  },
  sources: {
    code: "GW0317",
    lack: "No source has the id",
    reason: "A citation names a source that is described under “sources”.",
    help: "Correct the id, or describe the source.",
  },
  types: notInSchema("GW0307", "types", "type"),
  properties: notInSchema("GW0305", "properties", "property"),
  relations: notInSchema("GW0304", "relations", "relation"),
  qualifiers: notInSchema("GW0306", "qualifiers", "qualifier"),
} as const satisfies Record<UnknownKind, object>;

function notInSchema<C extends "GW0304" | "GW0305" | "GW0306" | "GW0307">(
  code: C,
  section: string,
  kind: string,
) {
  return {
    code,
    lack: `The schema has no ${kind}`,
    reason: `“schema: ${section}” is present, so it lists every ${kind} that may be used.`,
    help: `Correct the name, or add it under “schema: ${section}”.`,
  };
}
