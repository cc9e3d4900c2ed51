import { Icon } from "../ui/icons.tsx";
import { IconButton, Button } from "../ui/Button.tsx";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { banner, notice as phrases } from "./words.ts";
import { counts } from "../ui/words.ts";
import { Note } from "../ui/Note.tsx";

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
          <div class="banner-line row">
            <Icon name="alert" />
            <p>
              <strong>{words.broken(numbers.errors(problems.value.errors))}</strong>{" "}
              {words.lastGood}
            </p>
            <Button
              aria-expanded={open}
              onClick={() => (problemsShown.value = open ? "folded" : "open")}
            >
              {open ? words.hide : words.show}
            </Button>
            <IconButton
              icon="close"
              label={words.dismiss}
              onClick={() => (problemsShown.value = "away")}
            />
          </div>
          {open && <pre tabIndex={0}>{problems.value.text}</pre>}
        </section>
      )}
    </div>
  );
}

/** Says what came of a link, until it is dismissed. */
export function NoticeNote() {
  const { notice } = useStore();
  const words = useWords(phrases);
  const said = notice.value;
  return (
    <Note
      icon={said?.kind === "missing" ? "alert" : "link"}
      isFailure={said?.kind === "missing"}
      dismiss={words.dismiss}
      close={() => (notice.value = undefined)}
    >
      {said && (
        <p>{said.kind === "missing" ? words.missing[said.what](said.id) : words.noForces}</p>
      )}
    </Note>
  );
}
