import { describe, expect, test } from "vitest";
import type { CitationAttributes, GraphFile } from "../../src/model/graph-file.ts";
import { openGraph, type SourceResult } from "../../src/query/index.ts";
import {
  findPassages,
  passagesOf,
  placePassages,
  pointedBy,
} from "../../viewer/reading/passages.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { focusOnPassage, focusOnPointed } from "../../viewer/view/place-focus.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const cite = (more: Partial<CitationAttributes>): CitationAttributes => ({
  source: "letter",
  stance: "supports",
  state: "verified",
  ...more,
});

/** The sample graph with other citations for some of its edges, in order. */
function graphWith(citations: readonly (readonly CitationAttributes[])[]): GraphFile {
  const file = sampleGraph();
  const edges = file.edges.map((edge, index) => ({
    ...edge,
    attributes: { ...edge.attributes, citations: [...(citations[index] ?? [])] },
  }));
  const nodes = file.nodes.map(({ key, attributes }) => {
    return { key, attributes: { ...attributes, facts: [] } };
  });
  return { ...file, nodes, edges };
}

function letter(...citations: (readonly CitationAttributes[])[]): SourceResult {
  return openGraph(graphWith(citations)).source("letter");
}

const ranges = (result: SourceResult) => passagesOf(result).map(({ range }) => range);

describe("the passages of a source", () => {
  test("are in the order of its text, the longer first of two that start alike", () => {
    const at = (start: number, end: number) => [cite({ start, end, paragraph: 1 })];
    expect(ranges(letter(at(9, 12), at(2, 5), at(2, 8), [cite({ quote: "no place" })]))).toEqual([
      { start: 2, end: 8 },
      { start: 2, end: 5 },
      { start: 9, end: 12 },
    ]);
  });

  test("gather all claims that rest on the same words", () => {
    const here = cite({ start: 2, end: 5 });
    const [passage] = passagesOf(letter([here], [here, { ...here, stance: "refutes" }]));
    expect(passage?.claims.map(({ citation }) => citation.stance)).toEqual([
      "supports",
      "supports",
      "refutes",
    ]);
  });

  test("are placed by code points: past emoji, Chinese and combining marks", () => {
    const text = "😀😀 木头会记得。e\u0301te\u0301 ends";
    const place = (start: number, end: number): string | undefined => {
      const [placed] = placePassages(text, passagesOf(letter([cite({ start, end })])));
      return placed && text.slice(placed.at.start, placed.at.end);
    };
    expect(place(0, 1)).toBe("😀");
    expect(place(1, 3)).toBe("😀 ");
    expect(place(3, 9)).toBe("木头会记得。");
    expect(place(9, 14)).toBe("e\u0301te\u0301");
    expect(place(15, 19)).toBe("ends");
  });

  test.each([
    [5, 5],
    [4, 1_000_000],
    [7, 2],
  ])("from %d to %d are in no text, and are left out", (start, end) => {
    expect(placePassages("A short text.", passagesOf(letter([cite({ start, end })])))).toEqual([]);
  });
});

describe("in another text than the one that was proven", () => {
  const text = "New words first. The lamp was lit in May. The board paid. The end, the board.";
  const find = (quote?: string) => {
    const citation = cite({ start: 1, end: 3, ...(quote !== undefined && { quote }) });
    const [found] = findPassages(text, passagesOf(letter([citation])));
    return found && text.slice(found.at.start, found.at.end);
  };

  test("a passage is where its quote stands once, letter for letter", () => {
    expect(find("lamp was lit")).toBe("lamp was lit");
    expect(find("The lamp … in May")).toBe("The lamp was lit in May");
    expect(find("The lamp ... board paid")).toBe("The lamp was lit in May. The board paid");
  });

  test.each([
    ["Lamp was lit", "of other letters"],
    ["board", "that stands there twice"],
    ["in May … The lamp", "of which the ends stand the other way round"],
    ["", "that is empty"],
  ])("a quote %j, %s, is marked nowhere", (quote) => {
    expect(find(quote)).toBeUndefined();
  });

  test("nor is one that is missing", () => {
    expect(find()).toBeUndefined();
  });

  test("a range does not reach over paragraphs", () => {
    const citation = cite({ start: 1, end: 3, quote: "one … two" });
    expect(findPassages("one\ntwo", passagesOf(letter([citation])))).toEqual([]);
  });
});

describe("what rests on a passage", () => {
  const here = cite({ start: 2, end: 5 });
  const file = graphWith([[here], [cite({ start: 2, end: 6 })], [], [here]]);
  const catalog = catalogOf(file);

  test("stands out in the picture when it is open", () => {
    const focus = focusOnPassage(catalog, {
      kind: "text",
      source: "letter",
      passage: { start: 2, end: 5 },
    });
    expect([...focus.edges]).toEqual([0, 3]);
    const whole = focusOnPassage(catalog, { kind: "text", source: "letter" });
    expect([...whole.edges]).toEqual([0, 1, 3]);
  });

  test("and when it is pointed at", () => {
    const [, passage] = passagesOf(openGraph(file).source("letter"));
    const focus = focusOnPointed(catalog, pointedBy(passage?.claims ?? []));
    expect([...(focus?.edges ?? [])]).toEqual([0, 3]);
  });
});
