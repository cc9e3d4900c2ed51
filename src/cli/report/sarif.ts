import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { byCodeUnit } from "../../model/order.ts";
import { present } from "../../model/present.ts";
import type { Tally } from "../../model/proof.ts";
import type { Range } from "../../model/range.ts";
import { packageVersion } from "../version.ts";
import type { Locator } from "./locate.ts";
import { didYouMean } from "./text.ts";

/** What relative addresses are below; whoever reads the log says where that is. */
const ROOT_ID = "%SRCROOT%";

/**
 * The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning
 * services and editors read.
 *
 * @param root folder that the addresses of files are relative to
 */
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

function messageOf({ message, reason, help, suggestions }: Diagnostic): string {
  return [`${message}.`, reason, help, didYouMean(suggestions)].filter(Boolean).join("\n");
}

/** One rule for each code in use, in order of code. */
function rulesOf(diagnostics: readonly Diagnostic[]) {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    if (!first.has(diagnostic.code)) first.set(diagnostic.code, diagnostic);
  }
  const sorted = [...first].sort(([left], [right]) => byCodeUnit(left, right));
  return sorted.map(([id, { severity, message, reason, help }]) => {
    const general = `${generalized(message)}.`;
    const why = [general, reason].filter((text) => text !== undefined).map(generalized);
    const remedy = [reason, help].filter((text) => text !== undefined).map(generalized);
    return {
      id,
      shortDescription: { text: general },
      fullDescription: { text: why.join(" ") },
      help: { text: remedy.length > 0 ? remedy.join("\n") : general },
      defaultConfiguration: { level: severity },
    };
  });
}

/** A message about one case as one about all: its numbers go, and what it quotes unless it is YAML. */
function generalized(text: string): string {
  return text
    .split(/(“[^”]*”)/)
    .map((part) => (/^“(?!\w+: )/.test(part) ? "“…”" : part.replace(/\b\d+\b/g, "N")))
    .join("");
}

/** The files that results point into, each listed once. */
class Artifacts {
  readonly #locator: Locator;
  readonly #root: string;
  readonly #indexes = new Map<string, number>();

  constructor(locator: Locator, root: string) {
    this.#locator = locator;
    this.#root = root;
  }

  location(range: Range) {
    const { file, start, end } = this.#locator.place(range);
    const address = this.address(file);
    const index = this.#indexes.get(address.uri) ?? this.#indexes.size;
    this.#indexes.set(address.uri, index);
    return {
      physicalLocation: {
        artifactLocation: { ...address, index },
        region: {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
        },
      },
    };
  }

  /** Relative to the root where the file is below it, so that the log is true on any machine. */
  address(file: string): { readonly uri: string; readonly uriBaseId?: string } {
    const path = relative(this.#root, resolve(this.#root, file));
    const outside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
    if (outside) return { uri: pathToFileURL(resolve(this.#root, file)).href };
    return { uri: path.split(sep).map(encodeSegment).join("/"), uriBaseId: ROOT_ID };
  }

  all() {
    return [...this.#indexes.keys()].map((uri) => ({
      location: uri.startsWith("file:") ? { uri } : { uri, uriBaseId: ROOT_ID },
    }));
  }
}

/** Percent-encoded after RFC 3986, which reserves five characters that JavaScript lets pass. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Names a problem by what it is and what stands there, not by its line, so that it is known again
 * after lines were added above; equal ones are told apart by their number.
 */
class Fingerprints {
  readonly #locator: Locator;
  readonly #artifacts: Artifacts;
  readonly #counts = new Map<string, number>();

  constructor(locator: Locator, artifacts: Artifacts) {
    this.#locator = locator;
    this.#artifacts = artifacts;
  }

  of({ code, message, range }: Diagnostic): string {
    const place = range && this.#locator.place(range);
    const file = place ? this.#artifacts.address(place.file).uri : "";
    const line = place?.line.trim() ?? "";
    const hash = createHash("sha256")
      .update(JSON.stringify([code, file, message, line]))
      .digest("hex")
      .slice(0, 32);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count);
    return `${hash}:${count}`;
  }
}
