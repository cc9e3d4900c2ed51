import { useSignal } from "@preact/signals";
import { Search } from "../search/Search.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { HelpSheet } from "../help/HelpSheet.tsx";
import { useStore } from "../ui/context.ts";

/** The title of the graph, the search, the tools, and the help that one of them opens. */
export function TopBar() {
  const helping = useSignal(false);
  const attributes = useStore().catalog.value?.file.attributes;
  const title = attributes?.title ?? "Graphwright";
  return (
    <header class="topbar">
      <div class="brand">
        <svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <path class="mark-line" d="M9 22 23 10" />
          <circle class="mark-one" cx="9" cy="22" r="6" />
          <circle class="mark-two" cx="23" cy="10" r="5" />
        </svg>
        <h1 title={attributes?.description}>{title}</h1>
      </div>
      <Search />
      <div class="tools">
        <Toolbar help={() => (helping.value = true)} />
      </div>
      <HelpSheet open={helping} />
    </header>
  );
}
