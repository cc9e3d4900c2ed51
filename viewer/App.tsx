import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Banner, NoticeNote } from "./bars/Banner.tsx";
import { StatusBar } from "./bars/StatusBar.tsx";
import { EmbedBar, TopBar } from "./bars/TopBar.tsx";
import { SavedNote } from "./export/SavedNote.tsx";
import { Hint } from "./help/Hint.tsx";
import { Inspector } from "./inspector/Inspector.tsx";
import { Legend } from "./legend/Legend.tsx";
import { ShownPart } from "./stage/ShownPart.tsx";
import { Stage } from "./stage/Stage.tsx";
import { TableView } from "./table/TableView.tsx";
import { TimeStrip } from "./time/TimeStrip.tsx";
import { type Page, PageContext } from "./ui/context.ts";
import { page as words } from "./ui/words.ts";
import { shortcuts } from "./view/timeline.ts";

/** The whole page; the picture with its legend and panel alone where it is part of another page. */
export function App(props: { readonly page: Page; readonly embedded: boolean }) {
  const { page, embedded } = props;
  const { store, languages, timeline } = page;
  useSignalEffect(() => {
    const title = store.catalog.value?.file.attributes.title;
    const { title: titled } = words[languages.language.value];
    document.title = title === undefined ? "Graphwright" : titled(title);
  });
  useEffect(() => shortcuts(store, timeline), []);
  return (
    <PageContext.Provider value={page}>
      {!embedded && <TopBar />}
      {!embedded && <Banner />}
      <main class={`workspace ${embedded ? "is-embedded" : ""}`}>
        <Stage />
        {!embedded && <Hint />}
        <TableView>
          <ShownPart />
        </TableView>
        <Legend folded={embedded} />
        <TimeStrip embedded={embedded} />
        <Inspector />
        {embedded && <EmbedBar />}
        {!embedded && <SavedNote />}
        <NoticeNote />
      </main>
      {!embedded && <StatusBar />}
    </PageContext.Provider>
  );
}
