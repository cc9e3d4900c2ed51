import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, IconButton } from "./Button.tsx";
import { useWords } from "./context.ts";
import { panel } from "./words.ts";

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
 * The beginning of a long list, and in `more` a button for more of it, where not all rows are shown.
 *
 * @param size rows shown at first, and added by each press of the button
 * @param text what the button says, of the rows it adds and of those that are left
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

/** Where in the YAML something is written. */
export function OriginLine(props: {
  readonly title: string;
  readonly origin: { readonly file: string; readonly line: number };
}) {
  const { file, line } = props.origin;
  return <p class="origin" title={props.title}>{`${file}:${line}`}</p>;
}
