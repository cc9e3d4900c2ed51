import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { type Choice, isAll } from "../view/choice.ts";
import type { Counted } from "./counts.ts";
import { panel } from "../ui/words.ts";
import { useWords } from "../ui/context.ts";

/** Lines shown at first; a list that is hardly longer is shown whole. */
const FIRST = 12;
const HARDLY = 4;

/**
 * The lines of a legend, most frequent first, of which a long list shows the beginning until it is
 * asked for the rest. What is chosen or lit is never among the rest.
 */
export function LegendList<T extends Counted>(props: {
  readonly lines: readonly T[];
  readonly choice: Choice;
  readonly isLit: (id: string) => boolean;
  readonly children: (line: T) => ComponentChildren;
}) {
  const opened = useSignal(false);
  const { showAll } = useWords(panel);
  const { lines, choice, isLit } = props;
  const first = lines.length <= FIRST + HARDLY ? lines.length : FIRST;
  const rest = lines.slice(first);
  const isTold = ({ id }: Counted): boolean =>
    isLit(id) || (!isAll(choice) && choice.names.has(id));
  const isOpen = opened.value || rest.some(isTold);
  return (
    <>
      <ul class="legend-list">{(isOpen ? lines : lines.slice(0, first)).map(props.children)}</ul>
      {!isOpen && rest.length > 0 && (
        <button type="button" class="text-button legend-more" onClick={() => (opened.value = true)}>
          {showAll(lines.length)}
        </button>
      )}
    </>
  );
}
