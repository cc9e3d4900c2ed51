import { effect, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Finder, type More, type Search as Looking } from "./find.ts";
import { beginnings, NO_RESULTS, partOf, placeOf, resultsOf, type Row } from "./results.ts";
import { look, takeInAhead } from "./searching.ts";
import { SearchResults } from "./SearchResults.tsx";
import { counts } from "../ui/words.ts";
import { search as phrases } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { isWaiting, leavePath } from "../paths/path-end.ts";
import { isField } from "../view/timeline.ts";
import { Button } from "../ui/Button.tsx";

/** The key as keyboards for English and for Chinese write it. */
const SLASHES: ReadonlySet<string> = new Set(["/", "／"]);

/** How many more of a kind are shown when they are asked for. */
const MORE = 20;

/** Finds entities, relations, sources, facts and passages; `/` comes here from anywhere. */
export function Search() {
  const store = useStore();
  const words = useWords(phrases);
  const numbers = useWords(counts);
  const text = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const more = useSignal<More>(new Map());
  const input = useRef<HTMLInputElement>(null);
  /** What is looked for, and how far: a new object whenever there is something new. */
  const looked = useSignal<{ text: string; search: Looking } | undefined>(undefined);
  const finder = useComputed(() => store.catalog.value && new Finder(store.catalog.value));
  const results = useComputed(() => {
    const catalog = store.catalog.value;
    if (!open.value || !catalog || !finder.value) return NO_RESULTS;
    if (text.value.trim() === "") return beginnings(catalog);
    return looked.value?.text === text.value
      ? resultsOf(finder.value, looked.value.search, text.value, more.value)
      : NO_RESULTS;
  });
  useSignalEffect(() => {
    const ready = store.pictureState.value !== "starting";
    if (finder.value && ready) return takeInAhead(finder.value);
  });
  // At once, and not when the page is drawn next: the Enter key may come before that.
  useEffect(
    () =>
      effect(() => {
        const wanted = text.value;
        if (!open.value || !finder.value || wanted.trim() === "") return;
        return look(finder.value, wanted, (search) => (looked.value = { text: wanted, search }));
      }),
    [],
  );

  useEffect(() => {
    const slash = (event: KeyboardEvent): void => {
      if (!SLASHES.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.isComposing) return;
      // In a field it is a character like any other, but not the first of a search.
      const isEmptySearch = event.target === input.current && input.current?.value === "";
      if (!isEmptySearch && isField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", slash);
    return () => document.removeEventListener("keydown", slash);
  }, []);

  const { rows, total, because } = results.value;
  const shown = open.value && (rows.length > 0 || because !== undefined);
  const choose = (hit: Row | undefined): void => {
    if (hit?.kind === "more") {
      more.value = new Map(more.value).set(hit.of, (more.value.get(hit.of) ?? 0) + MORE);
      return;
    }
    const catalog = store.catalog.peek();
    const place = hit && catalog && placeOf(hit, catalog);
    if (hit === undefined || place === undefined) return;
    open.value = false;
    text.value = "";
    store.point(undefined);
    store.select(place, "search", partOf(hit));
  };
  const write = (next: string): void => {
    text.value = next;
    active.value = 0;
    more.value = new Map();
    open.value = true;
  };
  /** One thing at a time: the results, then the text, then the field. */
  const leave = (): void => {
    if (text.value === "" && leavePath(store)) return;
    if (shown) open.value = false;
    else if (text.value !== "") text.value = "";
    else document.getElementById("stage")?.focus();
  };
  const move = (step: number): void => {
    open.value = true;
    const { length } = results.value.rows;
    if (length === 0) return;
    active.value = (active.value + step + length) % length;
    document.getElementById(`hit-${active.value}`)?.scrollIntoView({ block: "nearest" });
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(shown ? 1 : 0);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") choose(results.value.rows[active.value]);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search row">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={words.placeholder}
        aria-label={words.label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls="search-results"
        aria-activedescendant={shown && rows.length > 0 ? `hit-${active.value}` : undefined}
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
        // What a path waits for is typed or pressed: a list would cover what says so.
        onFocus={() => (open.value = text.value !== "" || !isWaiting(store))}
        onClick={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={keydown}
      />
      {text.value === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button
          icon="close"
          class="search-clear"
          aria-label={words.clear}
          title={words.clear}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            write("");
            input.current?.focus();
          }}
        />
      )}
      <div class="search-results" hidden={!shown}>
        {because !== undefined && <p class="search-note quiet">{words[because]}</p>}
        <SearchResults
          results={results.value}
          text={text.value}
          active={active.value}
          titled={text.value.trim() !== "" && because === undefined}
          point={(index) => (active.value = index)}
          choose={choose}
        />
      </div>
      <span class="visually-hidden" role="status">
        {shown &&
          looked.value?.search.isDone === true &&
          text.value !== "" &&
          (because ? words[because] : numbers.results(total))}
      </span>
    </div>
  );
}
