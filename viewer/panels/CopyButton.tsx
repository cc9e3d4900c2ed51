import { useEffect, useState } from "preact/hooks";
import { Icon, type IconName } from "./icons.tsx";

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
}) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return undefined;
    const timer = setTimeout(() => setSaid(""), SAYING);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    setSaid((await copied(props.text())) ? "Copied" : "Copying is not allowed here");
  };
  const icon = said === "Copied" ? "tick" : props.icon;
  const worded = props.worded === true;
  return (
    <>
      <button
        type="button"
        class={worded ? "text-button" : "icon-button"}
        {...(!worded && { "aria-label": props.label })}
        title={said === "" ? props.label : said}
        onClick={() => void copy()}
      >
        <Icon name={icon} />
        {worded && (said === "" ? props.label : said)}
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
