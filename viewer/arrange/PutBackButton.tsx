import { layout as phrases } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

/** Puts an entity back that was moved by hand; nothing for one that was not. */
export function PutBackButton({ id }: { readonly id: string }) {
  const store = useStore();
  const words = useWords(phrases);
  const { moved } = store.view.value;
  if (!moved.some((each) => each.id === id)) return null;
  return (
    <button
      type="button"
      class="text-button"
      title={words.putBackHint}
      onClick={() => store.change({ moved: moved.filter((each) => each.id !== id) })}
    >
      <Icon name="undo" />
      {words.putBack}
    </button>
  );
}
