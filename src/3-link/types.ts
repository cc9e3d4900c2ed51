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
  const resolve = (record: TypeRecord): EntityType => {
    const known = types.get(record.id.value);
    if (known) return known;
    // Walked with a list, not by recursion: a hostile chain may be as long as the file.
    const chain = [record];
    const onChain = new Set([record.id.value]);
    let parent: EntityType | undefined;
    for (let current = record; current.extends;) {
      const name = current.extends;
      const next = records.get(name.value);
      parent = types.get(name.value);
      if (parent && parent.lineage.length + chain.length > MOST_LEVELS) {
        report.add(deepExtends(name, MOST_LEVELS));
        parent = undefined;
        break;
      }
      if (parent) break;
      if (!next) {
        report.lacks("types", name);
        break;
      }
      if (onChain.has(name.value)) {
        const from = chain.findIndex((link) => link.id.value === name.value);
        const cycle = [...chain.slice(from).map((link) => link.id.value), name.value];
        report.add(cyclicExtends(name, cycle));
        break;
      }
      if (chain.length === MOST_LEVELS) {
        report.add(deepExtends(name, MOST_LEVELS));
        break;
      }
      chain.push(next);
      onChain.add(name.value);
      current = next;
    }
    const isWhole = chain.at(-1)?.extends === undefined || parent !== undefined;
    let isCertain = isWhole && !(parent && uncertain.has(parent.id));
    for (const link of chain.toReversed()) {
      isCertain &&= !others.has(link.id.value);
      if (!isCertain) uncertain.add(link.id.value);
      parent = linkType(link, parent, report);
      types.set(parent.id, parent);
    }
    return types.get(record.id.value) ?? linkType(record, undefined, report);
  };
  for (const record of records.values()) resolve(record);
  return { types, uncertain };
}

function linkType(record: TypeRecord, parent: EntityType | undefined, report: Report): EntityType {
  const id = record.id.value;
  let color = parent?.color;
  if (record.color) {
    const own = readColor(record.color.value);
    if (own === undefined) report.add(badColor(record.color));
    else color = own;
  }
  return present({
    id,
    lineage: [id, ...(parent?.lineage ?? [])],
    color,
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
