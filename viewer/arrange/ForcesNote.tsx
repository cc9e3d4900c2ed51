import { layout as phrases } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";

/** While forces move the picture: that they do, and a button that ends it. */
export function ForcesNote() {
  const running = useStore().forces.value;
  const words = useWords(phrases);
  return (
    <div class="forces-note" role="status">
      {running !== undefined && (
        <p class="card">
          <span class="forces-sign" aria-hidden="true" />
          {words.running}
          <button type="button" class="text-button" onClick={() => running.stop()}>
            {words.stopShort}
          </button>
        </p>
      )}
    </div>
  );
}
