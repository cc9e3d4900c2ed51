import { describe, expect, test } from "vitest";
import type { Status } from "../../src/model/linked.ts";
import { openGraph, UnknownNameError } from "../../src/query/index.ts";
import { kettles } from "./fixture.ts";

const graph = openGraph(kettles());

function failure(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return error instanceof UnknownNameError
      ? { kind: error.kind, unknown: error.unknown, suggestions: error.suggestions }
      : error;
  }
}

describe("a name that does not exist", () => {
  test("is an error that says what was perhaps meant", () => {
    expect(() => graph.show("acmee")).toThrow(new UnknownNameError("entity", "acmee", ["acme"]));
    expect(() => graph.show("acmee")).toThrow(
      "no entity “acmee” in this graph; did you mean “acme”?",
    );
    expect(() => graph.show("qqqqqqqq")).toThrow(/in this graph$/);
  });

  test.each([
    ["neighbors", () => graph.neighbors("bol")],
    ["path, first", () => graph.path("bol", "ann")],
    ["path, second", () => graph.path("ann", "bol")],
    ["paths", () => graph.paths("ann", "bol")],
    ["between", () => graph.between("ann", "bol")],
  ])("entities: %s", (_query, ask) => {
    expect(failure(ask)).toEqual({ kind: "entity", unknown: "bol", suggestions: ["bolt"] });
  });

  test("names in any language lead to the id", () => {
    expect(failure(() => graph.show("顶点公司"))).toMatchObject({ suggestions: ["acme"] });
    expect(failure(() => graph.show("Annie"))).toMatchObject({ suggestions: ["ann"] });
  });

  test("relations, inverses among them", () => {
    expect(failure(() => graph.neighbors("ann", { relation: "mkaes" }))).toEqual({
      kind: "relation",
      unknown: "mkaes",
      suggestions: ["makes"],
    });
    expect(failure(() => graph.neighbors("ann", { relation: ["makes", "maed by"] }))).toEqual({
      kind: "relation",
      unknown: "maed by",
      suggestions: ["made by"],
    });
  });

  test("types, statuses and sources", () => {
    expect(failure(() => graph.find("a", { type: "Persn" }))).toEqual({
      kind: "type",
      unknown: "Persn",
      suggestions: ["Person"],
    });
    const denyed = "denyed" as Status;
    expect(failure(() => graph.path("ann", "acme", { status: denyed }))).toEqual({
      kind: "status",
      unknown: "denyed",
      suggestions: ["denied"],
    });
    expect(failure(() => graph.source("gazete"))).toEqual({
      kind: "source",
      unknown: "gazete",
      suggestions: ["gazette"],
    });
  });
});

test("a name of the schema that no claim uses is known, and finds nothing", () => {
  expect(graph.neighbors("ann", { relation: "owns" })).toEqual([]);
  expect(graph.neighbors("ann", { relation: "owned by" })).toEqual([]);
  expect(graph.neighbors("ann", { status: "forecast" })).toEqual([]);
  expect(graph.neighbors("ann", { relation: [] })).toEqual([]);
  expect(graph.find("ann", { type: "Product" }).found).toEqual([]);
});
