import type { EntityType } from "../model/linked.ts";
import { present } from "../model/present.ts";
import type { TypeRecord } from "../model/records.ts";
import { badColor, cyclicExtends, deepExtends } from "./messages.ts";
import type { Report } from "./report.ts";
import type { Unique } from "./unique.ts";

/** Each type lists its whole lineage, so an endless chain would cost its length squared. */
const MOST_LEVELS = 64;

export interface LinkedTypes {
  readonly types: Map<string, EntityType>;
  /** Those whose lineage is not known as far as it goes: a problem of it was reported. */
  readonly uncertain: ReadonlySet<string>;
}

/**
 * Resolves the tree of types; each gets its whole lineage, and its colour from it.
 */
export function linkTypes({ records, others }: Unique<TypeRecord>, report: Report): LinkedTypes {
  const types = new Map<string, EntityType>();
  const uncertain = new Set<string>();
  const resolve = (record: TypeRecord): void => {
    if (types.has(record.id.value)) return;
    // Walked with a list, not by recursion: a hostile chain may be as long as the file.
    const chain = [record];
    const onChain = new Set([record.id.value]);
    let parent: EntityType | undefined;
    let isCertain = true;
    for (let name = record.extends; name && isCertain;) {
      const next = records.get(name.value);
      parent = types.get(name.value);
      isCertain = false;
      if (!next) report.lacks("types", name);
      else if (onChain.has(name.value)) {
        const ids = chain.map((link) => link.id.value);
        report.add(cyclicExtends(name, [...ids.slice(ids.indexOf(name.value)), name.value]));
      } else if (chain.length + (parent?.lineage.length ?? 1) > MOST_LEVELS) {
        report.add(deepExtends(name, MOST_LEVELS));
        parent = undefined;
      } else {
        isCertain = !parent || !uncertain.has(parent.id);
        if (parent) break;
        chain.push(next);
        onChain.add(name.value);
        name = next.extends;
      }
    }
    for (const link of chain.toReversed()) {
      isCertain &&= !others.has(link.id.value);
      if (!isCertain) uncertain.add(link.id.value);
      parent = linkType(link, parent, report);
      types.set(parent.id, parent);
    }
  };
  for (const record of records.values()) resolve(record);
  return { types, uncertain };
}

function linkType(record: TypeRecord, parent: EntityType | undefined, report: Report): EntityType {
  const id = record.id.value;
  const color = record.color && readColor(record.color.value);
  if (record.color && color === undefined) report.add(badColor(record.color));
  return present({
    id,
    lineage: [id, ...(parent?.lineage ?? [])],
    color: color ?? parent?.color,
    uri: report.identifier(record.uri),
    label: report.labels(record.label),
  });
}

/**
 * Normalises a colour to `#rrggbb`; undefined when the text is none.
 * Only hexadecimal notation: it is what every drawing program and export format agrees on.
 */
function readColor(text: string): string | undefined {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return undefined;
  return (text.length === 4 ? text.replace(/[^#]/g, "$&$&") : text).toLowerCase();
}
