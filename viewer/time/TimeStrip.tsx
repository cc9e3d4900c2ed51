import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { hasDates } from "../graph/time-claims.ts";
import { chosenTime, time as phrases } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { TimePanel } from "./TimePanel.tsx";
import { Button } from "../ui/Button.tsx";

/**
 * The time that is shown: a small button until it is used. There is none where a graph has no dates
 * to choose between, and within another page only where a time was chosen.
 */
export function TimeStrip({ embedded }: { readonly embedded: boolean }) {
  const { catalog, view } = useStore();
  const words = useWords(phrases);
  const language = useLanguage();
  const opened = useSignal<boolean | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const pressed = useRef(false);
  const { time } = view.value;
  const open = opened.value ?? time !== undefined;

  useEffect(() => {
    // A time that came with a link opens it, and clearing that time does not fold it away.
    if (open) opened.value = true;
    else if (returns.current) button.current?.focus();
    returns.current = false;
  }, [open]);

  if (catalog.value === undefined || !hasDates(catalog.value.times)) return null;
  if (embedded && time === undefined && !open) return null;
  const close = (): void => {
    returns.current = true;
    opened.value = false;
  };
  return (
    <div class="time-strip">
      {open ? (
        <TimePanel catalog={catalog.value} close={close} focused={pressed.current} />
      ) : (
        <Button
          icon="clock"
          ref={button}
          class={`time-pill inline-row quiet card ${time === undefined ? "" : "is-set"}`}
          aria-expanded={false}
          title={words.open}
          onClick={() => {
            pressed.current = true;
            opened.value = true;
          }}
        >
          {time === undefined ? words.time : chosenTime(time, language)}
        </Button>
      )}
    </div>
  );
}
