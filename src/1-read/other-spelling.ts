import { distance } from "fastest-levenshtein";
import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { Spellings } from "../model/near.ts";

/** A text folder as given, which is how people are shown it, and its real path. */
export interface Root {
  readonly shown: string;
  readonly real: string;
}

/** The files of a folder by their folded names, and the names that others may be misspellings of. */
interface Listed {
  readonly names: ReadonlyMap<string, string>;
  readonly spellings: Spellings;
}

/** Near names that are looked at: some may be those of other texts. */
const MOST_NEAR = 10;

/**
 * Finds files whose name is nearly a wanted one: it differs by the case of letters or by normal form alone, which
 * one file system overlooks and another does not, or by a slip of the pen. Each folder is listed once.
 */
export class OtherSpellings {
  readonly #roots: readonly Root[];
  readonly #lists = new Map<string, Listed>();

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

  /**
   * The path below a root of a file whose name differs from a wanted one by two letters at most, and in no digit.
   *
   * @param isNamed whether a path is that of another text
   */
  nearest(name: string, isNamed: (path: string) => boolean): string | undefined {
    const folders = name.split("/");
    const last = folders.pop() ?? "";
    for (const { real } of this.#roots) {
      const folder = this.#below(real, folders);
      if (!folder) continue;
      const { spellings } = this.#list([real, ...folder].join(sep));
      const paths = spellings
        .near(last, MOST_NEAR)
        .filter((each) => isSlip(last, each))
        .map((each) => [...folder, each].join("/"));
      const path = paths.find((each) => !isNamed(each));
      if (path !== undefined) return path;
    }
    return undefined;
  }

  #below(root: string, parts: readonly string[]): string[] | undefined {
    const path: string[] = [];
    for (const part of parts) {
      const found = this.#list([root, ...path].join(sep)).names.get(folded(part));
      if (found === undefined) return undefined;
      path.push(found);
    }
    return path;
  }

  #list(folder: string): Listed {
    const known = this.#lists.get(folder);
    if (known) return known;
    const names = new Map(namesIn(folder).map((name) => [folded(name), name]));
    const listed = { names, spellings: new Spellings(() => names.values()) };
    this.#lists.set(folder, listed);
    return listed;
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

/** Letters of a name, its ending apart, from which on one may be wrong, and two, as in a swap. */
const [ONE_WRONG, TWO_WRONG] = [4, 5];

/** Numbers tell texts apart: letter-1.txt is no slip for letter-2.txt. */
function isSlip(wanted: string, found: string): boolean {
  if (wanted.replace(/\P{N}/gu, "") !== found.replace(/\P{N}/gu, "")) return false;
  const { length } = wanted.replace(/\.[^.]*$/, "");
  return distance(wanted, found) <= (length >= TWO_WRONG ? 2 : length >= ONE_WRONG ? 1 : 0);
}
