import type { Phrases } from "../../ui/phrases.ts";

const en = { larger: "Make the panel larger", smaller: "Make the panel smaller" };

const zh: typeof en = { larger: "展开面板", smaller: "收起面板" };

/** The grip of the panel on a phone. */
export const sheet: Phrases<typeof en> = { en, zh };
