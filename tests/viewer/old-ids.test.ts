import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../../viewer/view/address.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { fitting } from "../../viewer/view/fitting.ts";
import { openLoaded } from "../../viewer/graph/load.ts";
import { createStore } from "../../viewer/view/store.ts";
import { edge, node } from "../diff/graphs.ts";
import { graphFile } from "../graph-file.ts";

/** Ann was Anne and Anna before, and Bob was Robert; Cat never had another id. */
const GRAPH = graphFile(
  [
    node("ann", { mergedFrom: ["anne", "anna"] }),
    node("bob", { mergedFrom: ["robert", "cat"] }),
    node("cat"),
  ],
  [
    edge("ann", "knows", "bob"),
    edge("ann", "knows", "bob", { key: "ann|knows|bob|2" }),
    edge("ann", "likes", "cat", { undirected: true }),
    edge("cat", "a|b", "ann"),
  ],
);

/** The address that a link becomes when the graph is there. */
function rewritten(fragment: string): string {
  const { view } = readAddress(fragment);
  return writeAddress({
    view: fitting(view, catalogOf(GRAPH)),
    theme: "system",
    language: "system",
  });
}

describe("a link with an id that an entity had before", () => {
  test.each([
    ["#/entity/anne", "#/entity/ann?v=1"],
    ["#/entity/anne?steps=2", "#/entity/ann?steps=2&v=1"],
    ["#/?steps=1&around=entity/anna", "#/?steps=1&around=entity/ann&v=1"],
    ["#/path/anne/robert", "#/path/ann/bob?v=1"],
    ["#/path/anne/cat?directed=1", "#/path/ann/cat?directed=1&v=1"],
    ["#/path/cat/robert?nth=2", "#/path/cat/bob?nth=2&v=1"],
    ["#/path/anne", "#/path/ann?v=1"],
    ["#/?pin=anne,cat,anna", "#/?pin=ann,cat&v=1"],
    ["#/?pin=anne,ann", "#/?pin=ann&v=1"],
    ["#/?opened=anne:knows,robert:~knows", "#/?opened=ann:knows,bob:~knows&v=1"],
    ["#/?closed=anne:knows,ann:knows", "#/?closed=ann:knows&v=1"],
    ["#/?moved=anne:1:2,cat:3:4", "#/?moved=ann:1:2,cat:3:4&v=1"],
    ["#/claim/anne%7Cknows%7Crobert", "#/claim/ann%7Cknows%7Cbob?v=1"],
    ["#/claim/anne%7Cknows%7Crobert%7C2", "#/claim/ann%7Cknows%7Cbob%7C2?v=1"],
    ["#/claim/cat%7Clikes%7Cz", ""],
    ["#/claim/cat%7Clikes%7Canne", "#/claim/ann%7Clikes%7Ccat?v=1"],
    ["#/claim/cat%7Ca%7Cb%7Canna", "#/claim/cat%7Ca%7Cb%7Cann?v=1"],
    // An id that is in use is that of its own entity.
    ["#/entity/cat", "#/entity/cat?v=1"],
    ["#/entity/nobody", ""],
  ])("%s becomes %s", (fragment, address) => {
    expect(decodeURIComponent(rewritten(fragment))).toBe(decodeURIComponent(address));
  });

  test("leaves a view alone that has none", () => {
    const { view } = readAddress("#/entity/ann?pin=cat&steps=1");
    expect(fitting(view, catalogOf(GRAPH))).toBe(view);
  });

  test("says nothing of what is missing, whether the graph comes first or the link", () => {
    const { view } = readAddress("#/entity/anne");
    const link = createStore();
    link.adopt(view, undefined);
    link.receive(openLoaded(GRAPH));
    const graph = createStore();
    graph.receive(openLoaded(GRAPH));
    graph.adopt(view, undefined);
    for (const store of [link, graph]) {
      expect(store.notice.value).toBeUndefined();
      expect(store.view.value.place).toEqual({ kind: "node", id: "ann" });
    }
  });
});
