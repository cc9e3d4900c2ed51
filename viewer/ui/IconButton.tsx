import { Icon, type IconName } from "./icons.tsx";

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
