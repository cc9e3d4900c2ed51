import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button } from "../ui/Button.tsx";
import { useLanguage, useWords } from "../ui/context.ts";
import { numberWords } from "../ui/format/count.ts";
import { panel } from "../ui/words.ts";
import { type Choice, admits, isOnly, isolated, toggled } from "../view/choice.ts";
import type { Counted } from "../view/counts.ts";
import { useFilters, useLight } from "../view/page.ts";
import type { Filters, Lit } from "../view/view.ts";
import { legend } from "./words.ts";

/** Something that the legend explains, with how many there are. */
interface Line extends Counted {
  readonly name: string;
  /** The name in full, where it is shortened. */
  readonly title?: string;
  readonly help?: string;
  /** The sign before the name. */
  readonly sign?: ComponentChildren;
  /** How many lines that it is a kind of stand above it. */
  readonly depth?: number;
  /** Whether it only holds together the lines below it. */
  readonly isHeading?: boolean;
}

/** Lines shown at first; a list that is hardly longer is shown whole. */
const FIRST = 12;
const HARDLY = 4;

/**
 * The lines of one kind. A long list shows its beginning until it is asked for the rest; what is
 * chosen or lit is never among the rest.
 *
 * @param props.shown how many of each are part of the picture; all, where it is left out
 */
export function LegendLines(props: {
  readonly kind: Lit["kind"];
  /** The filter that hides what a line stands for; without one, it can only be lit. */
  readonly filter?: Exclude<keyof Filters, "minSources">;
  readonly heading?: string | undefined;
  /** The name of a list without a heading. */
  readonly label?: string;
  readonly class?: string;
  readonly lines: readonly Line[];
  readonly shown?: ReadonlyMap<string, number> | undefined;
}) {
  const { kind, filter: by, heading, lines, shown } = props;
  const [filters, setFilters] = useFilters();
  const light = useLight(kind);
  const opened = useSignal(false);
  const words = useWords(legend);
  const { showAll } = useWords(panel);
  const language = useLanguage();
  const filter = by && {
    choice: filters[by],
    choose: (next: Choice) => setFilters({ [by]: next }),
  };
  const first = lines.length <= FIRST + HARDLY ? lines.length : FIRST;
  const isTold = ({ id }: Line) => light(id).on || filter?.choice.names.has(id) === true;
  const isOpen = opened.value || first === lines.length || lines.slice(first).some(isTold);
  const row = (line: Line) => {
    const { count, id, name, title = name, help, sign } = line;
    if (line.isHeading === true) {
      return (
        <li key={id} class="legend-group row quiet" style={indent(line)}>
          {sign}
          {name}
        </li>
      );
    }
    const number = shown === undefined ? count : (shown.get(id) ?? 0);
    const isHidden = filter !== undefined && !admits(filter.choice, id);
    const isAlone = filter !== undefined && isOnly(filter.choice, id);
    return (
      <li
        key={id}
        class={`legend-row row ${isHidden ? "is-hidden" : ""} ${filter ? "" : "is-lit-only"}`}
        style={indent(line)}
      >
        <Button
          class="legend-label row"
          aria-pressed={light(id).on}
          title={words.lightUp(title) + (help === undefined ? "" : `\n${help}`)}
          onClick={light(id).toggle}
        >
          {sign}
          <span class="legend-name one-line">{name}</span>
          <span class="legend-count quiet">
            {number !== count && <b>{numberWords(number, language)}</b>}
            {number !== count && "/"}
            {numberWords(count, language)}
          </span>
        </Button>
        {filter && (
          <>
            <Button
              icon="isolate"
              class="legend-act"
              aria-label={words.only(name)}
              title={isAlone ? words.others : words.onlyHelp(name)}
              aria-pressed={isAlone}
              onClick={() => filter.choose(isolated(filter.choice, id))}
            />
            <Button
              icon={isHidden ? "eye-off" : "eye"}
              class="legend-act is-eye"
              aria-label={words.show(name)}
              title={isHidden ? words.show(name) : words.hide(name)}
              aria-pressed={!isHidden}
              onClick={() => filter.choose(toggled(filter.choice, id))}
            />
          </>
        )}
      </li>
    );
  };
  return (
    <>
      {heading !== undefined && <h3 class="legend-heading quiet">{heading}</h3>}
      <ul class={props.class ?? "legend-list"} aria-label={props.label}>
        {(isOpen ? lines : lines.slice(0, first)).map(row)}
      </ul>
      {!isOpen && (
        <Button class="text-button legend-more" onClick={() => (opened.value = true)}>
          {showAll(lines.length)}
        </Button>
      )}
    </>
  );
}

/** Further in than two steps, names would have no room. */
function indent({ depth = 0 }: Line) {
  return { "--depth": Math.min(2, depth) };
}
