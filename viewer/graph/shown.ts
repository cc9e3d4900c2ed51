import { mayHide, showHidden } from "../../src/model/hidden.ts";

/**
 * Parsed JSON in which characters that hide, or turn the direction of text, stand by name, so that
 * nothing is shown otherwise than it was proven. Nearly every graph has none and stays what it is.
 *
 * @param text the JSON, which tells most often that there is nothing to name
 */
export function withHiddenShown(json: unknown, text: string): unknown {
  // An escape makes a character that the JSON itself does not hold.
  return !mayHide(text) && !text.includes("\\u") ? json : shown(json);
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return showHidden(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  // Keys too, by entries: a key such as __proto__ stays one.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [showHidden(key), shown(each)]),
  );
}
