import type { ComponentChildren } from "preact";
import { DATA_FORMATS, type FileFormat, PICTURE_FORMATS, SOURCE_FORMATS } from "./save.ts";
import { exporting } from "./words.ts";
import type { Store } from "../view/store.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { exportSeen } from "./export-seen.ts";
import { Menu } from "../ui/Menu.tsx";
import { Button } from "../ui/Button.tsx";

/**
 * Saves what is seen as a file: a picture, data, or the cited sources.
 *
 * @param props.done called when a file was asked for
 */
export function ExportMenu({ done }: { readonly done: () => void }) {
  const store = useStore();
  const names = useNames();
  const words = useWords(exporting);
  const drawn = store.picture.value === "drawn" && store.still.value !== undefined;
  const choose = async (format: FileFormat): Promise<void> => {
    // What blocks the page for a while is told before it begins.
    store.saved.value = isLarge(store) ? { making: true } : undefined;
    if (isLarge(store)) await painted();
    store.saved.value = await exportSeen(store, format, names, words);
  };
  return (
    <Menu label={words.label} icon="save">
      {(close) => {
        const act = (format: FileFormat) => (): void => {
          close();
          done();
          void choose(format);
        };
        return (
          <div class="export-menu">
            <Amount />
            <Group title={drawn ? words.picture : words.noPicture}>
              {PICTURE_FORMATS.map((each) => (
                <Item key={each} format={each} disabled={!drawn} act={act(each)} />
              ))}
            </Group>
            <Group title={words.data}>
              {DATA_FORMATS.map((each) => (
                <Item key={each} format={each} act={act(each)} />
              ))}
            </Group>
            <Group title={words.sources}>
              {SOURCE_FORMATS.map((each) => (
                <Item key={each} format={each} act={act(each)} />
              ))}
            </Group>
          </div>
        );
      }}
    </Menu>
  );
}

/** Nodes and edges beyond which a file takes a person's notice to make. */
const LARGE = 4_000;

function isLarge(store: Store): boolean {
  const { nodes = [], edges = [] } = store.catalog.peek() ?? {};
  return nodes.length + edges.length > LARGE;
}

/** Resolves when what was just set has been drawn; a page that is not looked at draws nothing. */
function painted(): Promise<unknown> {
  const drawn = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return Promise.race([drawn, new Promise((done) => setTimeout(done, 100))]);
}

/** How much of the graph the files will hold. */
function Amount() {
  const { catalog, visible } = useStore();
  const words = useWords(exporting);
  const { nodes = [], edges = [] } = catalog.value ?? {};
  const part = visible.value;
  return (
    <p class="export-amount quiet">
      {part ? words.part(part.nodeCount, part.edgeCount) : words.all(nodes.length, edges.length)}
    </p>
  );
}

function Group(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div role="group" aria-label={props.title}>
      <p class="menu-title">{props.title}</p>
      {props.children}
    </div>
  );
}

function Item(props: {
  readonly format: FileFormat;
  readonly disabled?: boolean;
  readonly act: () => void;
}) {
  const words = useWords(exporting);
  return (
    <Button
      icon={props.format === "png" || props.format === "svg" ? "image" : "file"}
      class="menu-item"
      disabled={props.disabled ?? false}
      onClick={props.act}
    >
      {words.names[props.format]}
      <span class="menu-hint">{words.hints[props.format]}</span>
    </Button>
  );
}
