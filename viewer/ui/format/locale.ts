import type { Language } from "../phrases.ts";

/** The locale by whose customs each language writes dates, numbers and the order of names. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };
