import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { numberWords } from "../format/count.ts";
import { ALL } from "../state/choice.ts";
import type { ColourBy } from "../state/colouring.ts";
import type { SizeBy } from "../state/sizing.ts";
import { looks } from "../words/looks.ts";
import { useNames, useStore, useWords } from "./context.ts";
import { Menu } from "./Menu.tsx";

/** What the colours and the sizes of entities tell: one of each is chosen. */
export function LooksMenu() {
  return (
    <Menu label={useWords(looks).menu} icon="drop" side="right">
      {() => (
        <>
          <ColourChoices />
          <SizeChoices />
        </>
      )}
    </Menu>
  );
}

function ColourChoices() {
  const store = useStore();
  const words = useWords(looks);
  const names = useNames();
  const { colourBy, filters, lit } = store.view.value;
  // The groups of one colouring mean nothing in another.
  const choose = (next: ColourBy): void =>
    store.change({
      colourBy: next,
      filters: { ...filters, groups: ALL },
      lit: lit?.kind === "group" ? undefined : lit,
    });
  return (
    <Choices title={words.colourBy}>
      {(["type", "community"] as const).map((kind) => (
        <Item key={kind} on={colourBy.kind === kind} choose={() => choose({ kind })}>
          {words[kind]}
        </Item>
      ))}
      {store.properties.value.map(({ id, count }) => (
        <Item
          key={`fact ${id}`}
          on={colourBy.kind === "fact" && colourBy.property === id}
          hint={count}
          choose={() => choose({ kind: "fact", property: id })}
        >
          {names.property(id)}
        </Item>
      ))}
    </Choices>
  );
}

function SizeChoices() {
  const store = useStore();
  const words = useWords(looks);
  const names = useNames();
  const { sizeBy } = store.view.value;
  const choose = (next: SizeBy): void => store.change({ sizeBy: next });
  const numeric = store.properties.value.filter(({ kind }) => kind === "number");
  return (
    <Choices title={words.sizeBy}>
      {(["degree", "sources"] as const).map((kind) => (
        <Item key={kind} on={sizeBy.kind === kind} choose={() => choose({ kind })}>
          {words[kind]}
        </Item>
      ))}
      {numeric.map(({ id, count }) => (
        <Item
          key={`fact ${id}`}
          on={sizeBy.kind === "fact" && sizeBy.property === id}
          hint={count}
          choose={() => choose({ kind: "fact", property: id })}
        >
          {names.property(id)}
        </Item>
      ))}
    </Choices>
  );
}

function Choices(props: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p class="menu-title" id={id}>
        {props.title}
      </p>
      <div class="menu-scroll">{props.children}</div>
    </div>
  );
}

function Item(props: {
  readonly on: boolean;
  /** How many entities it says something of. */
  readonly hint?: number;
  readonly choose: () => void;
  readonly children: string;
}) {
  const { language } = useNames();
  return (
    <button type="button" class="menu-item" aria-pressed={props.on} onClick={props.choose}>
      <span class="menu-name">{props.children}</span>
      {props.hint !== undefined && (
        <span class="menu-hint">{numberWords(props.hint, language)}</span>
      )}
    </button>
  );
}
