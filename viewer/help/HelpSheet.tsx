import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { help } from "./words.ts";
import { useWords } from "../ui/context.ts";
import { HelpText } from "./HelpText.tsx";
import { IconButton } from "../ui/Button.tsx";
import { isField } from "../view/timeline.ts";

/** The key as keyboards for English and for Chinese write it. */
const QUESTIONS: ReadonlySet<string> = new Set(["?", "？"]);

/** The help, upon everything else; the key `?` opens it anywhere. The focus goes in, and comes back. */
export function HelpSheet({ open }: { readonly open: Signal<boolean> }) {
  const words = useWords(help);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const ask = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isQuestion(event) || isField(event.target)) return;
      event.preventDefault();
      open.value = true;
    };
    document.addEventListener("keydown", ask);
    return () => document.removeEventListener("keydown", ask);
  }, []);

  useEffect(() => {
    const element = dialog.current;
    if (!open.value || element === null) return;
    element.showModal();
    // Reading begins at the top, not at the first control.
    element.querySelector("h2")?.focus();
  }, [open.value]);

  const close = (): void => dialog.current?.close();
  const keydown = (event: KeyboardEvent): void => {
    // Nothing below is meant; the browser itself closes the dialog by Escape.
    event.stopPropagation();
    if (!isQuestion(event)) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onKeyDown={keydown}
      onClose={() => (open.value = false)}
      // All that is not the sheet is the backdrop.
      onClick={(event) => event.target === dialog.current && close()}
    >
      {open.value && (
        <div class="help-sheet">
          <header class="help-head row">
            <h2 id="help-title" tabIndex={-1}>
              {words.title}
            </h2>
            <IconButton icon="close" label={words.close} title={words.closeKeyed} onClick={close} />
          </header>
          {/* Scrolls, so the keyboard has to reach it. */}
          <div class="help-body scroll" tabIndex={0}>
            <HelpText />
          </div>
        </div>
      )}
    </dialog>
  );
}

function isQuestion({ altKey, ctrlKey, key, metaKey }: KeyboardEvent): boolean {
  return QUESTIONS.has(key) && !altKey && !ctrlKey && !metaKey;
}
