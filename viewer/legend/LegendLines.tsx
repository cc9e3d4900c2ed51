import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button } from "../ui/Button.tsx";
import { useLanguage, useWords } from "../ui/context.ts";
import { numberWords } from "../ui/format/count.ts";
import { panel } from "../ui/words.ts";
import { type Choice, admits, isOnly, isolated, toggled } from "../view/choice.ts";
import type { Counted } from "../view/counts.ts";
import { type Light, useFilters, useLight } from "../view/page.ts";
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
  const { showAll } = useWords(panel);
  const filter = by && {
    choice: filters[by],
    choose: (next: Choice) => setFilters({ [by]: next }),
  };
  const first = lines.length <= FIRST + HARDLY ? lines.length : FIRST;
  const isTold = ({ id }: Line) => light(id).on || filter?.choice.names.has(id) === true;
  const isOpen = opened.value || first === lines.length || lines.slice(first).some(isTold);
  return (
    <>
      {heading !== undefined && <h3 class="legend-heading quiet">{heading}</h3>}
      <ul class={props.class ?? "legend-list"} aria-label={props.label}>
        {(isOpen ? lines : lines.slice(0, first)).map((line) =>
          line.isHeading === true ? (
            <li key={line.id} class="legend-group row quiet" style={indent(line)}>
              {line.sign}
              {line.name}
            </li>
          ) : (
            <LegendRow
              key={line.id}
              line={line}
              shown={shown === undefined ? line.count : (shown.get(line.id) ?? 0)}
              light={light(line.id)}
              filter={filter}
            />
          ),
        )}
      </ul>
      {!isOpen && (
        <Button class="text-button legend-more" onClick={() => (opened.value = true)}>
          {showAll(lines.length)}
        </Button>
      )}
    </>
  );
}

function LegendRow(props: {
  readonly line: Line;
  readonly shown: number;
  readonly light: Light;
  /** Present where what the line stands for can be hidden. */
  readonly filter: { readonly choice: Choice; readonly choose: (next: Choice) => void } | undefined;
}) {
  const { line, shown, light, filter } = props;
  const { count, id, name, title = name, help } = line;
  const words = useWords(legend);
  const language = useLanguage();
  const isHidden = filter !== undefined && !admits(filter.choice, id);
  const isAlone = filter !== undefined && isOnly(filter.choice, id);
  return (
    <li
      class={`legend-row row ${isHidden ? "is-hidden" : ""} ${filter ? "" : "is-lit-only"}`}
      style={indent(line)}
    >
      <Button
        class="legend-label row"
        aria-pressed={light.on}
        title={words.lightUp(title) + (help === undefined ? "" : `\n${help}`)}
        onClick={light.toggle}
      >
        {line.sign}
        <span class="legend-name one-line">{name}</span>
        <span class="legend-count quiet">
          {shown !== count && <b>{numberWords(shown, language)}</b>}
          {shown !== count && "/"}
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
}

/** Further in than two steps, names would have no room. */
function indent({ depth = 0 }: Line) {
  return { "--depth": Math.min(2, depth) };
}
