import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { byCodeUnit, byKey } from "../model/order.ts";
import { kindOf } from "./bytes.ts";
import { danglingLink, escapingLink, specialFile, unreadable, wholeFile } from "./messages.ts";
import { isInside } from "./paths.ts";
import { cannotRead, codeOf, reasonOf } from "./read-error.ts";

/** A file that was found: its path below the folder, with `/`, and its real path. */
export interface FoundFile {
  readonly path: string;
  readonly realPath: string;
}

export interface Found {
  /** In code-unit order of their paths. */
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files below a folder that `wanted` picks by their path.
 *
 * Dot-files, `node_modules` and the folders for which `skipped` holds are passed over. Symbolic
 * links are followed as long as they stay inside the folder; each file is found once, under its
 * own name rather than a link's, so links that go in a circle end by themselves.
 *
 * @param root real path of the folder
 */
export async function walkFolder(
  root: string,
  wanted: (path: string) => boolean,
  skipped: (path: string) => boolean = () => false,
): Promise<Found> {
  const walk = new Walk(root, wanted, skipped);
  await walk.folder({ path: "", realPath: root });
  await walk.followLinks();
  return {
    files: walk.files.sort(byKey((file) => file.path)),
    diagnostics: walk.diagnostics.sort(byKey((problem) => problem.range?.file ?? "")),
  };
}

class Walk {
  readonly files: FoundFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #root: string;
  readonly #wanted: (path: string) => boolean;
  readonly #skipped: (path: string) => boolean;
  readonly #seen = new Set<string>();
  readonly #links: FoundFile[] = [];

  constructor(root: string, wanted: (path: string) => boolean, skipped: (path: string) => boolean) {
    this.#root = root;
    this.#wanted = wanted;
    this.#skipped = skipped;
  }

  async folder(start: FoundFile): Promise<void> {
    const pending = [start];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (this.#isKnown(next.realPath)) continue;
      for (const entry of await this.#list(next)) {
        const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
        const found = { path, realPath: join(next.realPath, entry.name) };
        if (isHidden(entry.name)) continue;
        if (entry.isSymbolicLink()) this.#links.push(found);
        else if (!entry.isDirectory()) await this.#file(found, entry.isFile());
        else if (!this.#skipped(path)) pending.push(found);
      }
    }
  }

  /** Links come last, and in order, so that a file's own name wins over a link's. */
  async followLinks(): Promise<void> {
    while (this.#links.length > 0) {
      const links = this.#links.splice(0).sort(byKey((link) => link.path));
      for (const link of links) await this.#follow(link);
    }
  }

  async #follow(link: FoundFile): Promise<void> {
    const wanted = this.#wanted(link.path);
    try {
      const realPath = await realpath(link.realPath);
      const stats = await stat(realPath);
      const folder = stats.isDirectory();
      if (!folder && !wanted) return;
      if (!isInside(this.#root, realPath)) {
        this.diagnostics.push(escapingLink(link.path, "the graph folder"));
      } else if (!folder) await this.#file({ path: link.path, realPath }, stats.isFile());
      else if (!this.#skipped(link.path)) await this.folder({ path: link.path, realPath });
    } catch (error) {
      if (!wanted) return;
      const gone = codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP";
      this.diagnostics.push(
        gone ? danglingLink(link.path) : unreadable(link.path, reasonOf(error)),
      );
    }
  }

  async #file(found: FoundFile, regular: boolean): Promise<void> {
    if (!this.#wanted(found.path) || this.#isKnown(found.realPath)) return;
    if (regular) {
      this.files.push(found);
      return;
    }
    try {
      const stats = await stat(found.realPath);
      this.diagnostics.push(specialFile(found.path, kindOf(stats), wholeFile(found.path)));
    } catch (error) {
      this.diagnostics.push(unreadable(found.path, reasonOf(error)));
    }
  }

  async #list(folder: FoundFile): Promise<Dirent[]> {
    try {
      const entries = await readdir(folder.realPath, { withFileTypes: true });
      return entries.sort((a, b) => byCodeUnit(a.name, b.name));
    } catch (error) {
      if (folder.path === "") throw cannotRead(`“${this.#root}”`, error);
      this.diagnostics.push(unreadable(`${folder.path}/`, reasonOf(error)));
      return [];
    }
  }

  #isKnown(realPath: string): boolean {
    if (this.#seen.has(realPath)) return true;
    this.#seen.add(realPath);
    return false;
  }
}

/** Dot-files belong to tools: version control, editors that save beside the file. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
