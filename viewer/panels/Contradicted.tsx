import type { Contradiction } from "../state/contradictions.ts";
import { PlaceButton } from "./PlaceButton.tsx";
import { Icon } from "./icons.tsx";

/** Marks a claim that others contradict; leads to where they stand side by side. */
export function Contradicted({ by }: { readonly by: Contradiction | undefined }) {
  if (by === undefined) return null;
  return (
    <p class="contradicted">
      <Icon name="alert" />
      <PlaceButton place={{ kind: "contradictions" }} title="Read all contradictions side by side">
        {by.kind === "contested" ? "contested" : "contradicted"}
      </PlaceButton>
    </p>
  );
}
