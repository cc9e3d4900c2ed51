import type { Phrases } from "../phrases.ts";

const en = {
  yes: "yes",
  no: "no",
  about: (number: string): string => `about ${number}`,
};

const zh: typeof en = {
  yes: "是",
  no: "否",
  about: (number) => `约${number}`,
};

/** Values of facts. */
export const literals: Phrases<typeof en> = { en, zh };
