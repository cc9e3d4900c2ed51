import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { count, group } from "../format/count.ts";
import { mostConnected } from "../state/claims.ts";
import type { Found } from "../../src/query/index.ts";
import { Dot } from "./Dot.tsx";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

const LIMIT = 12;
const SUGGESTED = 6;

/** Finds entities by any of their names; `/` comes here from anywhere. */
export function Search() {
  const store = useStore();
  const text = useSignal("");
  const open = useSignal(false);
  const active = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  const results = useComputed(() => (open.value ? search(store, text.value) : EMPTY));

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

  const { found, total, note } = results.value;
  const shown = open.value && (found.length > 0 || note !== undefined);
  const choose = (hit: Found | undefined): void => {
    if (hit === undefined) return;
    open.value = false;
    text.value = "";
    store.point(undefined);
    store.select({ kind: "node", id: hit.node.id }, "search");
  };
  const move = (step: number): void => {
    open.value = true;
    const { length } = results.value.found;
    if (length > 0) active.value = (active.value + step + length) % length;
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(shown ? 1 : 0);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") choose(found[active.value]);
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
        placeholder="Search people, things, names…"
        aria-label="Search entities"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls="search-results"
        aria-activedescendant={shown && found.length > 0 ? `hit-${active.value}` : undefined}
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
        <ul id="search-results" role="listbox" aria-label="Entities">
          {found.map((hit, index) => (
            <li
              key={hit.node.id}
              id={`hit-${index}`}
              role="option"
              aria-selected={index === active.value}
              onPointerMove={() => (active.value = index)}
              // Before the input loses the focus and closes the list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              <Dot type={hit.node.kind} />
              <span class="hit-name">{hit.node.label}</span>
              {hit.matched !== hit.node.label && hit.matched !== hit.node.id && (
                <span class="hit-alias">{hit.matched}</span>
              )}
              <span class="hit-kind">{hit.node.kind}</span>
            </li>
          ))}
        </ul>
        {total > found.length && (
          <p class="search-note">{`${group(String(total - found.length))} more: type on to narrow the list`}</p>
        )}
      </div>
      <span class="visually-hidden" role="status">
        {shown && text.value !== "" ? count(total, "result") : ""}
      </span>
    </div>
  );
}

interface Results {
  readonly found: readonly Found[];
  readonly total: number;
  readonly note?: string;
}

const EMPTY: Results = { found: [], total: 0 };

function search(store: ReturnType<typeof useStore>, text: string): Results {
  const graph = store.graph.value;
  const catalog = store.catalog.value;
  if (graph === undefined || catalog === undefined) return EMPTY;
  if (text.trim() !== "") {
    const { found, total, suggestions } = graph.find(text, { limit: LIMIT });
    if (found.length > 0) return { found, total };
    const near = suggestions.length > 0 ? ` Did you mean ${suggestions.join(", ")}?` : "";
    return { ...EMPTY, note: `Nothing here has that name.${near}` };
  }
  const found = mostConnected(catalog, SUGGESTED).flatMap((id): Found[] => {
    const node = catalog.nodes[catalog.nodeIndex.get(id) ?? -1];
    if (node === undefined) return [];
    const { label, kind } = node.attributes;
    return [{ node: { id, label, kind }, matched: label, match: "exact" }];
  });
  return found.length === 0 ? EMPTY : { found, total: found.length, note: "Most connected" };
}
