import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Store } from "../view/store.ts";
import type { Target } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { clearFilters } from "../view/filters.ts";
import { Button, IconButton } from "./Button.tsx";
import { useStore, useWords } from "./context.ts";
import { panel } from "./words.ts";

/** The line that stays on top of the panel while it scrolls: what the panel is about, and its end. */
export function PanelBar(props: {
  /** What kind of place it is; children stand in its stead where there is more to say. */
  readonly chip?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const store = useStore();
  const { close, closeHelp } = useWords(panel);
  return (
    <div class="panel-bar row">
      {props.children || <p class="chip inline-row quiet">{props.chip}</p>}
      <IconButton icon="close" label={close} title={closeHelp} onClick={() => closePanel(store)} />
    </div>
  );
}

/** Closes the panel; the keyboard focus returns to where the selection was made. */
export function closePanel(store: Store): void {
  const back = store.selection.peek()?.by === "search" ? "search" : "stage";
  store.clear();
  document.getElementById(back)?.focus();
}

/** A part of a panel under its title, with how many there are of what it lists. */
export function Section(props: {
  readonly title: string;
  readonly number?: number;
  readonly children: ComponentChildren;
}) {
  const { title, number } = props;
  return (
    <section class="panel-section">
      <h3>
        {title}
        {number !== undefined && (
          <>
            {" "}
            <span class="number">{number}</span>
          </>
        )}
      </h3>
      {props.children}
    </section>
  );
}

/** Steps to and fro through what there are several of. */
export function Walk(props: {
  readonly name: string;
  /** What the two buttons are called, and what a pointer upon them is told instead. */
  readonly previous: readonly [label: string, title?: string];
  readonly next: readonly [label: string, title?: string];
  readonly step: (by: 1 | -1) => void;
  /** Where one is. */
  readonly children: string;
}) {
  const button = (icon: "left" | "right", [label, title = label]: readonly [string, string?]) => (
    <IconButton
      icon={icon}
      label={label}
      title={title}
      onClick={() => props.step(icon === "left" ? -1 : 1)}
    />
  );
  return (
    <div class="walk row quiet" role="group" aria-label={props.name}>
      {button("left", props.previous)}
      <span aria-live="polite">{props.children}</span>
      {button("right", props.next)}
    </div>
  );
}

/**
 * The beginning of a long list, and a button for more of it.
 *
 * @param size rows shown at first, and added by each press of the button
 * @param text what the button says, of the rows it adds and of those that are left
 * @returns `more` is nothing where all rows are shown
 */
export function usePages<T>(rows: readonly T[], size: number, text = useWords(panel).showMore) {
  const [count, setCount] = useState(size);
  const rest = rows.length - count;
  return {
    shown: rows.slice(0, count),
    more: rest > 0 && (
      <Button onClick={() => setCount(count + size)}>{text(Math.min(rest, size), rest)}</Button>
    ),
  };
}

/** Says that what the panel is about is not in the picture at present, and how to see it. */
export function HiddenNote({ target }: { readonly target: Target }) {
  const store = useStore();
  const words = useWords(panel);
  const catalog = store.catalog.value;
  if (catalog === undefined || !isHidden(catalog, store.visible.value, target)) return null;
  return (
    <p class="hidden-note">
      {`${words.hidden} `}
      <Button onClick={() => clearFilters(store)}>{words.clearFilters}</Button>
    </p>
  );
}

/** Where in the YAML something is written. */
export function OriginLine(props: {
  readonly title: string;
  readonly origin: { readonly file: string; readonly line: number };
}) {
  const { file, line } = props.origin;
  return <p class="origin" title={props.title}>{`${file}:${line}`}</p>;
}
