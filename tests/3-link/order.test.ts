import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFile } from "../../src/2-parse/index.ts";
import { link } from "../../src/3-link/link.ts";
import type { Claim, LinkedGraph } from "../../src/model/linked.ts";

const IDS = ["ann", "bob", "cid", "__proto__", "迪伦"];

interface Written {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly at: string;
  readonly status: string;
}

const claim: fc.Arbitrary<Written> = fc.record({
  from: fc.constantFrom(...IDS),
  type: fc.constantFrom("knows", "owns", "owned by"),
  to: fc.constantFrom(...IDS),
  at: fc.constantFrom("2020", "2021-05", "2022~"),
  status: fc.constantFrom("asserted", "denied"),
});

const SCHEMA = "schema: {relations: {knows: {symmetric: true}, owns: {inverse: owned by}}}\n";
const ENTITIES = `entities:\n${IDS.map((id) => `  ${id}: {}\n`).join("")}`;

function flat({ from, type, to, at, status }: Written): string {
  return `  - {from: ${from}, type: ${type}, to: ${to}, at: ${at}, status: ${status}}\n`;
}

/** Links a graph whose claims are dealt out to files in a given way. */
function linked(files: readonly (readonly Written[])[]): LinkedGraph {
  const texts = files.map((claims) => `relations:\n${claims.map(flat).join("")}`);
  const records = [SCHEMA, ENTITIES, ...texts].map(
    (text, index) => parseFile({ path: `${index}.yaml`, text }).records,
  );
  return link(records).graph;
}

/** Everything but the places, which do depend on the files. */
function content(claims: readonly Claim[]): unknown[] {
  return claims.map(({ range: _range, ...rest }) => rest);
}

describe("linking", () => {
  it("gives the same claims and keys however they are dealt out to files", () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 12 }),
        fc.infiniteStream(fc.nat(2)),
        (claims, deal) => {
          const files: Written[][] = [[], [], []];
          for (const each of claims) files[deal.next().value]?.push(each);
          const one = linked([claims]);
          const other = linked(files.toReversed());
          expect(content(other.relations)).toEqual(content(one.relations));
        },
      ),
    );
  });

  it("gives every relation a key of its own", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        const { relations } = linked([claims]);
        expect(relations).toHaveLength(claims.length);
        expect(new Set(relations.map(({ key }) => key)).size).toBe(claims.length);
      }),
    );
  });

  it("reads a relation and its inverse as one claim", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        const turned = claims.map(({ from, to, type, ...rest }) => {
          if (type === "knows") return { from: to, to: from, type, ...rest };
          return { from: to, to: from, type: type === "owns" ? "owned by" : "owns", ...rest };
        });
        expect(content(linked([turned]).relations)).toEqual(content(linked([claims]).relations));
      }),
    );
  });
});
