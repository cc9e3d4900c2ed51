import { phrases } from "../phrases.ts";

/** The themes of the page. */
export const theme = phrases({
  label: [(name: string) => `Theme: ${name.toLowerCase()}`, (name) => `主题：${name}`],
  choices: phrases({
    system: ["System", "跟随系统"],
    light: ["Light", "浅色"],
    dark: ["Dark", "深色"],
    contrast: ["High contrast", "高对比度"],
  }),
});
