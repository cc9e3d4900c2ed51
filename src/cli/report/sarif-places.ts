import { createHash } from "node:crypto";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { inStyleOf } from "../../edit/set-scalar.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Range } from "../../model/range.ts";
import type { TextRepair } from "../../model/repair.ts";
import type { Locator, Place } from "./locate.ts";

/** What relative addresses are below; whoever reads the log says where that is. */
export const ROOT_ID = "%SRCROOT%";

/** The files that results point into, each listed once. */
export class Artifacts {
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
    const region = {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
    return { physicalLocation: { artifactLocation: { ...address, index }, region } };
  }

  /** A change for each text that may be meant, as it is written in YAML; undefined where the style has no place for it. */
  fixes({ at, also = [], texts }: TextRepair) {
    const places = [at, ...also].map((range) => ({
      ...this.location(range).physicalLocation,
      raw: this.#locator.written(range),
    }));
    const fixes = texts.flatMap((value) => {
      const artifactChanges = places.flatMap(({ artifactLocation, region: deletedRegion, raw }) => {
        const text = inStyleOf(raw, value);
        const replacements = [{ deletedRegion, insertedContent: { text } }];
        return text === undefined ? [] : [{ artifactLocation, replacements }];
      });
      const description = { text: `Write “${value}”.` };
      return artifactChanges.length === 0 ? [] : [{ description, artifactChanges }];
    });
    return fixes.length > 0 ? fixes : undefined;
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

/** Units around a place that tell it from others in a line that is longer than any person writes. */
const AROUND = 500;

function standingAt({ line, from }: Place): string {
  const short = line.length <= 2 * AROUND;
  return (short ? line : line.slice(Math.max(0, from - AROUND), from + AROUND)).trim();
}

/** Names a problem by what it is and what stands there, not by its line; equal ones are told apart by number. */
export class Fingerprints {
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
    const line = place ? standingAt(place) : "";
    const hash = createHash("sha256")
      .update(JSON.stringify([code, file, message, line]))
      .digest("hex")
      .slice(0, 32);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count);
    return `${hash}:${count}`;
  }
}
