import { useLanguage, useWords } from "../ui/context.ts";
import { type Choice, admits, isAll, isOnly, isolated, toggled } from "../view/choice.ts";
import type { ComponentChildren } from "preact";
import { legend } from "./words.ts";
import { type Light, useFilters } from "../view/filters.ts";
import type { Filters } from "../view/view.ts";
import { numberWords } from "../ui/format/count.ts";
import { useSignal } from "@preact/signals";
import type { Counted } from "./counts.ts";
import { panel } from "../ui/words.ts";
import { Button } from "../ui/Button.tsx";

interface LineFilter {
  readonly choice: Choice;
  readonly choose: (next: Choice) => void;
}

/** A line of the legend: what it stands for, how many there are, and whether they are shown. */
export function LegendRow(props: {
  readonly id: string;
  /** The name for people, where it differs. */
  readonly name?: string;
  readonly count: number;
  /** How far it stands in, below what it is a kind of. */
  readonly depth?: number;
  /** How many of them are part of the picture; all, where it is left out. */
  readonly shown?: number;
  /** What pressing the line does, and what the line means. */
  readonly title: string;
  readonly light: Light;
  /** Present where what the line stands for can be hidden. */
  readonly filter?: LineFilter;
  /** The sign before the name. */
  readonly children?: ComponentChildren;
}) {
  const { id, name = id, filter, light } = props;
  const shown = filter === undefined || admits(filter.choice, id);
  return (
    <li
      class={`legend-row row ${shown ? "" : "is-hidden"} ${filter ? "" : "is-lit-only"} ${depthClass(props.depth)}`}
    >
      <Button
        class="legend-label row"
        aria-pressed={light.on}
        title={props.title}
        onClick={light.toggle}
      >
        {props.children}
        <span class="legend-name one-line">{name}</span>
        <LegendCount count={props.count} shown={props.shown ?? props.count} />
      </Button>
      {filter && <Acts id={id} name={name} {...filter} />}
    </li>
  );
}

/** The filter of the lines of one kind: what of them is chosen, and what changes that. */
export function useFilter(kind: Exclude<keyof Filters, "minSources">): LineFilter {
  const [filters, setFilters] = useFilters();
  return { choice: filters[kind], choose: (next) => setFilters({ [kind]: next }) };
}

/** Isolates what a line stands for, and hides it. */
function Acts(props: LineFilter & { readonly id: string; readonly name: string }) {
  const { id, name, choice } = props;
  const words = useWords(legend);
  const shown = admits(choice, id);
  return (
    <>
      <Button
        icon="isolate"
        class="legend-act"
        aria-label={words.only(name)}
        title={isOnly(choice, id) ? words.others : words.onlyHelp(name)}
        aria-pressed={isOnly(choice, id)}
        onClick={() => props.choose(isolated(choice, id))}
      />
      <Button
        icon={shown ? "eye" : "eye-off"}
        class="legend-act is-eye"
        aria-label={words.show(name)}
        title={shown ? words.hide(name) : words.show(name)}
        aria-pressed={shown}
        onClick={() => props.choose(toggled(choice, id))}
      />
    </>
  );
}

/** Further in than two steps, names would have no room. */
export function depthClass(depth = 0): string {
  return depth === 0 ? "" : `is-depth-${Math.min(2, depth)}`;
}

/** How many there are; and before it, how many of them are shown, where that is not all. */
function LegendCount(props: { readonly count: number; readonly shown: number }) {
  const language = useLanguage();
  const { count, shown } = props;
  return (
    <span class="legend-count quiet">
      {shown !== count && <b>{numberWords(shown, language)}</b>}
      {shown !== count && "/"}
      {numberWords(count, language)}
    </span>
  );
}

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
        <Button class="text-button legend-more" onClick={() => (opened.value = true)}>
          {showAll(lines.length)}
        </Button>
      )}
    </>
  );
}
