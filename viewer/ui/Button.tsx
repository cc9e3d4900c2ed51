import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "./context.ts";
import { Icon, type IconName } from "./icons.tsx";
import { panel } from "./words.ts";

type Attributes = Omit<ButtonHTMLAttributes, "icon">;

/** A button of words, with an icon before them where that helps; otherwise as a `button` is. */
export function Button(
  props: Attributes & { readonly icon?: IconName; readonly children?: ComponentChildren },
) {
  const { icon, children, ...attributes } = props;
  return (
    <button type="button" class="text-button" {...attributes}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button with an icon alone; its label is read out, and is its title unless another is given. */
export function IconButton(
  props: Attributes & { readonly icon: IconName; readonly label: string },
) {
  const { label, ...attributes } = props;
  return <Button class="icon-button" aria-label={label} title={label} {...attributes} />;
}

/**
 * A choice of one among few, as a row of buttons.
 *
 * @param props.name what is chosen, read out before the choices
 * @param props.options each with what is shown; its label is read out in the place of that
 */
export function Segments<T extends string | number | boolean>(props: {
  readonly name: string;
  readonly options: readonly {
    readonly value: T;
    readonly text: ComponentChildren;
    readonly label?: string;
    readonly title?: string;
  }[];
  readonly chosen: T | undefined;
  readonly choose: (value: T) => void;
}) {
  return (
    <div class="segments" role="group" aria-label={props.name}>
      {props.options.map(({ value, text, label, title }) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={value === props.chosen}
          aria-label={label}
          title={title}
          onClick={() => props.choose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** A link to a page elsewhere, in a new tab. */
export function OutLink(props: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <Icon name="out" />
    </a>
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
  readonly onCopied?: () => void;
}) {
  const words = useWords(panel);
  const { label, worded = false } = props;
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SAYING);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    const isCopied = await copied(props.text());
    setOutcome(isCopied ? "copied" : "notCopied");
    if (isCopied) props.onCopied?.();
  };
  const said = outcome && words[outcome];
  const icon = outcome === "copied" ? "tick" : props.icon;
  const shared = { icon, title: said ?? label, onClick: () => void copy() } as const;
  return (
    <>
      {worded ? (
        <Button {...shared}>{said ?? label}</Button>
      ) : (
        <IconButton label={label} {...shared} />
      )}
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
