import { FOLDED, matching, remember, remembered } from "../ui/browser.ts";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { hint } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { IconButton } from "../ui/Button.tsx";

const KEY = "graphwright.hint";

/** Three lines upon the picture at a first visit that no link led to a place; they go when one is opened. */
export function Hint() {
  const store = useStore();
  const words = useWords(hint);
  const isTouch = matching("(hover: none)").value;
  const isFolded = matching(FOLDED).value;
  const wanted = useSignal(remembered(KEY, ["seen"]) === undefined);
  const isRest = store.pictureState.value === "drawn" && store.visible.value === undefined;
  const isBusy = store.selection.value !== undefined || store.view.value.table !== undefined;
  const shown = wanted.value && isRest && !isBusy;
  useEffect(() => {
    if (shown) remember(KEY, "seen");
  }, [shown]);
  useEffect(() => {
    // Whoever opens something needs no hint any more, nor later on this page.
    if (isBusy) wanted.value = false;
  }, [isBusy]);
  if (!shown) return null;
  return (
    <div class="hint card" role="note" aria-label={words.label}>
      <ul>
        <li>{isTouch ? words.tap : words.click}</li>
        <li>{isTouch ? words.findTouch : <Keyed parts={words.find} name="/" />}</li>
        <li>{isFolded ? words.helpTouch : <Keyed parts={words.keys} name="?" />}</li>
      </ul>
      <IconButton icon="close" label={words.dismiss} onClick={() => (wanted.value = false)} />
    </div>
  );
}

/** A sentence with a key in it. */
function Keyed(props: { readonly parts: readonly string[]; readonly name: string }) {
  const [before, after] = props.parts;
  return (
    <>
      {before}
      <kbd>{props.name}</kbd>
      {after}
    </>
  );
}
