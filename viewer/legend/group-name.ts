import type { Catalog } from "../graph/catalog.ts";
import type { Names } from "../graph/names.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { type Group, NONE, OTHER } from "../view/colouring.ts";
import { looks } from "./words.ts";

/** What the entities of one colour have in common. */
export function groupName(group: Group, catalog: Catalog, names: Names): string {
  const words = looks[names.language];
  if (group.id === NONE) return words.none;
  if (group.id === OTHER) return words.other(group.values ?? 0);
  if (group.value !== undefined) return formatLiteral(group.value, names.language).text;
  return words.around(names.entity(catalog.nodes[group.lead ?? -1]?.key ?? group.id));
}
