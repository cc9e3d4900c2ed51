import { type Diagnostic, problem } from "../../model/diagnostic.ts";
import { many } from "../losses.ts";

/** GW0704: text that a spreadsheet would run. */
export function formulasGuarded(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0704",
    message: `${many(count, "cell", "cells")} got an apostrophe in front, first ${first}`,
    reason: "spreadsheets run text that starts with = + - @ or a control character as a formula",
    help: "remove one apostrophe when reading such a cell back, or export with --formulas raw",
  });
}

/** GW0722: backslashes that would join two cells. */
export function backslashesSetApart(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0722",
    message: `a space was put behind a backslash in ${many(count, "cell", "cells")}, first ${first}`,
    reason:
      "Gephi and Neo4j take a backslash for an escape, and one at the end of a cell or before a quotation mark would join the cell with the next",
    help: "export json or gexf, which keep the text as it is",
  });
}

/** GW0723: backslashes that only some readers take for themselves. */
export function backslashesMisread(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0723",
    message: `Gephi and Neo4j read a backslash as an escape in ${many(count, "cell", "cells")}, first ${first}`,
    reason: String.raw`the file holds the text itself, as spreadsheets and databases read it; to those two, \\ is one backslash, and to Gephi \n is a line break`,
    help: "for Gephi, export gexf",
  });
}

/** GW0724: columns of text that look like something else. */
export function typesMisread(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0724",
    message: `readers that guess types take ${many(count, "column", "columns")} of text for something else, first ${first}`,
    reason:
      "CSV has no types: Gephi takes years, months and days for moments in time, and a column for one of times when its name has “interval” or “timestamp” in it; most readers take 007 for 7",
    help: "name the type when reading: String in Gephi’s import window, dtype in pandas, types in DuckDB; or export gexf, which has types",
  });
}

/** GW0725: text that stands for a missing value elsewhere. */
export function takenForMissing(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0725",
    message: `pandas takes ${many(count, "cell", "cells")} for a missing value, first ${first}`,
    reason:
      "it reads words such as NA, null and None so, in quotes or not; Gephi does so with null",
    help: "in pandas, read the file with keep_default_na=False",
  });
}

/** GW0727: blanks that Gephi cuts. */
export function blanksCut(count: number, first: string): Diagnostic {
  return problem({
    code: "GW0727",
    message: `Gephi cuts the blanks at the ends of ${many(count, "cell", "cells")}, first ${first}`,
    reason: "it does so with every cell of CSV; the file itself holds them",
    help: "for Gephi, export gexf",
  });
}
