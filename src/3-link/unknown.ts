import { Spellings } from "../model/near.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import type { Definitions } from "./definitions.ts";
import { nameKey } from "./names.ts";
import type { LinkedFile } from "./link-file.ts";
import { type UnknownKind, unknownName } from "./unknown-messages.ts";
import { byPlace } from "./order.ts";

/** For so many different names of a file near ones are sought: a person who needs more has another problem. */
const MOST_SOUGHT = 200;
/** More entities of one name than this help nobody. */
const MOST_NAMED = 3;

/** Where a name stands that is defined nowhere. */
interface Group {
  readonly kind: UnknownKind;
  readonly places: Text[];
}

/** Reports each name that is defined nowhere, once, with what it may be a misspelling of. */
export function reportUnknown(files: readonly LinkedFile[], definitions: Definitions): void {
  const { complete, schema, sources, index, report } = definitions;
  const groups = new Map<string, Group>();
  for (const { unknown } of [report, ...files]) {
    for (const { kind, name } of unknown) {
      const key = `${kind}|${name.value}`;
      const group = groups.get(key);
      if (group) group.places.push(name);
      else groups.set(key, { kind, places: [name] });
    }
  }
  // What seems undefined may stand where nothing could be read.
  if (!complete || groups.size === 0) return;
  const named = entitiesNamed(groups.values(), files);
  const entities = new Spellings(() => index.entities.keys());
  const defined: Readonly<Record<UnknownKind, Spellings>> = {
    entities,
    speakers: entities,
    sources: new Spellings(() => sources.keys()),
    types: new Spellings(() => schema.types.keys()),
    properties: new Spellings(() => schema.properties.keys()),
    relations: new Spellings(() => [...schema.relations.keys(), ...schema.byInverse.keys()]),
    qualifiers: new Spellings(() => schema.qualifiers.keys()),
  };
  const sought = new Map<string, number>();
  for (const { kind, places } of groups.values()) {
    const [first, ...others] = places.sort(byPlace);
    if (!first) continue;
    const ids = (kind === "entities" && named.get(nameKey(first))) || [];
    const few = [...ids].sort(byCodeUnit).slice(0, MOST_NAMED);
    const count = sought.get(first.file) ?? 0;
    const isSought = few.length === 0 && count < MOST_SOUGHT;
    if (isSought) sought.set(first.file, count + 1);
    const near = isSought ? defined[kind].near(first.value) : [];
    report.add(unknownName(kind, first, others, near, few));
  }
}

/** Ids of the entities that have as a name what is no id, by that name. */
function entitiesNamed(groups: Iterable<Group>, files: readonly LinkedFile[]) {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, places } of groups) {
    if (kind === "entities" && places[0]) wanted.set(nameKey(places[0]), new Set());
  }
  if (wanted.size === 0) return wanted;
  for (const { id, names } of files.flatMap((file) => file.names)) {
    for (const name of names) wanted.get(nameKey(name))?.add(id);
  }
  return wanted;
}
