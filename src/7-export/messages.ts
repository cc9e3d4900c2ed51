import type { Diagnostic } from "../model/diagnostic.ts";

/** GW0701: characters that only JSON can hold. */
export function charactersReplaced(count: number, first: string): Diagnostic {
  return {
    code: "GW0701",
    severity: "warning",
    message: `${many(count, "character was", "characters were")} replaced by U+FFFD, first in ${first}`,
    reason: "the format cannot hold control characters, U+FFFE, U+FFFF or half of a surrogate pair",
    help: "remove them from the graph, or export json, which keeps them",
  };
}

/** GW0701 too: characters that would show another text than there is. */
export function charactersNamed(count: number, first: string): Diagnostic {
  return {
    code: "GW0701",
    severity: "warning",
    message: `${many(count, "hidden character is", "hidden characters are")} written by name, such as ⟨U+202E⟩, first in ${first}`,
    reason: "they are not shown, or turn the direction of the text around them",
    help: "remove them from the graph, or export json, which keeps them",
  };
}

/** GW0702: a node's colour that is not `#rrggbb`. */
export function colorsLeftOut(count: number, first: string): Diagnostic {
  return {
    code: "GW0702",
    severity: "warning",
    message: `${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason: "GEXF holds colours as red, green and blue; only #rrggbb can be split into them",
    help: "write colours as #rrggbb",
  };
}

/** GW0703: characters of the description that Gephi would cut at. */
export function descriptionSimplified(count: number, first: string): Diagnostic {
  return {
    code: "GW0703",
    severity: "warning",
    message: `${many(count, "character", "characters")} (& < >) became full-width forms in ${first}`,
    reason: "Gephi keeps only what follows the last escaped character of a description",
    help: "avoid these characters in the graph's title and description",
  };
}

/** GW0704: text that a spreadsheet would run. */
export function formulasGuarded(count: number, first: string): Diagnostic {
  return {
    code: "GW0704",
    severity: "warning",
    message: `${many(count, "cell", "cells")} got an apostrophe in front, first ${first}`,
    reason: "spreadsheets run text that starts with = + - @ or a control character as a formula",
    help: "remove one apostrophe when reading such a cell back, or turn the guard off",
  };
}

/** GW0705: ids that XML cannot hold as they are. */
export function idsChanged(count: number, first: string): Diagnostic {
  return {
    code: "GW0705",
    severity: "warning",
    message: `${many(count, "id was", "ids were")} changed, first ${first}`,
    reason: "the id is empty or holds characters that the format cannot hold",
    help: "give the entity an id of letters, digits and - _ . :",
  };
}

/** GW0706: text that Gephi changes when it reads the file. */
export function infinityMisread(count: number, first: string): Diagnostic {
  return {
    code: "GW0706",
    severity: "warning",
    message: `Gephi will show “Infinity” for “INF” in ${many(count, "text", "texts")}, first in ${first}`,
    reason: "Gephi reads INF as infinity even within words; the file itself holds the right text",
    help: "read the text in another tool, or write the word in lower case",
  };
}

/** GW0707: what a format has no place for. */
export function leftOut(
  format: string,
  parts: string,
): (count: number, first: string) => Diagnostic {
  return () => ({
    code: "GW0707",
    severity: "warning",
    message: `${format} leaves out ${parts}`,
    reason: "the format has no place for them",
    help: "export json or graphml for everything",
  });
}

/** GW0708: line breaks in lists. */
export function lineBreaksFlattened(count: number, first: string): Diagnostic {
  return {
    code: "GW0708",
    severity: "warning",
    message: `line breaks and tabs became spaces in ${many(count, "list item", "list items")}, first in ${first}`,
    reason: "GEXF lists cannot hold them",
  };
}

/** GW0709: numbers that a 64-bit column cannot hold exactly. */
export function numbersLeftOut(count: number, first: string): Diagnostic {
  return {
    code: "GW0709",
    severity: "warning",
    message: `${many(count, "number stands", "numbers stand")} only in the list of facts, first ${first}`,
    reason:
      "it is not finite, or a whole number beyond 2^53, and would change in a column of numbers",
  };
}

/** GW0713: the opacity of a colour. */
export function opacityLeftOut(count: number, first: string): Diagnostic {
  return {
    code: "GW0713",
    severity: "warning",
    message: `the opacity of ${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason:
      "readers of GEXF disagree about opacity; red, green and blue alone is what all of them take",
  };
}

/** GW0710: properties beyond the most that get a column. */
export function propertiesWithoutColumn(count: number, first: string): Diagnostic {
  return {
    code: "GW0710",
    severity: "warning",
    message: `${many(count, "property has", "properties have")} no column, first ${first}`,
    reason: "a table of that many columns is of no use; their values stand in the list of facts",
  };
}

/** GW0711: times that are no span of days. */
export function timesNotShown(count: number, first: string): Diagnostic {
  return {
    code: "GW0711",
    severity: "warning",
    message: `${many(count, "edge has", "edges have")} a time that Gephi's timeline cannot show, first ${first}`,
    reason:
      "it is not a span of days between the years 1 and 9999; the columns at, since and until hold it",
    help: "give a year, a month or a day where the source does",
  };
}

/** GW0714: a mixed graph, which GEXF can hold and one common reader cannot. */
export function mixedDirections(count: number, first: string): Diagnostic {
  return {
    code: "GW0714",
    severity: "warning",
    message: `networkx will not read this file: it has directed edges and ${many(count, "undirected one", "undirected ones")}, first ${first}`,
    reason: "Gephi and Gephi Lite read GEXF with edges of both kinds, networkx refuses it",
    help: "for networkx, export graphml",
  };
}

/** GW0712: symmetric relations in a format whose readers refuse mixed graphs. */
export function undirectedAsDirected(count: number, first: string): Diagnostic {
  return {
    code: "GW0712",
    severity: "warning",
    message: `${many(count, "undirected edge is", "undirected edges are")} written as directed, first ${first}`,
    reason:
      "networkx refuses GraphML with edges of both kinds; the attribute “directed” is false for them",
  };
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
