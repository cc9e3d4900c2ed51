import type { ComponentChildren } from "preact";
import { admits, type Choice, isolated, isOnly, toggled } from "../state/choice.ts";
import { legend } from "../words/legend.ts";
import { LegendCount } from "./LegendCount.tsx";
import { useWords } from "./context.ts";
import { Icon } from "./icons.tsx";

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
  const shown = admits(choice, id);
  const label = (
    <>
      {props.children}
      <span class="legend-name">{name}</span>
      <LegendCount count={props.count} shown={props.shown ?? props.count} />
    </>
  );
  return (
    <li class={`legend-row ${shown ? "" : "is-hidden"} ${depthClass(props.depth)}`}>
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

/** Further in than two steps, names would have no room. */
export function depthClass(depth = 0): string {
  return depth === 0 ? "" : `is-depth-${Math.min(2, depth)}`;
}
