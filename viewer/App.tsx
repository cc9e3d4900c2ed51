import { Banner, NoticeNote } from "./bars/Banner.tsx";
import { EmbedBar, TopBar } from "./bars/TopBar.tsx";
import { useComputed, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Hint } from "./help/Hint.tsx";
import { Inspector } from "./inspector/Inspector.tsx";
import { Legend } from "./legend/Legend.tsx";
import {
  LanguagesContext,
  NamesContext,
  PaletteContext,
  StoreContext,
  ThemesContext,
  TimelineContext,
} from "./ui/context.ts";
import { shortcuts } from "./view/shortcuts.ts";
import { SavedNote } from "./export/SavedNote.tsx";
import { Stage } from "./stage/Stage.tsx";
import { TimeStrip } from "./time/TimeStrip.tsx";
import { TableView } from "./table/TableView.tsx";
import { StatusBar } from "./bars/StatusBar.tsx";
import { readPalette } from "./scene/palette.ts";
import type { Languages } from "./ui/language.ts";
import { namesIn } from "./graph/names.ts";
import type { Store } from "./view/store.ts";
import type { Themes } from "./ui/theme.ts";
import type { Timeline } from "./view/timeline.ts";
import { page } from "./ui/words.ts";

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
