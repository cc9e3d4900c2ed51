import { describe, expect, test } from "vitest";
import { openGraph } from "../../src/query/index.ts";
import { kettles, ORIGIN } from "./fixture.ts";

const graph = openGraph(kettles());
const ACME = { id: "acme", label: "Acme", kind: "Company" };
const claimed = { rank: "normal", citations: [], sources: 0, origin: ORIGIN };
const motto = {
  claim: "fact",
  subject: ACME,
  property: "motto",
  value: { type: "text", text: "Hot" },
  ...claimed,
  status: "opinion",
  by: [{ label: "Ann Ødegård", id: "ann" }],
};

describe("show", () => {
  test("everything about an entity", () => {
    const { relations, ...rest } = graph.show("acme");
    expect(rest).toEqual({
      ...ACME,
      lineage: ["Company", "Agent"],
      names: { zh: "顶点公司" },
      aliases: ["Acme Works"],
      origin: ORIGIN,
      facts: [
        {
          claim: "fact",
          subject: ACME,
          property: "staff",
          value: { type: "text", text: "70" },
          ...claimed,
          status: "asserted",
          sources: 1,
          citations: [
            {
              source: "gazette",
              sourceTitle: "The Gazette",
              quote: "words 3",
              stance: "supports",
              state: "verified",
              paragraph: 3,
              start: 10,
              end: 20,
            },
          ],
        },
        motto,
      ],
      says: [],
    });
    expect(relations.map(({ label, to }) => `${label} ${to.id}`)).toEqual([
      "run by ann",
      "competes with bolt",
      "makes kettle",
    ]);
  });

  test("what an entity says about others", () => {
    const { says } = graph.show("ann");
    expect(says[0]).toEqual(motto);
    expect(says.slice(1).map((claim) => claim.claim === "relation" && claim.key)).toEqual([
      "ann|praises|kettle",
    ]);
  });

  test("a claim of an entity about itself is there once", () => {
    const loops = graph.show("carl").relations.filter(({ relation }) => relation === "admires");
    expect(loops).toEqual([
      {
        claim: "relation",
        key: "carl|admires|carl",
        relation: "admires",
        label: "admires",
        reversed: false,
        undirected: false,
        from: { id: "carl", label: "Carl", kind: "Person" },
        to: { id: "carl", label: "Carl", kind: "Person" },
        ...claimed,
        status: "asserted",
      },
    ]);
  });

  test("what is absent in the graph is absent in the result", () => {
    expect(graph.show("lone")).toEqual({
      id: "lone",
      label: "Lone",
      kind: "Thing",
      lineage: ["Thing"],
      origin: ORIGIN,
      facts: [],
      relations: [],
      says: [],
    });
  });
});

describe("source", () => {
  test("its claims, facts and relations alike, in the order of the text", () => {
    const { source, claims } = graph.source("gazette");
    expect(source).toEqual({ id: "gazette", title: "The Gazette" });
    const places = claims.map(({ claim, passages }) => [
      claim.claim === "fact" ? claim.property : claim.key,
      passages.map(({ paragraph }) => paragraph),
    ]);
    expect(places).toEqual([
      ["acme|makes|kettle", [1]],
      ["ann|runs|acme", [2]],
      ["staff", [3]],
    ]);
  });

  test("only its own passages, those without a place last", () => {
    const { claims } = graph.source("journal");
    const places = claims.map(({ claim, passages }) => [
      claim.claim === "relation" && claim.key,
      passages.map(({ paragraph, stance }) => [paragraph, stance]),
    ]);
    expect(places).toEqual([
      [
        "bolt|copies|kettle|2",
        [
          [2, "refutes"],
          [undefined, "supports"],
        ],
      ],
      ["acme|makes|kettle", [[4, "supports"]]],
    ]);
  });
});
