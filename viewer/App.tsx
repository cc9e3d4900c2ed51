import { useComputed, useSignalEffect } from "@preact/signals";
import { Banner } from "./panels/Banner.tsx";
import { Inspector } from "./panels/Inspector.tsx";
import { Legend } from "./panels/Legend.tsx";
import { PaletteContext, StoreContext, ThemesContext } from "./panels/context.ts";
import { Stage } from "./panels/Stage.tsx";
import { StatusBar } from "./panels/StatusBar.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { readPalette } from "./scene/palette.ts";
import type { Store } from "./state/store.ts";
import type { Themes } from "./state/theme.ts";

/** The whole page. */
export function App({ store, themes }: { readonly store: Store; readonly themes: Themes }) {
  const palette = useComputed(() => readPalette(document.documentElement, themes.theme.value));
  useSignalEffect(() => {
    const title = store.catalog.value?.file.attributes.title;
    document.title = title === undefined ? "Graphwright" : `${title} · Graphwright`;
  });
  return (
    <StoreContext.Provider value={store}>
      <ThemesContext.Provider value={themes}>
        <PaletteContext.Provider value={palette}>
          <TopBar />
          <Banner />
          <main class="workspace">
            <Stage />
            <Legend />
            <Inspector />
          </main>
          <StatusBar />
        </PaletteContext.Provider>
      </ThemesContext.Provider>
    </StoreContext.Provider>
  );
}
