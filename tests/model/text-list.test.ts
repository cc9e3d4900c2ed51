import { expect, it } from "vitest";
import { listTexts } from "../../src/model/source-text.ts";

it("the list of texts is in the order of the sources' ids, whatever the order of the texts", () => {
  const text = { path: "a.txt", text: "", sha256: "0f" };
  const ids = ["b", "a", "Z", "é", "a-1"];
  const listed = listTexts(new Map(ids.map((id) => [id, text])));
  expect(listed.map(({ source }) => source)).toEqual(["Z", "a", "a-1", "b", "é"]);
  expect(listed[0]).toEqual({ source: "Z", sha256: "0f" });
});
