import { bounded, type Diagnostic, problem } from "../model/diagnostic.ts";
import type { DiagnosticCode } from "../model/diagnostic-codes.ts";

/** The one warning about a kind of loss, from how often it happened and where first. */
interface Warning extends Pick<Diagnostic, "reason" | "help"> {
  readonly code: DiagnosticCode & `GW07${string}`;
  readonly message: (count: number, first: string) => string;
}

/** What exports replace, rewrite or leave out, and what readers of their files misread. */
const LOSSES = {
  charactersReplaced: {
    code: "GW0701",
    message: (count, first) =>
      `${many(count, "character was", "characters were")} replaced by U+FFFD, first in ${first}`,
    reason: "the format cannot hold control characters, U+FFFE, U+FFFF or half of a surrogate pair",
    help: "remove them from the graph, or export json, which keeps them",
  },
  charactersNamed: {
    code: "GW0701",
    message: (count, first) =>
      `${many(count, "hidden character is", "hidden characters are")} written by name, such as ⟨U+202E⟩, first in ${first}`,
    reason: "they are not shown, or turn the direction of the text around them",
    help: "remove them from the graph, or export json, which keeps them",
  },
  colorsLeftOut: {
    code: "GW0702",
    message: (count, first) =>
      `${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason: "GEXF holds colours as red, green and blue; only #rrggbb can be split into them",
    help: "write colours as #rrggbb",
  },
  descriptionSimplified: {
    code: "GW0703",
    message: (count, first) =>
      `${many(count, "character", "characters")} (& < >) became full-width forms in ${first}`,
    reason: "Gephi keeps only what follows the last escaped character of a description",
    help: "avoid these characters in the graph's title and description",
  },
  formulasGuarded: {
    code: "GW0704",
    message: (count, first) =>
      `${many(count, "cell", "cells")} got an apostrophe in front, first ${first}`,
    reason: "spreadsheets run text that starts with = + - @ or a control character as a formula",
    help: "remove one apostrophe when reading such a cell back, or export with --formulas raw",
  },
  idsChanged: {
    code: "GW0705",
    message: (count, first) => `${many(count, "id was", "ids were")} changed, first ${first}`,
    reason: "the id is empty or holds characters that the format cannot hold",
    help: "give the entity an id of letters, digits and - _ . :",
  },
  infinityMisread: {
    code: "GW0706",
    message: (count, first) =>
      `Gephi will show “Infinity” for “INF” in ${many(count, "text", "texts")}, first in ${first}`,
    reason: "Gephi reads INF as infinity even within words; the file itself holds the right text",
    help: "read the text in another tool, or write the word in lower case",
  },
  leftOut: {
    code: "GW0707",
    message: (_count, what) => what,
    reason: "the format has no place for them",
    help: "export json or graphml for everything",
  },
  lineBreaksFlattened: {
    code: "GW0708",
    message: (count, first) =>
      `line breaks and tabs became spaces in ${many(count, "list item", "list items")}, first in ${first}`,
    reason: "GEXF lists cannot hold them",
  },
  numbersAsText: {
    code: "GW0709",
    message: (count, first) =>
      `${many(count, "number makes its column", "numbers make their columns")} text, first ${first}`,
    reason:
      "in a column of numbers it would be another one: it is a range, a whole number beyond 2^53, or has more digits than a double",
    help: "give the ends of a range as two facts, and round a number whose last digits do not matter; then the column is one of numbers",
  },
  propertiesWithoutColumn: {
    code: "GW0710",
    message: (count, first) =>
      `${many(count, "property has", "properties have")} no column, first ${first}`,
    reason: "a table of that many columns is of no use; their values stand in the list of facts",
  },
  timesNotShown: {
    code: "GW0711",
    message: (count, first) =>
      `${many(count, "edge has", "edges have")} a time that Gephi's timeline cannot show, first ${first}`,
    reason:
      "it is not a span of days between the years 1 and 9999; the columns at, since and until hold it",
    help: "give a year, a month or a day where the source does",
  },
  undirectedAsDirected: {
    code: "GW0712",
    message: (count, first) =>
      `${many(count, "undirected edge is", "undirected edges are")} written as directed, first ${first}`,
    reason:
      "networkx refuses files with edges of both kinds; the column “directed” is false for them",
  },
  opacityLeftOut: {
    code: "GW0713",
    message: (count, first) =>
      `the opacity of ${many(count, "colour was", "colours were")} left out, first that of ${first}`,
    reason:
      "readers of GEXF disagree about opacity; red, green and blue alone is what all of them take",
  },
  mixedDirections: {
    code: "GW0714",
    message: (count, first) =>
      `networkx will not read this file: it has directed edges and ${many(count, "undirected one", "undirected ones")}, first ${first}`,
    reason: "Gephi and Gephi Lite read GEXF with edges of both kinds, networkx refuses it",
    help: "for networkx, export with --directed, or export graphml",
  },
  valuesChosen: {
    code: "GW0720",
    message: (count, first) =>
      `${many(count, "cell shows", "cells show")} one of several values, first ${first}`,
    reason:
      "a column has room for one: the preferred value, else what holds latest, else what was written first; “facts” holds all",
    help: "to choose which is shown, give one the rank “preferred”; the others stay in “facts”",
  },
  endsNotKnown: {
    code: "GW0721",
    message: (count, first) =>
      `${many(count, "edge ends", "edges end")} where Gephi's timeline last knows of ${count === 1 ? "it" : "them"}, first ${first}`,
    reason:
      "“until: unknown” says that it is over; the timeline has no unknown ends, and without one it would show it for ever",
    help: "give an end where a source does, be it a decade such as 201X",
  },
  backslashesSetApart: {
    code: "GW0722",
    message: (count, first) =>
      `a space was put behind a backslash in ${many(count, "cell", "cells")}, first ${first}`,
    reason:
      "Gephi and Neo4j take a backslash for an escape, and one at the end of a cell or before a quotation mark would join the cell with the next",
    help: "export json or gexf, which keep the text as it is",
  },
  backslashesMisread: {
    code: "GW0723",
    message: (count, first) =>
      `Gephi and Neo4j read a backslash as an escape in ${many(count, "cell", "cells")}, first ${first}`,
    reason: String.raw`the file holds the text itself, as spreadsheets and databases read it; to those two, \\ is one backslash, and to Gephi \n is a line break`,
    help: "for Gephi, export gexf",
  },
  typesMisread: {
    code: "GW0724",
    message: (count, first) =>
      `readers that guess types take ${many(count, "column", "columns")} of text for something else, first ${first}`,
    reason:
      "CSV has no types: Gephi takes years, months and days for moments in time, and a column for one of times when its name has “interval” or “timestamp” in it; most readers take 007 for 7",
    help: "name the type when reading: String in Gephi’s import window, dtype in pandas, types in DuckDB; or export gexf, which has types",
  },
  takenForMissing: {
    code: "GW0725",
    message: (count, first) =>
      `pandas takes ${many(count, "cell", "cells")} for a missing value, first ${first}`,
    reason:
      "it reads words such as NA, null and None so, in quotes or not; Gephi does so with null",
    help: "in pandas, read the file with keep_default_na=False",
  },
  nullMisread: {
    code: "GW0726",
    message: (count, first) =>
      `Gephi will show nothing for the word “null” in ${many(count, "value", "values")}, first in ${first}`,
    reason: "Gephi reads the word as no value, in lists as well; the file itself holds it",
    help: "read it in another tool, or write more than the word",
  },
  blanksCut: {
    code: "GW0727",
    message: (count, first) =>
      `Gephi cuts the blanks at the ends of ${many(count, "cell", "cells")}, first ${first}`,
    reason: "it does so with every cell of CSV; the file itself holds them",
    help: "for Gephi, export gexf",
  },
  namesMisread: {
    code: "GW0728",
    message: (count, first) =>
      `igraph will show & < > as references in the names of ${many(count, "column", "columns")}, first ${first}`,
    reason: "it leaves references in the names of keys as they are; other readers see the sign",
    help: "look for &#38; in the name, or name the property without the sign",
  },
} as const satisfies Readonly<Record<string, Warning>>;

type Loss = keyof typeof LOSSES;

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
    const all = [...this.#seen].map(([loss, { count, first }]) => {
      const { message, ...warning }: Warning = LOSSES[loss];
      return bounded(problem({ ...warning, message: message(count, first) }));
    });
    return all.sort((left, right) => (left.code < right.code ? -1 : 1));
  }
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
