import { CopyButton, IconButton, Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { type IconName } from "../ui/icons.tsx";
import { useStore } from "../view/page.ts";
import { usePage, useWords } from "../ui/context.ts";
import { page, theme } from "../ui/words.ts";
import { topbar } from "./words.ts";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { FOLDED, matching } from "../ui/browser.ts";
import { redo, undo } from "../view/timeline.ts";
import { THEME_CHOICES, type ThemeChoice } from "../ui/theme.ts";

/** The tools of the page, in a row; in a narrow window behind one button, as a list with their names. */
export function Toolbar({ help }: { readonly help: () => void }) {
  const words = useWords(topbar);
  const folded = matching(FOLDED).value;
  if (folded) {
    return (
      <Menu label={words.more} icon="more">
        {(close) => (
          <div class="folded-tools">
            <Tools help={help} done={close} />
          </div>
        )}
      </Menu>
    );
  }
  return (
    <div class="toolbar row" role="toolbar" aria-label={words.tools}>
      <Tools help={help} done={() => undefined} />
    </div>
  );
}

/** @param props.done called after a tool that changes what is seen */
function Tools(props: { readonly help: () => void; readonly done: () => void }) {
  const { timeline } = usePage();
  const store = useStore();
  const words = useWords(topbar);
  const { table } = store.view.value;
  const say = (): void => {
    if (store.view.peek().free !== undefined) store.notice.value = { kind: "no forces" };
  };
  const showTable = (): void => {
    store.change({ table: table === undefined ? "entities" : undefined });
    props.done();
  };
  const help = (): void => {
    props.done();
    props.help();
  };
  return (
    <>
      {store.catalog.value !== undefined && (
        <>
          <IconButton
            icon="undo"
            label={words.undo}
            title={words.keyed(words.undo, "Ctrl+Z")}
            disabled={!timeline.canGoBack.value}
            onClick={() => undo(timeline)}
          />
          <IconButton
            icon="redo"
            label={words.redo}
            title={words.keyed(words.redo, "Ctrl+Shift+Z")}
            disabled={!timeline.canGoForward.value}
            onClick={() => redo(timeline)}
          />
          <IconButton
            icon="table"
            label={words.table}
            aria-pressed={table !== undefined}
            title={table === undefined ? words.showTable : words.showPicture}
            onClick={showTable}
          />
          <ExportMenu done={props.done} />
          <CopyButton
            label={words.copyLink}
            icon="link"
            text={() => location.href}
            onCopied={say}
          />
        </>
      )}
      <LanguageButton />
      <ThemeButton />
      <IconButton
        icon="question"
        label={words.help}
        aria-haspopup="dialog"
        title={words.keyed(words.help, "?")}
        onClick={help}
      />
    </>
  );
}

/** Switches to the other language; labelled in that one, for those who do not read this. */
function LanguageButton() {
  const { language, choose } = usePage().languages;
  const other = language.value === "en" ? "zh" : "en";
  const words = page[other].language;
  return (
    <Button
      icon="language"
      class="icon-button language-button"
      lang={other}
      title={words.take}
      onClick={() => choose(other)}
    >
      <span class="language-short">{words.short}</span>
      <span class="language-name">{words.name}</span>
    </Button>
  );
}

const ICONS: Readonly<Record<ThemeChoice, IconName>> = {
  system: "auto",
  light: "sun",
  dark: "moon",
  contrast: "contrast",
};

/** The theme of the page, and the others that it could have. */
function ThemeButton() {
  const { choice, choose } = usePage().themes;
  const words = useWords(theme);
  return (
    <Menu label={words.label(words.choices[choice.value])} icon={ICONS[choice.value]}>
      {(close) =>
        THEME_CHOICES.map((each) => (
          <Button
            icon={ICONS[each]}
            key={each}
            class="menu-item"
            aria-pressed={choice.value === each}
            onClick={() => {
              choose(each);
              close();
            }}
          >
            {words.choices[each]}
          </Button>
        ))
      }
    </Menu>
  );
}
