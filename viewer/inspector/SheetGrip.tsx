import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { sheet as phrases } from "./words.ts";
import { useWords } from "../ui/context.ts";

/** A finger that moved less than this, in pixels, pressed the grip and did not drag it. */
const STILL = 5;

/**
 * The grip of the panel where it is a sheet at the foot of a phone: a press makes it larger or gives
 * it back its size, a drag takes it along.
 */
export function SheetGrip({ size }: { readonly size: Signal<SheetSize> }) {
  const words = useWords(phrases);
  const button = useRef<HTMLButtonElement>(null);
  /** Where a finger came down, and how far below the upper edge of the sheet that was, in pixels. */
  const hold = useRef<{ from: number; offset: number; moved: boolean } | undefined>(undefined);
  const isFull = size.value === "full";

  const sheet = (): HTMLElement | null => button.current?.closest<HTMLElement>("aside") ?? null;
  const down = (event: PointerEvent): void => {
    const top = sheet()?.getBoundingClientRect().top ?? 0;
    hold.current = { from: event.clientY, offset: event.clientY - top, moved: false };
    button.current?.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const [element, held] = [sheet(), hold.current];
    if (element === null || held === undefined || event.buttons === 0) return;
    held.moved ||= Math.abs(event.clientY - held.from) > STILL;
    if (!held.moved) return;
    // Down to the foot of what the sheet stands in.
    const top = event.clientY - held.offset;
    const foot = element.offsetParent?.getBoundingClientRect().bottom ?? top;
    element.style.height = `${Math.max(0, foot - top)}px`;
  };
  const up = (): void => {
    const element = sheet();
    if (element === null || hold.current?.moved !== true) return;
    size.value = nearestSize(element.offsetHeight / (element.offsetParent?.clientHeight ?? 1));
    element.style.height = "";
  };
  const press = (): void => {
    // A drag ends in a click too, and was answered already.
    if (hold.current?.moved !== true) size.value = isFull ? "half" : "full";
    hold.current = undefined;
  };
  return (
    <button
      ref={button}
      type="button"
      class="sheet-grip"
      aria-label={isFull ? words.smaller : words.larger}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onClick={press}
    />
  );
}

/** How much of a phone's stage the panel takes after a drag; the style sheet says the same. */
const SHARES = { low: 0.34, half: 0.58, full: 0.88 } as const;

/** A size of the panel as a sheet. */
export type SheetSize = keyof typeof SHARES;

/** The size nearest to a share of the stage's height, from 0 to 1. */
export function nearestSize(share: number): SheetSize {
  const distance = (size: SheetSize): number => Math.abs(SHARES[size] - share);
  const sizes: readonly SheetSize[] = ["low", "half", "full"];
  return sizes.reduce((best, size) => (distance(size) < distance(best) ? size : best));
}
