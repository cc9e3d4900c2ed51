import type { CitationResult } from "../../src/query/index.ts";
import type { TextPlace } from "../view/view.ts";
import { reading } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

/** Opens the text of a source; nothing where the text is not at hand. */
export function ReadText({ source }: { readonly source: string }) {
  const words = useWords(reading);
  return <ReadButton place={{ kind: "text", source }} label={words.read} />;
}

/** Opens the text of a source at a citation; nothing where its place in the text is not known. */
export function ReadPassage({ citation }: { readonly citation: CitationResult }) {
  const words = useWords(reading);
  const { source, start, end } = citation;
  if (start === undefined || end === undefined) return null;
  const passage = { start, end };
  return <ReadButton place={{ kind: "text", source, passage }} label={words.readPassage} />;
}

function ReadButton({ place, label }: { readonly place: TextPlace; readonly label: string }) {
  const store = useStore();
  const words = useWords(reading);
  if (!store.texts.value.hashes.has(place.source)) return null;
  return (
    <button
      type="button"
      class="text-button"
      title={words.readHelp}
      onClick={() => store.select(place, "panel")}
    >
      <Icon name="book" />
      {label}
    </button>
  );
}
