import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type IconName } from "./icons.tsx";
import { IconButton } from "./Button.tsx";

/** Which way a card opens; above and below, the other way where there is no room. */
type Side = "above" | "below" | "left" | "right";

/** Pixels between a button and its card, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 8;

/**
 * A button that opens a small card beside it. A click elsewhere, Escape, or choosing something that
 * calls `close` takes it away; the keyboard's focus goes in and comes back.
 *
 * @param props.children what stands in the card; drawn only while it is open
 */
export function Menu(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly side?: Side;
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [anchor, element] = [button.current, card.current];
    if (!open || anchor === null || element === null) return undefined;
    element.showPopover();
    position(element, anchor.getBoundingClientRect(), props.side ?? "below");
    element.querySelector<HTMLElement>("button:not(:disabled), input, select")?.focus();
    const away = ({ target }: PointerEvent): void => {
      const isAt = (place: Element) => target instanceof Node && place.contains(target);
      if (!isAt(element) && !isAt(anchor)) setOpen(false);
    };
    const left = (): void => setOpen(false);
    document.addEventListener("pointerdown", away, true);
    addEventListener("resize", left);
    return () => {
      document.removeEventListener("pointerdown", away, true);
      removeEventListener("resize", left);
    };
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Escape closes one thing at a time.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <>
      <IconButton
        icon={props.icon}
        label={props.label}
        ref={button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          ref={card}
          id={id}
          class="menu card"
          // In the top layer, so that no panel cuts it off.
          popover="manual"
          role="group"
          aria-label={props.label}
          onKeyDown={keydown}
        >
          {props.children(close)}
        </div>
      )}
    </>
  );
}

function position(card: HTMLElement, anchor: DOMRect, side: Side): void {
  const { offsetWidth: width, offsetHeight: height } = card;
  const within = (start: number, length: number, whole: number): number =>
    Math.max(EDGE, Math.min(start, whole - length - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fits = below + height + EDGE <= innerHeight;
  const vertical = side === "above" ? (above < EDGE ? below : above) : fits ? below : above;
  const places: Readonly<Record<Side, readonly [top: number, left: number]>> = {
    above: [vertical, anchor.right - width],
    below: [vertical, anchor.right - width],
    left: [anchor.bottom - height, anchor.left - GAP - width],
    right: [anchor.top, anchor.right + GAP],
  };
  const [top, left] = places[side];
  card.style.top = `${within(top, height, innerHeight)}px`;
  card.style.left = `${within(left, width, innerWidth)}px`;
}
