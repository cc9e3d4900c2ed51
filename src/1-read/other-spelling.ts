import { readdirSync } from "node:fs";
import { sep } from "node:path";

/** A text folder as given, which is how people are shown it, and its real path. */
export interface Root {
  readonly shown: string;
  readonly real: string;
}

/**
 * Finds files whose name differs from a wanted one by the case of letters or by normal form alone: a name that
 * one file system finds and another does not. Each folder is listed once.
 */
export class OtherSpellings {
  readonly #roots: readonly Root[];
  readonly #lists = new Map<string, ReadonlyMap<string, string>>();

  constructor(roots: readonly Root[]) {
    this.#roots = roots;
  }

  /** The path below a root of a file that is called so; undefined when there is none. */
  of(name: string): string | undefined {
    for (const { real } of this.#roots) {
      const path = this.#below(real, name.split("/"));
      if (path !== undefined) return path.join("/");
    }
    return undefined;
  }

  #below(root: string, parts: readonly string[]): string[] | undefined {
    const path: string[] = [];
    for (const part of parts) {
      const found = this.#list([root, ...path].join(sep)).get(folded(part));
      if (found === undefined) return undefined;
      path.push(found);
    }
    return path;
  }

  #list(folder: string): ReadonlyMap<string, string> {
    const known = this.#lists.get(folder);
    if (known) return known;
    const list = new Map(namesIn(folder).map((name) => [folded(name), name]));
    this.#lists.set(folder, list);
    return list;
  }
}

/** Symbolic links are passed over: they may lead out of the folder. */
function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isSymbolicLink()).map(({ name }) => name);
  } catch {
    return [];
  }
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
