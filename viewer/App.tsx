import { useComputed, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Banner } from "./panels/Banner.tsx";
import { EmbedBar } from "./panels/EmbedBar.tsx";
import { Hint } from "./panels/Hint.tsx";
import { Inspector } from "./panels/Inspector.tsx";
import { Legend } from "./panels/Legend.tsx";
import { NoticeNote } from "./panels/NoticeNote.tsx";
import {
  LanguagesContext,
  NamesContext,
  PaletteContext,
  StoreContext,
  ThemesContext,
  TimelineContext,
} from "./panels/context.ts";
import { shortcuts } from "./panels/shortcuts.ts";
import { SavedNote } from "./panels/SavedNote.tsx";
import { Stage } from "./panels/Stage.tsx";
import { TimeStrip } from "./panels/TimeStrip.tsx";
import { TableView } from "./panels/TableView.tsx";
import { StatusBar } from "./panels/StatusBar.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { readPalette } from "./scene/palette.ts";
import type { Languages } from "./state/language.ts";
import { namesIn } from "./state/names.ts";
import type { Store } from "./state/store.ts";
import type { Themes } from "./state/theme.ts";
import type { Timeline } from "./state/timeline.ts";
import { page } from "./words/page.ts";

/** The whole page; the picture with its legend and panel alone where it is part of another page. */
export function App(props: {
  readonly store: Store;
  readonly themes: Themes;
  readonly languages: Languages;
  readonly timeline: Timeline;
  readonly embedded: boolean;
}) {
  const { store, themes, languages, timeline, embedded } = props;
  const palette = useComputed(() => readPalette(document.documentElement, themes.theme.value));
  const names = useComputed(() => namesIn(store.catalog.value, languages.language.value));
  useSignalEffect(() => {
    const title = store.catalog.value?.file.attributes.title;
    document.title =
      title === undefined ? "Graphwright" : page[languages.language.value].title(title);
  });
  useEffect(() => shortcuts(store, timeline), []);
  return (
    <StoreContext.Provider value={store}>
      <ThemesContext.Provider value={themes}>
        <LanguagesContext.Provider value={languages}>
          <NamesContext.Provider value={names}>
            <TimelineContext.Provider value={timeline}>
              <PaletteContext.Provider value={palette}>
                {!embedded && <TopBar />}
                {!embedded && <Banner />}
                <main class={`workspace ${embedded ? "is-embedded" : ""}`}>
                  <Stage />
                  {!embedded && <Hint />}
                  <TableView />
                  <Legend folded={embedded} />
                  <TimeStrip embedded={embedded} />
                  <Inspector />
                  {embedded && <EmbedBar />}
                  {!embedded && <SavedNote />}
                  <NoticeNote />
                </main>
                {!embedded && <StatusBar />}
              </PaletteContext.Provider>
            </TimelineContext.Provider>
          </NamesContext.Provider>
        </LanguagesContext.Provider>
      </ThemesContext.Provider>
    </StoreContext.Provider>
  );
}
