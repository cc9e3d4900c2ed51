import { type Diagnostic, problem, type Related } from "../model/diagnostic.ts";
import type { Text } from "../model/range.ts";

export function badColor(color: Text): Diagnostic {
  return problem({
    code: "GW0320",
    message: `“${color.value}” is no colour`,
    range: color,
    reason: "Colours are written in hexadecimal, which every export format understands.",
    help: 'Write it as "#4c78a8", in quotes: a bare # starts a comment.',
  });
}

export function cyclicExtends(at: Text, cycle: readonly string[]): Diagnostic {
  return problem({
    code: "GW0310",
    message: `The type “${cycle[0]}” extends itself`,
    range: at,
    reason: `It goes ${cycle.map((id) => `“${id}”`).join(" → ")}.`,
    help: "Remove one “extends” of the circle.",
  });
}

export function deepExtends(at: Text, most: number): Diagnostic {
  return problem({
    code: "GW0310",
    message: `The type “${at.value}” stands more than ${most} levels up`,
    range: at,
    reason: `Types extend one another over at most ${most} levels.`,
    help: "Make the tree of types flatter.",
  });
}

export function inverseClash(name: Text, relation: string, earlier: Related): Diagnostic {
  return problem({
    code: "GW0315",
    message: `“${name.value}” cannot be the inverse of “${relation}”: the name is taken`,
    range: name,
    reason: "A name must say by itself which relation it is and in which direction it is read.",
    help: "Choose another name for the inverse.",
    related: [earlier],
  });
}

export function symmetricEnds(relation: Text): Diagnostic {
  return problem({
    code: "GW0325",
    message: `The symmetric relation “${relation.value}” has different types at its ends`,
    range: relation,
    reason: "It has no direction, so “domain” and “range” must allow the same types.",
    help: "Give both the same types, or remove “symmetric”.",
  });
}

export function symmetricInverse(inverse: Text, relation: string): Diagnostic {
  return problem({
    code: "GW0325",
    message: `The symmetric relation “${relation}” has an inverse`,
    range: inverse,
    reason: "It reads the same both ways.",
    help: "Remove “inverse” or “symmetric”.",
  });
}
