import { toHex } from "../scene/colour.ts";
import { readPalette } from "../scene/palette.ts";
import { typeColour } from "../scene/appearance.ts";
import { typeOf } from "../state/claims.ts";
import { useStore, useThemes } from "./context.ts";

/** The colour of a type as the picture shows it in the present theme. */
export function Dot({ type }: { readonly type: string }) {
  const catalog = useStore().catalog.value;
  // Read so that the dot follows the theme.
  const theme = useThemes().theme.value;
  const color = catalog === undefined ? "" : typeOf(catalog, type).color;
  const shown = toHex(typeColour(color, readPalette(document.documentElement)));
  return <span class="dot" data-theme={theme} style={{ background: shown }} aria-hidden="true" />;
}
