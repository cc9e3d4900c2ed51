import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { count } from "../format/count.ts";
import type { Hit } from "../state/find.ts";
import { NO_RESULTS, placeOf, resultsFor } from "../state/results.ts";
import { SearchResults } from "./SearchResults.tsx";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

/** Finds entities, relations, sources, facts and passages; `/` comes here from anywhere. */
export function Search() {
  const store = useStore();
  const text = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  const results = useComputed(() => (open.value ? resultsFor(store, text.value) : NO_RESULTS));

  useEffect(() => {
    const slash = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      // In a field it is a character like any other, but not the first of a search.
      if (event.target instanceof HTMLInputElement && event.target.value !== "") return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", slash);
    return () => document.removeEventListener("keydown", slash);
  }, []);

  const { hits, total, note } = results.value;
  const shown = open.value && (hits.length > 0 || note !== undefined);
  const choose = (hit: Hit | undefined): void => {
    const catalog = store.catalog.peek();
    const place = hit && catalog && placeOf(hit, catalog);
    if (place === undefined) return;
    open.value = false;
    text.value = "";
    store.point(undefined);
    store.select(place, "search");
  };
  const move = (step: number): void => {
    open.value = true;
    const { length } = results.value.hits;
    if (length === 0) return;
    active.value = (active.value + step + length) % length;
    document.getElementById(`hit-${active.value}`)?.scrollIntoView({ block: "nearest" });
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(shown ? 1 : 0);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") choose(hits[active.value]);
    else if (event.key === "Escape" && shown) open.value = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder="Search people, things, quotes…"
        aria-label="Search"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls="search-results"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${active.value}` : undefined}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onFocus={() => (open.value = true)}
        onClick={() => (open.value = true)}
        onBlur={() => (open.value = false)}
        onKeyDown={keydown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="search-results" hidden={!shown}>
        {note !== undefined && <p class="search-note">{note}</p>}
        <SearchResults
          results={results.value}
          active={active.value}
          titled={text.value.trim() !== ""}
          point={(index) => (active.value = index)}
          choose={choose}
        />
      </div>
      <span class="visually-hidden" role="status">
        {shown && text.value !== "" ? count(total, "result") : ""}
      </span>
    </div>
  );
}
