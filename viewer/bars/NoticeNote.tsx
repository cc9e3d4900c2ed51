import { notice as phrases } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Icon } from "../ui/icons.tsx";

/** Says once what came of a link, until it is put away. */
export function NoticeNote() {
  const { notice } = useStore();
  const words = useWords(phrases);
  const said = notice.value;
  return (
    <div class="saved-note" role="status">
      {said && (
        <div class={`card ${said.kind === "missing" ? "is-failure" : ""}`}>
          <Icon name={said.kind === "missing" ? "alert" : "link"} />
          <div>
            <p>{said.kind === "missing" ? words.missing[said.what](said.id) : words.noForces}</p>
          </div>
          <IconButton icon="close" label={words.dismiss} act={() => (notice.value = undefined)} />
        </div>
      )}
    </div>
  );
}
