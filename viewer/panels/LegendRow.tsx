import type { ComponentChildren } from "preact";
import { numberWords } from "../format/count.ts";
import { admits, type Choice, isolated, isOnly, toggled } from "../state/choice.ts";
import { legend } from "../words/legend.ts";
import { useLanguage, useWords } from "./context.ts";
import { Icon } from "./icons.tsx";

/** A line of the legend: what it stands for, how many there are, and whether they are shown. */
export function LegendRow(props: {
  readonly id: string;
  /** The name for people, where it differs. */
  readonly name?: string;
  readonly count: number;
  readonly title?: string;
  readonly choice: Choice;
  readonly choose: (next: Choice) => void;
  /** Present where the line can be lit up. */
  readonly light?: { readonly on: boolean; readonly toggle: () => void };
  /** The sign before the name. */
  readonly children?: ComponentChildren;
}) {
  const { id, name = id, choice, light } = props;
  const words = useWords(legend);
  const language = useLanguage();
  const shown = admits(choice, id);
  const label = (
    <>
      {props.children}
      <span class="legend-name">{name}</span>
      <span class="legend-count">{numberWords(props.count, language)}</span>
    </>
  );
  return (
    <li class={`legend-row ${shown ? "" : "is-hidden"}`}>
      {light === undefined ? (
        <span class="legend-label" title={props.title}>
          {label}
        </span>
      ) : (
        <button
          type="button"
          class="legend-label"
          aria-pressed={light.on}
          title={props.title}
          onClick={light.toggle}
        >
          {label}
        </button>
      )}
      <button
        type="button"
        class="legend-act"
        aria-label={words.only(name)}
        title={isOnly(choice, id) ? words.others : words.onlyHelp(name)}
        aria-pressed={isOnly(choice, id)}
        onClick={() => props.choose(isolated(choice, id))}
      >
        <Icon name="isolate" />
      </button>
      <button
        type="button"
        class="legend-act is-eye"
        aria-label={words.show(name)}
        title={shown ? words.hide(name) : words.show(name)}
        aria-pressed={shown}
        onClick={() => props.choose(toggled(choice, id))}
      >
        <Icon name={shown ? "eye" : "eye-off"} />
      </button>
    </li>
  );
}
