import { typeColour } from "../scene/appearance.ts";
import { toHex } from "../scene/colour.ts";
import { typeOf } from "../state/claims.ts";
import { usePalette, useStore } from "./context.ts";

/** The colour of a type as the picture shows it in the present theme. */
export function Dot({ type }: { readonly type: string }) {
  const catalog = useStore().catalog.value;
  const palette = usePalette().value;
  const color = catalog === undefined ? "" : typeOf(catalog, type).color;
  const background = toHex(typeColour(color, palette));
  return <span class="dot" style={{ background }} aria-hidden="true" />;
}
