import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { numberWords } from "../ui/format/count.ts";
import { ALL } from "../view/choice.ts";
import type { ColourBy } from "../view/colouring.ts";
import { type FactProperty, usualProperties } from "../graph/facts.ts";
import type { SizeBy } from "../view/sizing.ts";
import { looks } from "./words.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { Menu } from "../ui/Menu.tsx";
import { Button } from "../ui/Button.tsx";

/** What the colours and the sizes of entities tell: one of each is chosen. */
export function LooksMenu() {
  return (
    <Menu label={useWords(looks).menu} icon="drop" side="right">
      {(close) => (
        <>
          <ColourChoices close={close} />
          <SizeChoices close={close} />
        </>
      )}
    </Menu>
  );
}

function ColourChoices({ close }: { readonly close: () => void }) {
  const store = useStore();
  const words = useWords(looks);
  const { colourBy, filters, lit } = store.view.value;
  // The groups of one colouring mean nothing in another.
  const choose = (next: ColourBy): void => {
    store.change({
      colourBy: next,
      filters: { ...filters, groups: ALL },
      lit: lit?.kind === "group" ? undefined : lit,
    });
    close();
  };
  return (
    <Choices title={words.colourBy}>
      {(["type", "community"] as const).map((kind) => (
        <Item key={kind} on={colourBy.kind === kind} choose={() => choose({ kind })}>
          {words[kind]}
        </Item>
      ))}
      <Properties
        all={store.properties.value}
        chosen={colourBy.kind === "fact" ? colourBy.property : undefined}
        choose={(property) => choose({ kind: "fact", property })}
      />
    </Choices>
  );
}

function SizeChoices({ close }: { readonly close: () => void }) {
  const store = useStore();
  const words = useWords(looks);
  const { sizeBy } = store.view.value;
  const choose = (next: SizeBy): void => {
    store.change({ sizeBy: next });
    close();
  };
  const numeric = store.properties.value.filter(({ kind }) => kind === "number");
  return (
    <Choices title={words.sizeBy}>
      {(["degree", "sources"] as const).map((kind) => (
        <Item key={kind} on={sizeBy.kind === kind} choose={() => choose({ kind })}>
          {words[kind]}
        </Item>
      ))}
      <Properties
        all={numeric}
        chosen={sizeBy.kind === "fact" ? sizeBy.property : undefined}
        choose={(property) => choose({ kind: "fact", property })}
      />
    </Choices>
  );
}

/** Properties, of which those that say something of very few entities wait to be asked for. */
function Properties(props: {
  /** Those of most entities first. */
  readonly all: readonly FactProperty[];
  readonly chosen: string | undefined;
  readonly choose: (property: string) => void;
}) {
  const words = useWords(looks);
  const names = useNames();
  const first = usualProperties(props.all);
  const rest = props.all.slice(first.length);
  const opened = useSignal(rest.some(({ id }) => id === props.chosen));
  return (
    <>
      {(opened.value ? props.all : first).map(({ id, count }) => (
        <Item
          key={`fact ${id}`}
          on={props.chosen === id}
          hint={count}
          choose={() => props.choose(id)}
        >
          {names.property(id)}
        </Item>
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
    </>
  );
}

function Choices(props: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p class="menu-title" id={id}>
        {props.title}
      </p>
      <div class="menu-scroll scroll">{props.children}</div>
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
    <Button class="menu-item" aria-pressed={props.on} onClick={props.choose}>
      <span class="menu-name one-line">{props.children}</span>
      {props.hint !== undefined && (
        <span class="menu-hint">{numberWords(props.hint, language)}</span>
      )}
    </Button>
  );
}
