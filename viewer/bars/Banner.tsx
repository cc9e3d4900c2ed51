import { banner } from "./words.ts";
import { counts } from "../ui/words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Icon } from "../ui/icons.tsx";

/** Says that the last edit does not build, and what is wrong with it. */
export function Banner() {
  const { problems, problemsShown } = useStore();
  const words = useWords(banner);
  const numbers = useWords(counts);
  const open = problemsShown.value === "open";
  return (
    <div class="banner-slot" role="status">
      {problems.value && problemsShown.value !== "away" && (
        <section class="banner" aria-label={words.label}>
          <div class="banner-line">
            <Icon name="alert" />
            <p>
              <strong>{words.broken(numbers.errors(problems.value.errors))}</strong>{" "}
              {words.lastGood}
            </p>
            <button
              type="button"
              class="text-button"
              aria-expanded={open}
              onClick={() => (problemsShown.value = open ? "folded" : "open")}
            >
              {open ? words.hide : words.show}
            </button>
            <IconButton
              icon="close"
              label={words.dismiss}
              act={() => (problemsShown.value = "away")}
            />
          </div>
          {open && <pre tabIndex={0}>{problems.value.text}</pre>}
        </section>
      )}
    </div>
  );
}
