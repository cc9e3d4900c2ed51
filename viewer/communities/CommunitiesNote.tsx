import { useState } from "preact/hooks";
import { communities as phrases } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Button } from "../ui/Button.tsx";

/** Says that the picture is one of communities, and how to see all of a very large graph at once. */
export function CommunitiesNote() {
  const store = useStore();
  const words = useWords(phrases);
  const [isAsking, setAsking] = useState(false);
  const isGathered = store.isGathered.value;
  const isEverything = store.view.value.overview === "everything" && store.isLarge.value;
  if (store.picture.value !== "drawn" || (!isGathered && !isEverything)) return null;
  const shown = store.visible.value?.nodeCount ?? store.catalog.value?.nodes.length ?? 0;
  const opened = store.view.value.openedCommunities.length;
  if (isEverything) {
    return (
      <div class="communities-note card">
        <span>{words.all(shown)}</span>
        <Act text={words.back} act={() => store.change({ overview: "auto" })} />
      </div>
    );
  }
  if (isAsking) {
    const show = (): void => {
      setAsking(false);
      store.change({ overview: "everything" });
    };
    return (
      <div class="communities-note card" role="alert">
        <span>{words.warning(shown)}</span>
        <Act text={words.anyway} act={show} />
        <Act text={words.cancel} act={() => setAsking(false)} />
      </div>
    );
  }
  return (
    <div class="communities-note card" title={words.noteHelp}>
      <span>
        {words.note(store.communities.value?.list.length ?? 0)}
        {opened > 0 && ` · ${words.noteOpened(opened)}`}
      </span>
      {opened > 0 && (
        <Act text={words.closeAll} act={() => store.change({ openedCommunities: [] })} />
      )}
      {/* Where few are drawn as communities by choice, drawing all costs nothing. */}
      <Act
        text={words.everything}
        act={() =>
          store.isLarge.value ? setAsking(true) : store.change({ overview: "everything" })
        }
      />
    </div>
  );
}

function Act(props: { readonly text: string; readonly act: () => void }) {
  return <Button onClick={props.act}>{props.text}</Button>;
}
