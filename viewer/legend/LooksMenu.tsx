import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type FactProperty, usualProperties } from "../graph/facts.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/context.ts";
import { numberWords } from "../ui/format/count.ts";
import { Menu } from "../ui/Menu.tsx";
import { ALL } from "../view/choice.ts";
import { useNames, useStore } from "../view/page.ts";
import { looks } from "./words.ts";

/** What the colours and the sizes of entities tell: one of each is chosen. */
export function LooksMenu() {
  const store = useStore();
  const words = useWords(looks);
  const { colourBy, filters, lit, sizeBy } = store.view.value;
  const properties = store.properties.value;
  return (
    <Menu label={words.menu} icon="drop" side="right">
      {(close) => (
        <>
          <Choices
            title={words.colourBy}
            kinds={["type", "community"]}
            properties={properties}
            chosen={colourBy}
            choose={(colourBy) => {
              // The groups of one colouring mean nothing in another.
              const unlit = lit?.kind === "group" ? undefined : lit;
              store.change({ colourBy, filters: { ...filters, groups: ALL }, lit: unlit });
              close();
            }}
          />
          <Choices
            title={words.sizeBy}
            kinds={["degree", "sources"]}
            properties={properties.filter(({ kind }) => kind === "number")}
            chosen={sizeBy}
            choose={(sizeBy) => {
              store.change({ sizeBy });
              close();
            }}
          />
        </>
      )}
    </Menu>
  );
}

type By<K> = { readonly kind: K } | { readonly kind: "fact"; readonly property: string };

/** Kinds, then properties, of which those that say something of very few entities wait to be asked for. */
function Choices<K extends "community" | "degree" | "sources" | "type">(props: {
  readonly title: string;
  readonly kinds: readonly K[];
  /** Those of most entities first. */
  readonly properties: readonly FactProperty[];
  readonly chosen: By<K>;
  readonly choose: (by: By<K>) => void;
}) {
  const { kinds, properties, chosen, choose } = props;
  const words = useWords(looks);
  const names = useNames();
  const title = useId();
  const property = "property" in chosen ? chosen.property : undefined;
  const first = usualProperties(properties);
  const rest = properties.slice(first.length);
  const opened = useSignal(rest.some(({ id }) => id === property));
  return (
    <div role="group" aria-labelledby={title}>
      <p class="menu-title" id={title}>
        {props.title}
      </p>
      <div class="menu-scroll scroll">
        {kinds.map((kind) => (
          <Button
            key={kind}
            class="menu-item"
            aria-pressed={chosen.kind === kind}
            onClick={() => choose({ kind })}
          >
            <span class="menu-name one-line">{words[kind]}</span>
          </Button>
        ))}
        {(opened.value ? properties : first).map(({ id, count }) => (
          <Button
            key={`fact ${id}`}
            class="menu-item"
            aria-pressed={property === id}
            onClick={() => choose({ kind: "fact", property: id })}
          >
            <span class="menu-name one-line">{names.property(id)}</span>
            <span class="menu-hint">{numberWords(count, names.language)}</span>
          </Button>
        ))}
        {!opened.value && rest.length > 0 && (
          <Button
            class="menu-item"
            onClick={({ currentTarget }) => {
              // This button goes: the focus stays in the list.
              const { previousElementSibling: before } = currentTarget;
              if (before instanceof HTMLElement) before.focus();
              opened.value = true;
            }}
          >
            <span class="menu-name one-line">{words.more}</span>
            <span class="menu-hint">{numberWords(rest.length, names.language)}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
