import { THEME_CHOICES, type ThemeChoice } from "./theme.ts";
import { theme } from "./words.ts";
import { useThemes, useWords } from "./context.ts";
import { Icon, type IconName } from "./icons.tsx";
import { Menu } from "./Menu.tsx";

const ICONS: Readonly<Record<ThemeChoice, IconName>> = {
  system: "auto",
  light: "sun",
  dark: "moon",
  contrast: "contrast",
};

/** The theme of the page, and the others that it could have. */
export function ThemeButton() {
  const { choice, choose } = useThemes();
  const words = useWords(theme);
  return (
    <Menu label={words.label(words.choices[choice.value])} icon={ICONS[choice.value]}>
      {(close) =>
        THEME_CHOICES.map((each) => (
          <button
            key={each}
            type="button"
            class="menu-item"
            aria-pressed={choice.value === each}
            onClick={() => {
              choose(each);
              close();
            }}
          >
            <Icon name={ICONS[each]} />
            {words.choices[each]}
          </button>
        ))
      }
    </Menu>
  );
}
