import { bounded, type Diagnostic, problem } from "../model/diagnostic.ts";

/** Makes the one warning about a kind of loss, from how often it happened and where first. */
export type Loss = (count: number, first: string) => Diagnostic;

/** Counts what an export replaces, rewrites or leaves out. */
export class Losses {
  readonly #seen = new Map<Loss, { count: number; readonly first: string }>();

  /** @param where for people: `the label of “xiaomi”`; only the first of a kind is shown */
  note(loss: Loss, where: string, count = 1): void {
    const seen = this.#seen.get(loss);
    if (seen) seen.count += count;
    else this.#seen.set(loss, { count, first: where });
  }

  /** One warning per kind, in order of code. */
  diagnostics(): Diagnostic[] {
    const all = [...this.#seen].map(([loss, { count, first }]) => bounded(loss(count, first)));
    return all.sort((left, right) => (left.code < right.code ? -1 : 1));
  }
}

/** GW0701: characters that only JSON can hold. */
export function charactersReplaced(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0701",
    message: `${many(count, "character was", "characters were")} replaced by U+FFFD, first in ${first}`,
    reason: "the format cannot hold control characters, U+FFFE, U+FFFF or half of a surrogate pair",
    help: "remove them from the graph, or export json, which keeps them",
  });
}

/** GW0701 too: characters that would show another text than there is. */
export function charactersNamed(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0701",
    message: `${many(count, "hidden character is", "hidden characters are")} written by name, such as ⟨U+202E⟩, first in ${first}`,
    reason: "they are not shown, or turn the direction of the text around them",
    help: "remove them from the graph, or export json, which keeps them",
  });
}

/** GW0702: a node's colour that is not `#rrggbb`. */
export function colorsLeftOut(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0702",
    message: `${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason: "GEXF holds colours as red, green and blue; only #rrggbb can be split into them",
    help: "write colours as #rrggbb",
  });
}

/** GW0703: characters of the description that Gephi would cut at. */
export function descriptionSimplified(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0703",
    message: `${many(count, "character", "characters")} (& < >) became full-width forms in ${first}`,
    reason: "Gephi keeps only what follows the last escaped character of a description",
    help: "avoid these characters in the graph's title and description",
  });
}

/** GW0705: ids that XML cannot hold as they are. */
export function idsChanged(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0705",
    message: `${many(count, "id was", "ids were")} changed, first ${first}`,
    reason: "the id is empty or holds characters that the format cannot hold",
    help: "give the entity an id of letters, digits and - _ . :",
  });
}

/** GW0706: text that Gephi changes when it reads the file. */
export function infinityMisread(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0706",
    message: `Gephi will show “Infinity” for “INF” in ${many(count, "text", "texts")}, first in ${first}`,
    reason: "Gephi reads INF as infinity even within words; the file itself holds the right text",
    help: "read the text in another tool, or write the word in lower case",
  });
}

/** GW0707: what a format has no place for. */
export function leftOut(
  format: string,
  parts: string,
): (count: number, first: string) => Diagnostic {
  return () =>
    problem({
      code: "GW0707",
      message: `${format} leaves out ${parts}`,
      reason: "the format has no place for them",
      help: "export json or graphml for everything",
    });
}

/** GW0708: line breaks in lists. */
export function lineBreaksFlattened(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0708",
    message: `line breaks and tabs became spaces in ${many(count, "list item", "list items")}, first in ${first}`,
    reason: "GEXF lists cannot hold them",
  });
}

/** GW0709: numbers that a 64-bit column cannot hold exactly. */
export function numbersAsText(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0709",
    message: `${many(count, "number makes its column", "numbers make their columns")} text, first ${first}`,
    reason:
      "in a column of numbers it would be another one: it is a whole number beyond 2^53, or has more digits than a double",
    help: "round the number where its digits do not matter, and the column is one of numbers",
  });
}

/** GW0713: the opacity of a colour. */
export function opacityLeftOut(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0713",
    message: `the opacity of ${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason:
      "readers of GEXF disagree about opacity; red, green and blue alone is what all of them take",
  });
}

/** GW0710: properties beyond the most that get a column. */
export function propertiesWithoutColumn(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0710",
    message: `${many(count, "property has", "properties have")} no column, first ${first}`,
    reason: "a table of that many columns is of no use; their values stand in the list of facts",
  });
}

/** GW0711: times that are no span of days. */
export function timesNotShown(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0711",
    message: `${many(count, "edge has", "edges have")} a time that Gephi's timeline cannot show, first ${first}`,
    reason:
      "it is not a span of days between the years 1 and 9999; the columns at, since and until hold it",
    help: "give a year, a month or a day where the source does",
  });
}

/** GW0714: a mixed graph, which GEXF can hold and one common reader cannot. */
export function mixedDirections(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0714",
    message: `networkx will not read this file: it has directed edges and ${many(count, "undirected one", "undirected ones")}, first ${first}`,
    reason: "Gephi and Gephi Lite read GEXF with edges of both kinds, networkx refuses it",
    help: "for networkx, export with --directed, or export graphml",
  });
}

/** GW0712: symmetric relations where readers refuse mixed graphs. */
export function undirectedAsDirected(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0712",
    message: `${many(count, "undirected edge is", "undirected edges are")} written as directed, first ${first}`,
    reason:
      "networkx refuses files with edges of both kinds; the column “directed” is false for them",
  });
}

/** GW0720: columns that show one of several values. */
export function valuesChosen(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0720",
    message: `${many(count, "cell shows", "cells show")} one of several values, first ${first}`,
    reason:
      "a column has room for one: the preferred value, else what holds latest, else what was written first; “facts” holds all",
    help: "to choose which is shown, give one the rank “preferred”; the others stay in “facts”",
  });
}

/** GW0721: edges that ended at a time nobody knows. */
export function endsNotKnown(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0721",
    message: `${many(count, "edge ends", "edges end")} where Gephi's timeline last knows of ${count === 1 ? "it" : "them"}, first ${first}`,
    reason:
      "“until: unknown” says that it is over; the timeline has no unknown ends, and without one it would show it for ever",
    help: "give an end where a source does, be it a decade such as 201X",
  });
}

/** GW0726: a word that Gephi takes for no value. */
export function nullMisread(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0726",
    message: `Gephi will show nothing for the word “null” in ${many(count, "value", "values")}, first in ${first}`,
    reason: "Gephi reads the word as no value, in lists as well; the file itself holds it",
    help: "read it in another tool, or write more than the word",
  });
}

/** GW0728: names of columns that igraph does not read as they are. */
export function namesMisread(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0728",
    message: `igraph will show & < > as references in the names of ${many(count, "column", "columns")}, first ${first}`,
    reason: "it leaves references in the names of keys as they are; other readers see the sign",
    help: "look for &#38; in the name, or name the property without the sign",
  });
}

/** A count and what it counts. */
export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
