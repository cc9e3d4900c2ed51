import { type ComponentChildren, toChildArray } from "preact";
import { IconButton } from "./Button.tsx";
import { Icon, type IconName } from "./icons.tsx";

/** News at the foot of the stage, until it is dismissed; without children there is none. */
export function Note(props: {
  readonly icon: IconName;
  readonly isFailure: boolean;
  /** What the button is called that calls `close`. */
  readonly dismiss: string;
  readonly close: () => void;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="saved-note" role="status">
      {toChildArray(props.children).length > 0 && (
        <div class={`card ${props.isFailure ? "is-failure" : ""}`}>
          <Icon name={props.icon} />
          <div>{props.children}</div>
          <IconButton icon="close" label={props.dismiss} onClick={props.close} />
        </div>
      )}
    </div>
  );
}
