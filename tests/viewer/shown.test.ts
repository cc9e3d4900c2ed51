import { expect, test } from "vitest";
import { withHiddenShown } from "../../viewer/graph/shown.ts";

const loaded = (text: string): unknown => withHiddenShown(JSON.parse(text), text);

test("a graph without hidden characters stays what it is", () => {
  const json = { nodes: [{ label: "小米 ❤" }] };
  expect(withHiddenShown(json, JSON.stringify(json))).toBe(json);
});

test.each([
  ["as a character", '{"quote": "paid \u202e12\u202c pounds"}'],
  ["as an escape", String.raw`{"quote": "paid \u202e12\u202c pounds"}`],
])("what turns the direction of text is shown by name: %s", (_, text) => {
  expect(loaded(text)).toEqual({ quote: "paid ⟨U+202E⟩12⟨U+202C⟩ pounds" });
});

test("at any depth, in keys, and whatever a key is called", () => {
  const text = String.raw`{"__proto__": [{"a\u202e": ["b\udb40\udc41", 1, null, true]}]}`;
  expect(JSON.stringify(loaded(text))).toBe(
    '{"__proto__":[{"a⟨U+202E⟩":["b⟨U+E0041⟩",1,null,true]}]}',
  );
});
