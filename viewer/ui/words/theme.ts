import type { Phrases } from "../phrases.ts";

const en = {
  label: (name: string): string => `Theme: ${name.toLowerCase()}`,
  choices: { system: "System", light: "Light", dark: "Dark", contrast: "High contrast" },
};

const zh: typeof en = {
  label: (name) => `主题：${name}`,
  choices: { system: "跟随系统", light: "浅色", dark: "深色", contrast: "高对比度" },
};

/** The themes of the page. */
export const theme: Phrases<typeof en> = { en, zh };
