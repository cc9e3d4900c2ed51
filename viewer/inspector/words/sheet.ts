import { phrases } from "../../ui/phrases.ts";

/** The grip of the panel on a phone. */
export const sheet = phrases({
  larger: ["Make the panel larger", "展开面板"],
  smaller: ["Make the panel smaller", "收起面板"],
});
