import { usePalette, useStore } from "./context.ts";
import { toHex } from "../scene/colour.ts";
import { lineOf, paintColour, sampleDashes } from "../scene/appearance.ts";
import { type Paint, paintOf } from "../view/colouring.ts";
import { typeOf } from "../graph/claims.ts";
import type { LineKind } from "../graph/line-kind.ts";

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

/** Pixels of a piece of a line. */
const LENGTH = 36;
const HEIGHT = 8;

/** A piece of a line, as the picture draws it in the present theme; by one source unless told. */
export function LineKey({ kind, sources }: { readonly kind: LineKind; readonly sources?: number }) {
  const line = lineOf(kind, sources ?? (kind === "unproven" ? 0 : 1), usePalette().value);
  const { colour, opacity, width } = line;
  return (
    <svg class="line-key" width={LENGTH} height={HEIGHT} aria-hidden="true">
      <line
        x2={LENGTH}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
        stroke={toHex(colour)}
        stroke-opacity={opacity}
        stroke-width={width}
        stroke-dasharray={sampleDashes(line, LENGTH)?.join(" ")}
      />
    </svg>
  );
}
