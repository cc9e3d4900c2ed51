import { groupName } from "../legend/LegendColours.tsx";
import { tallied } from "../graph/groups.ts";
import { mostFirst } from "../view/counts.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import type { Key } from "./key.ts";
import { lineOf, paintColour } from "../scene/appearance.ts";
import { showsEdge } from "../scene/drawing.ts";
import type { Snapshot } from "../scene/drawing.ts";
import type { Catalog } from "../graph/catalog.ts";
import { typeOf } from "../graph/claims.ts";
import { type Colouring, groupPaint, groupOf, NONE } from "../view/colouring.ts";
import { LINE_KINDS, lineKindOf } from "../graph/line-kind.ts";
import type { Names } from "../graph/names.ts";
import type { Visible } from "../view/visible.ts";
import { claims } from "../claims/words.ts";
import { looks } from "../legend/words.ts";

/** Colours that a key explains; of others it says how many they are. */
const MOST = 12;

/** What the colours and lines of a picture mean, in time linear in the graph. */
export function keyOf(
  snapshot: Snapshot,
  catalog: Catalog,
  colouring: Colouring,
  visible: Visible | undefined,
  names: Names,
): Key {
  const { palette } = snapshot;
  const { tones } = claims[names.language];
  const kinds = new Set<string>();
  for (const edge of snapshot.display.edges) {
    const claim = catalog.edges[edge];
    if (claim && showsEdge(snapshot, edge)) kinds.add(lineKindOf(claim.attributes));
  }
  const lines = LINE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    line: lineOf(kind, kind === "unproven" ? 0 : 1, palette),
    name: tones[kind],
  }));
  const ids: string[] = [];
  for (const [node, { attributes }] of catalog.nodes.entries()) {
    if (visible === undefined || visible.nodes[node] === 1) {
      ids.push(groupOf(colouring, node) ?? attributes.kind);
    }
  }
  const shown = new Set(ids);
  if (colouring.kind === "scale") {
    const [from = "", to = ""] = [colouring.least, colouring.most].map(
      (end) => formatLiteral(end, names.language).text,
    );
    const none = { colour: palette.none, name: looks[names.language].none };
    return { lines, colours: shown.has(NONE) ? [none] : [], ramp: { from, to } };
  }
  // Groups have an order of their own, with the greys last.
  const used =
    colouring.kind === "groups"
      ? colouring.groups.flatMap((group, at) => {
          const colour = paintColour(groupPaint(group.id, at), "", palette);
          return shown.has(group.id) ? [{ colour, name: groupName(group, catalog, names) }] : [];
        })
      : mostFirst(tallied(ids)).map(({ id }) => ({
          colour: paintColour({ kind: "type" }, typeOf(catalog, id).color, palette),
          name: names.type(id),
        }));
  const colours = used.slice(0, MOST);
  const rest = used.length - colours.length;
  if (rest > 0) colours.push({ colour: palette.paper, name: `+${rest}` });
  return { lines, colours };
}
