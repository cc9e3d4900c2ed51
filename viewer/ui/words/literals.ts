import { phrases } from "../phrases.ts";

/** Values of facts. */
export const literals = phrases({
  yes: ["yes", "是"],
  no: ["no", "否"],
  about: [(number: string) => `about ${number}`, (number) => `约${number}`],
});
