import type { Contradiction } from "../graph/contradictions.ts";
import { PlaceButton } from "../ui/PlaceButton.tsx";
import { evidence } from "./words.ts";
import { useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

/** Marks a claim that others contradict; leads to where they stand side by side. */
export function Contradicted({ by }: { readonly by: Contradiction | undefined }) {
  const words = useWords(evidence);
  if (by === undefined) return null;
  return (
    <p class="contradicted">
      <Icon name="alert" />
      <PlaceButton place={{ kind: "contradictions" }} title={words.readAll}>
        {by.kind === "contested" ? words.contested : words.contradicted}
      </PlaceButton>
    </p>
  );
}
