import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";

const HELP = "Run “graphwright cite lock” to write the lock anew.";

export function lockConflict(range: Range): Diagnostic {
  return problem({
    code: "GW0404",
    message: "The lock holds an unresolved merge conflict",
    range,
    reason: "Lines of both sides are read as they stand, and either may be out of date.",
    help: "Take either side, then run “graphwright cite lock” with the texts at hand.",
  });
}

export function lockDuplicate(range: Range, earlier: Range): Diagnostic {
  return problem({
    code: "GW0405",
    message: "The lock proves this quote twice",
    range,
    reason: "The two lines disagree; the first one counts.",
    help: HELP,
    related: [{ message: "the first line", range: earlier }],
  });
}

export function lockLinesContradict(range: Range, other: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0441",
    message: "This line of the lock contradicts another and proves nothing",
    range,
    reason,
    help: HELP,
    related: [{ message: "the line that it contradicts", range: other }],
  });
}

export function lockLineUnreadable(range: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0406",
    message: "This line of the lock cannot be read and proves nothing",
    range,
    reason,
    help: HELP,
  });
}

export function lockLineUntrue(range: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0440",
    message: "This line of the lock cannot be true and proves nothing",
    range,
    reason,
    help: HELP,
  });
}
