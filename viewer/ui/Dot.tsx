import { paintColour } from "../scene/appearance.ts";
import { toHex } from "../scene/colour.ts";
import { type Paint, paintOf } from "../view/colouring.ts";
import { typeOf } from "../graph/claims.ts";
import { usePalette, useStore } from "./context.ts";

/** The colour of a type as the picture shows it in the present theme. */
export function Dot({ type }: { readonly type: string }) {
  const catalog = useStore().catalog.value;
  const color = catalog === undefined ? "" : typeOf(catalog, type).color;
  return <PaintDot paint={{ kind: "type" }} color={color} />;
}

/** The colour of an entity in the picture: of its type, or whatever entities are coloured by. */
export function EntityDot({ id }: { readonly id: string }) {
  const { catalog, colouring } = useStore();
  const node = catalog.value?.nodeIndex.get(id) ?? -1;
  const color = catalog.value?.nodes[node]?.attributes.color;
  return <PaintDot paint={paintOf(colouring.value, node)} color={color ?? ""} />;
}

/** The colour of a paint; `color` is that of a type, for the paint that shows it. */
export function PaintDot(props: { readonly paint: Paint; readonly color?: string }) {
  const palette = usePalette().value;
  const background = toHex(paintColour(props.paint, props.color ?? "", palette));
  return <span class="dot" style={{ background }} aria-hidden="true" />;
}
