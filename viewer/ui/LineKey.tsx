import { lineOf, sampleDashes } from "../scene/appearance.ts";
import { toHex } from "../scene/colour.ts";
import type { LineKind } from "../graph/line-kind.ts";
import { usePalette } from "./context.ts";

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
