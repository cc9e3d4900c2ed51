import { describe, expect, test } from "vitest";
import { pathText } from "../../viewer/paths/PathPanel.tsx";
import { openLoaded } from "../../viewer/graph/load.ts";
import { namesIn } from "../../viewer/graph/names.ts";
import { createStore } from "../../viewer/view/store.ts";
import { NO_FILTERS, type PathPlace } from "../../viewer/view/view.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

function storeAt(place: Partial<PathPlace>) {
  const store = createStore();
  store.receive(openLoaded(sampleGraph()));
  store.select({ kind: "path", from: "tang-wei", directed: false, chosen: 0, ...place }, "panel");
  return store;
}

const ways = (store: ReturnType<typeof storeAt>) =>
  store.paths.value?.map(({ nodes }) => nodes.map(({ id }) => id).join(" "));

describe("the path tool", () => {
  test("waits for the other end, which is whatever entity is chosen next", () => {
    const store = storeAt({});
    expect(store.paths.value).toBeUndefined();
    store.select({ kind: "node", id: "fjord" }, "picture");
    expect(ways(store)?.[0]).toBe("tang-wei qingmu fjord");
    store.select({ kind: "node", id: "lonely" }, "picture");
    expect(store.selection.value?.target).toEqual({ kind: "node", id: "lonely" });
  });

  test("finds the shortest paths first, either way or along the arrows", () => {
    expect(ways(storeAt({ to: "ada-lindqvist" }))).toEqual(
      [
        "tang-wei qingmu ada-lindqvist",
        expect.stringMatching(/^tang-wei .* ada-lindqvist$/),
        expect.stringMatching(/^tang-wei .* ada-lindqvist$/),
        expect.stringMatching(/^tang-wei .* ada-lindqvist$/),
        expect.stringMatching(/^tang-wei .* ada-lindqvist$/),
      ].slice(0, ways(storeAt({ to: "ada-lindqvist" }))?.length),
    );
    expect(ways(storeAt({ to: "liu-yang", directed: true }))).toEqual([]);
    expect(ways(storeAt({ to: "lonely" }))).toEqual([]);
  });

  test("lights the chosen path up, all of it", () => {
    const store = storeAt({ to: "fjord" });
    expect(store.focus.value?.centres.size).toBe(3);
    // One claim leads to the workshop, three on to its rival.
    expect(store.focus.value?.strong.size).toBe(4);
  });

  test("follows only claims that the filters admit", () => {
    const store = storeAt({ to: "fjord" });
    store.change({
      filters: { ...NO_FILTERS, relations: { only: false, names: new Set(["leads"]) } },
    });
    expect(ways(store)?.[0]).toBe("tang-wei liu-yang zither qingmu fjord");
    store.change({
      filters: { ...NO_FILTERS, states: { only: true, names: new Set(["broken"]) } },
    });
    expect(ways(store)).toEqual([]);
  });

  test("goes through no entity of a hidden type; the two ends are there all the same", () => {
    const store = storeAt({ to: "fjord" });
    const hidden = (...names: string[]) => {
      store.change({
        filters: { ...NO_FILTERS, types: { only: false, names: new Set(names) } },
      });
    };
    hidden("Person");
    expect(ways(store)?.[0]).toBe("tang-wei qingmu fjord");
    expect(store.focus.value?.nodes.size).toBe(3);
    hidden("Company");
    expect(ways(store)?.every((way) => !way.includes("qingmu"))).toBe(true);
  });

  test("does not go along a hidden branch", () => {
    const store = storeAt({ to: "fjord" });
    store.change({ closed: [{ node: "tang-wei", relation: "leads", way: "out" }] });
    expect(ways(store)?.[0]).toBe("tang-wei liu-yang zither qingmu fjord");
  });

  test("gives a path as text, each hop with what proves it", () => {
    const store = storeAt({ to: "ada-lindqvist" });
    const [path] = store.paths.value ?? [];
    const sources = store.catalog.value?.sources ?? new Map();
    const text =
      path === undefined ? "" : pathText(path, sources, namesIn(store.catalog.value, "en"));
    expect(text).toContain("Tang Wei → Qingmu Workshop → Ada Lindqvist (2 steps)");
    expect(text).toContain("Ada Lindqvist —founded→ Qingmu Workshop\n  “Ada Lindqvist opened");
    expect(text).toContain("Ada Lindqvist —doubts→ Qingmu Workshop (alleged)");
    const chinese = namesIn(store.catalog.value, "zh");
    const translated = path === undefined ? "" : pathText(path, sources, chinese);
    expect(translated).toContain("唐薇 → 青木乐器工坊 → Ada Lindqvist（2步）");
    expect(translated).toContain("Ada Lindqvist —doubts→ 青木乐器工坊（指称）");
    expect(translated).toContain("“Ada Lindqvist opened");
    expect(translated).toContain("2024年5月17日，第12段");
  });
});
