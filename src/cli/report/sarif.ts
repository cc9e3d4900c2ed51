import type { Diagnostic } from "../../model/diagnostic.ts";
import { byCodeUnit } from "../../model/order.ts";
import { present } from "../../model/present.ts";
import type { Tally } from "../../model/proof.ts";
import { packageVersion } from "../version.ts";
import type { Locator } from "./locate.ts";
import { Artifacts, Fingerprints, ROOT_ID } from "./sarif-places.ts";
import { didYouMean, nearTo } from "./text.ts";

/** The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), its addresses below `root`. */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  tally: Tally,
  locator: Locator,
  root: string = process.cwd(),
): string {
  const rules = rulesOf(diagnostics);
  const artifacts = new Artifacts(locator, root);
  const fingerprints = new Fingerprints(locator, artifacts);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = diagnostics.map((diagnostic) =>
    present({
      ruleId: diagnostic.code,
      ruleIndex: ruleIndexes.get(diagnostic.code),
      level: diagnostic.severity,
      message: { text: messageOf(diagnostic) },
      locations: diagnostic.range ? [artifacts.location(diagnostic.range)] : [],
      relatedLocations: diagnostic.related?.map(({ message, range }, id) => ({
        id,
        message: { text: message },
        ...artifacts.location(range),
      })),
      fixes: diagnostic.repair && artifacts.fixes(diagnostic.repair),
      partialFingerprints: { "graphwright/v1": fingerprints.of(diagnostic) },
    }),
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Graphwright", version: packageVersion(), rules } },
        columnKind: "unicodeCodePoints",
        originalUriBaseIds: { [ROOT_ID]: { description: { text: "The working folder." } } },
        artifacts: artifacts.all(),
        results,
        properties: { tally },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function messageOf(diagnostic: Diagnostic): string {
  const { message, reason, help } = diagnostic;
  return [`${message}.`, reason, help, didYouMean(nearTo(diagnostic))].filter(Boolean).join("\n");
}

function rulesOf(diagnostics: readonly Diagnostic[]) {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    if (!first.has(diagnostic.code)) first.set(diagnostic.code, diagnostic);
  }
  const sorted = [...first].sort(([left], [right]) => byCodeUnit(left, right));
  return sorted.map(([id, { severity, message, reason, help: own, repair }]) => {
    // What one text has to be is no help about another.
    const help = repair?.isExact ? undefined : own;
    const general = `${generalized(message)}.`;
    const joined = (texts: readonly (string | undefined)[], by: string): string =>
      texts.flatMap((text) => (text === undefined ? [] : [generalized(text)])).join(by);
    return {
      id,
      shortDescription: { text: general },
      fullDescription: { text: joined([general, reason], " ") },
      help: { text: joined([reason, help], "\n") || general },
      defaultConfiguration: { level: severity },
    };
  });
}

/** A message about all cases: its first line, without numbers and what it quotes, unless that is YAML. */
function generalized(text: string): string {
  const [line = ""] = text.split("\n");
  return line
    .split(/(“[^”]*”)/)
    .map((part) => (/^“(?!\w+: )/.test(part) ? "“…”" : part.replace(/\b\d+\b/g, "N")))
    .join("");
}
