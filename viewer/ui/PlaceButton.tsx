import type { ComponentChildren } from "preact";
import type { Place } from "../view/view.ts";
import { useStore } from "./context.ts";

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
