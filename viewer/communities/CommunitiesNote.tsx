import { useState } from "preact/hooks";
import { communities as phrases } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { Button } from "../ui/Button.tsx";

/** Says that the picture is one of communities, and how to see all of a very large graph at once. */
export function CommunitiesNote() {
  const store = useStore();
  const words = useWords(phrases);
  const [isAsking, setAsking] = useState(false);
  const isGathered = store.isGathered.value;
  const isEverything = store.view.value.overview === "everything" && store.isLarge.value;
  if (store.pictureState.value !== "drawn" || (!isGathered && !isEverything)) return null;
  const shown = store.visible.value?.nodeCount ?? store.catalog.value?.nodes.length ?? 0;
  const opened = store.view.value.openedCommunities.length;
  if (isEverything) {
    return (
      <div class="communities-note card">
        <span>{words.all(shown)}</span>
        <Button onClick={() => store.change({ overview: "auto" })}>{words.back}</Button>
      </div>
    );
  }
  const everything = (): void => {
    setAsking(false);
    store.change({ overview: "everything" });
  };
  if (isAsking) {
    return (
      <div class="communities-note card" role="alert">
        <span>{words.warning(shown)}</span>
        <Button onClick={everything}>{words.anyway}</Button>
        <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
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
        <Button onClick={() => store.change({ openedCommunities: [] })}>{words.closeAll}</Button>
      )}
      {/* Where few are drawn as communities by choice, drawing all costs nothing. */}
      <Button onClick={() => (store.isLarge.value ? setAsking(true) : everything())}>
        {words.everything}
      </Button>
    </div>
  );
}
