import type { CompiledGraph } from "../model/compiled-graph.ts";
import { byCodeUnit } from "../model/order.ts";

/** TypeScript declarations of the names of a graph, for `openGraph<Graph>()`. */
export function graphTypes(graph: CompiledGraph): string {
  const { types, properties, relations } = graph.getAttribute("schema");
  const sources = graph.getAttribute("sources");
  const kinds = graph.mapNodes((_id, { kind }) => kind);
  const used = graph.mapEdges((_key, { relation }) => relation);
  const facts = graph.mapNodes((_id, attributes) => attributes.facts ?? []).flat();
  const stated = facts.map(({ property }) => property);
  const inverses = [
    ...relations.map(({ inverse }) => inverse),
    ...graph.mapEdges((_key, { inverse }) => inverse),
  ];
  const members = [
    member("entity", "Ids of entities.", graph.nodes()),
    member("type", "Types of entities.", [
      ...types.flatMap(({ id, lineage }) => [id, ...lineage]),
      ...kinds,
    ]),
    member("relation", "Relations.", [...relations.map(idOf), ...used]),
    member("inverse", "Names of relations read backwards.", inverses),
    member("property", "Properties of facts.", [...properties.map(idOf), ...stated]),
    member("source", "Ids of sources.", sources.map(idOf)),
  ];
  return `${HEAD}export interface Graph {\n${members.join("")}}\n`;
}

const idOf = ({ id }: { readonly id: string }): string => id;

const HEAD = `// Written by “graphwright types”; write it again after the graph has changed.
//
//   import { openGraph } from "graphwright";
//   import type { Graph } from "./graph.types.ts";
//   const kg = await openGraph<Graph>("graph");

/** The names of the graph. */
`;

function member(name: string, about: string, names: readonly (string | undefined)[]): string {
  const unique = [...new Set(names.filter((each) => each !== undefined))].sort(byCodeUnit);
  const union =
    unique.length === 0 ? " never" : unique.map((each) => `\n    | ${literal(each)}`).join("");
  return `  /** ${about} */\n  readonly ${name}:${union};\n`;
}

/** A string literal of TypeScript in which nothing acts and nothing hides. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
