import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { useLanguage, useWords } from "../ui/context.ts";
import { useStore } from "../view/page.ts";
import type { TimeChoice } from "../view/view.ts";
import { type TimeState, dateAt, type End, typedTime } from "./steps.ts";
import { chosenTime, time as phrases } from "./words.ts";

/**
 * The time that is shown, in words, and how much there is of it. A click on the time turns it into
 * fields in which a day is typed: Enter or leaving them takes it, Escape does not.
 */
export function TimeWords(props: {
  readonly state: TimeState;
  /** How much of the graph is shown. */
  readonly amount: string;
}) {
  const words = useWords(phrases);
  const language = useLanguage();
  const editing = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const { amount, state } = props;
  const what = state.time === undefined ? words.none : chosenTime(state.time, language);

  useLayoutEffect(() => {
    if (!editing.value && returns.current) button.current?.focus();
    returns.current = false;
  }, [editing.value]);

  if (editing.value) {
    const close = (back: boolean): void => {
      returns.current = back;
      editing.value = false;
    };
    return <TimeFields key={state.kind} state={state} close={close} />;
  }
  return (
    <p class="time-words one-line" title={`${what}${words.colon}${amount}`}>
      <Button
        ref={button}
        class="time-typed"
        title={words.type}
        onClick={() => (editing.value = true)}
      >
        {what}
      </Button>
      {`${words.colon}${amount}`}
    </p>
  );
}

function TimeFields(props: {
  readonly state: TimeState;
  /** @param back whether the keyboard's focus goes back to where one came from */
  readonly close: (back: boolean) => void;
}) {
  const store = useStore();
  const words = useWords(phrases);
  const id = useId();
  const wrong = useSignal<End | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const { kind, time } = props.state;
  const field = (end: End): HTMLInputElement | null =>
    form.current?.querySelector<HTMLInputElement>(`[name="${end}"]`) ?? null;
  useEffect(() => form.current?.querySelector("input")?.select(), []);

  // Fields that are taken away lose the focus, which is no leaving of them.
  const done = useRef(false);
  const close = (back: boolean): void => {
    done.current = true;
    props.close(back);
  };
  const take = (leaving: boolean): void => {
    const [from, to] = [field("from")?.value ?? "", field("to")?.value ?? ""];
    const typed = typedTime(props.state, { from, to });
    if (typed.ok) {
      if (!isSame(typed.time, time)) store.change({ time: typed.time });
      close(!leaving);
    } else if (leaving) {
      close(false);
    } else {
      wrong.value = typed.wrong;
      field(typed.wrong)?.select();
    }
  };
  const input = (end: End, label: string) => (
    <input
      name={end}
      type="text"
      autocomplete="off"
      spellcheck={false}
      maxLength={24}
      placeholder={words.example}
      defaultValue={time && dateAt(time, end)}
      aria-label={label}
      aria-invalid={wrong.value === end}
      aria-describedby={wrong.value === end ? id : undefined}
      onInput={() => (wrong.value = undefined)}
    />
  );
  return (
    <form
      ref={form}
      class="time-fields row"
      aria-label={words.type}
      onSubmit={(event) => {
        event.preventDefault();
        take(false);
      }}
      onKeyDown={onEscape(() => close(true))}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && form.current?.contains(relatedTarget)) return;
        if (!done.current && document.hasFocus()) take(true);
      }}
    >
      {kind === "range" && input("from", words.from)}
      {kind === "range" && <span aria-hidden="true">–</span>}
      {input("to", kind === "range" ? words.to : words.asOf)}
      <button type="submit" hidden />
      <span class="time-wrong" id={id} role="alert">
        {wrong.value !== undefined && words.noDate}
      </span>
    </form>
  );
}

/** Closes something by the Escape key, and nothing else that the key closes. */
export function onEscape(close: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
}

function isSame(left: TimeChoice | undefined, right: TimeChoice | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (["from", "to"] as const).every((end) => dateAt(left, end) === dateAt(right, end));
}
