import { THEME_CHOICES, type ThemeChoice } from "../state/theme.ts";
import { useThemes } from "./context.ts";
import { Icon, type IconName } from "./icons.tsx";

const ICONS: Readonly<Record<ThemeChoice, IconName>> = {
  system: "auto",
  light: "sun",
  dark: "moon",
};

/** Goes round: the system's theme, light, dark. */
export function ThemeButton() {
  const { choice, choose } = useThemes();
  const next = THEME_CHOICES[(THEME_CHOICES.indexOf(choice.value) + 1) % 3] ?? "system";
  const label = `Theme: ${choice.value}. Change to ${next}`;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => choose(next)}
    >
      <Icon name={ICONS[choice.value]} />
    </button>
  );
}
