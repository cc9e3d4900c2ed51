import { Icon, type IconName } from "./icons.tsx";
import { useStore, useWords } from "./context.ts";
import type { ComponentChildren } from "preact";
import type { Place } from "../view/view.ts";
import { useEffect, useState } from "preact/hooks";
import { panel } from "./words.ts";

/** Goes to another panel. */
export function PlaceButton(props: {
  readonly place: Place;
  readonly title?: string;
  readonly children: ComponentChildren;
}) {
  const store = useStore();
  return (
    <button
      type="button"
      class="place-link"
      title={props.title}
      onClick={() => store.select(props.place, "panel")}
    >
      {props.children}
    </button>
  );
}

/** A button with nothing but a sign on it; its name is read out, and told to a pointer upon it. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  /** What a pointer is told instead: often with the key that does the same. */
  readonly title?: string;
  /** A class of its own besides. */
  readonly class?: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}) {
  const { icon, label, title = label, disabled, act } = props;
  return (
    <button
      type="button"
      class={props.class === undefined ? "icon-button" : `icon-button ${props.class}`}
      aria-label={label}
      title={title}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Milliseconds for which the button says what came of it. */
const SAYING = 1_800;

/** Copies a text, and says for a moment that it has. */
export function CopyButton(props: {
  readonly label: string;
  readonly icon: IconName;
  /** Asked for when the button is pressed. */
  readonly text: () => string;
  /** Whether the label is shown, rather than only the icon. */
  readonly worded?: boolean;
  /** Called when the text was copied. */
  readonly onCopied?: () => void;
}) {
  const words = useWords(panel);
  const [came, setCame] = useState<"copied" | "notCopied">();
  useEffect(() => {
    if (came === undefined) return undefined;
    const timer = setTimeout(() => setCame(undefined), SAYING);
    return () => clearTimeout(timer);
  }, [came]);
  const copy = async (): Promise<void> => {
    const isCopied = await copied(props.text());
    setCame(isCopied ? "copied" : "notCopied");
    if (isCopied) props.onCopied?.();
  };
  const said = came && words[came];
  const icon = came === "copied" ? "tick" : props.icon;
  const worded = props.worded === true;
  return (
    <>
      <button
        type="button"
        class={worded ? "text-button" : "icon-button"}
        {...(!worded && { "aria-label": props.label })}
        title={said ?? props.label}
        onClick={() => void copy()}
      >
        <Icon name={icon} />
        {worded && (said ?? props.label)}
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** Pages from disk and within other pages may not be allowed to. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
