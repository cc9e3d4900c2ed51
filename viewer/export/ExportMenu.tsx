import { Button } from "../ui/Button.tsx";
import { usePage, useWords } from "../ui/context.ts";
import { Menu } from "../ui/Menu.tsx";
import { exportSeen } from "./export-seen.ts";
import { type FileFormat, FORMATS, isPicture } from "./save.ts";
import { exporting } from "./words.ts";

/** Saves what is seen as a picture, as data, or its sources; `done` is called when one is chosen. */
export function ExportMenu({ done }: { readonly done: () => void }) {
  const page = usePage();
  const { store, picture } = page;
  const words = useWords(exporting);
  const { nodes = [], edges = [] } = store.catalog.value ?? {};
  const part = store.visible.value;
  const drawn = store.pictureState.value === "drawn" && picture.value !== undefined;
  const isLarge = nodes.length + edges.length > LARGE;
  const choose = async (format: FileFormat): Promise<void> => {
    // What blocks the page for a while is told before it begins.
    store.saved.value = isLarge ? { making: true } : undefined;
    if (isLarge) await painted();
    store.saved.value = await exportSeen(page, format, words);
  };
  return (
    <Menu label={words.label} icon="save">
      {(close) => (
        <div class="export-menu">
          <p class="export-amount quiet">
            {part
              ? words.held(words.part, part.nodeCount, part.edgeCount)
              : words.held(words.all, nodes.length, edges.length)}
          </p>
          {(["picture", "data", "sources"] as const).map((group) => {
            const title = group === "picture" && !drawn ? words.noPicture : words[group];
            return (
              <div key={group} role="group" aria-label={title}>
                <p class="menu-title">{title}</p>
                {FORMATS[group].map((format) => (
                  <Button
                    key={format}
                    icon={isPicture(format) ? "image" : "file"}
                    class="menu-item"
                    disabled={isPicture(format) && !drawn}
                    onClick={() => {
                      close();
                      done();
                      void choose(format);
                    }}
                  >
                    {words.names[format]}
                    <span class="menu-hint">{words.hints[format]}</span>
                  </Button>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </Menu>
  );
}

/** Nodes and edges beyond which a file takes a person's notice to make. */
const LARGE = 4_000;

/** Resolves when what was just set has been drawn; a page that is not looked at draws nothing. */
function painted(): Promise<unknown> {
  const drawn = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return Promise.race([drawn, new Promise((done) => setTimeout(done, 100))]);
}
