import { useEffect } from "preact/hooks";
import type { Saved } from "../view/store.ts";
import { exporting } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { Note } from "../ui/Note.tsx";

/** Milliseconds for which good news is shown; what has to be read stays. */
const SHOWN = 6_000;

/** Says which file was saved and what its format could not hold, or why there is none. */
export function SavedNote() {
  const { saved } = useStore();
  const words = useWords(exporting);
  const news = saved.value;
  useEffect(() => {
    if (news === undefined || !("name" in news) || news.losses.length > 0) return undefined;
    const timer = setTimeout(() => (saved.value = undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [news]);
  const failed = news !== undefined && "failure" in news;
  const losses = news !== undefined && "name" in news ? news.losses : [];
  return (
    <Note
      icon={failed ? "alert" : news !== undefined && "making" in news ? "file" : "tick"}
      isFailure={failed}
      dismiss={words.dismiss}
      close={() => (saved.value = undefined)}
    >
      {news && <p>{text(news, words)}</p>}
      {losses.length > 0 && (
        <>
          <p class="saved-losses quiet">{words.losses}</p>
          <ul class="quiet">
            {losses.map((loss) => (
              <li key={loss} lang="en">
                {loss}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

function text(news: Saved, words: (typeof exporting)["en"]): string {
  if ("making" in news) return words.making;
  return "failure" in news ? words.failures[news.failure] : words.saved(news.name);
}
