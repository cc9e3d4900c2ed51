import { relative, sep } from "node:path";
import {
  graphFolderFrom,
  isGraphFile,
  isInside,
  largestFile,
  LARGEST_TEXT,
  realFolder,
  TEXTS_FOLDER,
  type GraphFolder,
  type StoredFile,
} from "../1-read/index.ts";
import { present } from "../model/present.ts";
import { Failure } from "./failure.ts";
import { repositoryHolding, type Git, type Repository } from "./git.ts";

export type Revision =
  | { readonly kind: "folder"; readonly folder: GraphFolder; readonly texts: RevisionTexts }
  | { readonly kind: "file"; readonly text: string };

/**
 * The texts that a revision holds under some names, by name.
 *
 * @param folders paths of folders on disk that may hold texts, best first: of those that are in the
 *   repository, the revision has its own state. The folder for texts of the graph comes last
 */
export type RevisionTexts = (
  names: readonly string[],
  folders: readonly string[],
) => Promise<ReadonlyMap<string, RevisionText>>;

interface RevisionText extends StoredFile {
  /** How people name it to git. */
  readonly shown: string;
}

/**
 * Reads a graph out of a git revision without touching the working tree.
 *
 * @param name `HEAD~1`, which is read at `dir`; or `HEAD~1:path`, a folder or a `graph.json`
 * @param dir folder on disk, in the repository that is meant
 * @throws Failure when git does not know the revision or has nothing at the path
 */
export async function readRevision(name: string, dir: string): Promise<Revision> {
  refuseOptions(name);
  const repository = await repositoryHolding(dir);
  const { git } = repository;
  const { object, root, shown } = await objectNamed(name, dir, repository);
  const kind = await typeOf(object, git);
  if (kind !== "tree" && kind !== "blob") {
    throw new Failure(
      `what “${name}” has there is a repository of its own, or is not in this clone; ask from inside it`,
    );
  }
  if (kind === "blob") {
    return { kind: "file", text: (await git(["cat-file", "blob", object])).toString("utf8") };
  }
  const files = (await listing(object, git)).filter(({ path }) => isGraphFile(path));
  const folder = graphFolderFrom(name, await contentsOf(files, largestFile, git));
  const texts: RevisionTexts = async (names, folders) => {
    const places = root ? await placesIn(root, folders, repository) : [];
    const own = await placeAt({ tree: object, shown }, TEXTS_FOLDER, git);
    return textsIn([...places, ...(own ? [own] : [])], names, git);
  };
  return { kind: "folder", folder, texts };
}

/** A name may come from a stranger's script; git would take one with a leading dash for an option. */
function refuseOptions(name: string): void {
  const strange = name === "" || name.startsWith("-") || /\p{Cc}/u.test(name);
  const shown = name.replace(/\p{Cc}/gu, " ");
  if (strange) throw new Failure(`“${shown}” is neither a path nor the name of a git revision`);
}

interface Named {
  /** The hash of the tree or blob of the graph. */
  readonly object: string;
  /** The whole of the revision, where the name has one: its tree, and what it is called. */
  readonly root?: Place;
  readonly shown: string;
}

/** A tree, and how people name it to git. */
interface Place {
  readonly tree: string;
  readonly shown: string;
}

async function objectNamed(name: string, dir: string, { git, top }: Repository): Promise<Named> {
  const unknown = `“${name}” is neither a path that exists nor a git revision`;
  const named = await resolve(name, git, unknown);
  const peeled = await resolve(`${named}^{}`, git, unknown);
  if ((await typeOf(peeled, git)) !== "commit") {
    const revision = name.slice(0, Math.max(0, name.indexOf(":")));
    const tree = revision === "" ? undefined : await found(`${revision}^{tree}`, git);
    const root = tree === undefined ? {} : { root: { tree, shown: `${revision}:` } };
    return { object: peeled, shown: name, ...root };
  }
  const path = inTree(top, await realFolder(dir));
  const none = `the revision “${name}” has no folder “${path}”`;
  const object = await resolve(`${peeled}:${path}`, git, none);
  const tree = await resolve(`${peeled}^{tree}`, git, unknown);
  return { object, shown: `${name}:${path}`, root: { tree, shown: `${name}:` } };
}

/** The path of a folder in a working tree as git writes it; empty for the whole. */
function inTree(top: string, folder: string): string {
  return relative(top, folder).replaceAll(sep, "/");
}

/** @throws Failure with git's own words, or with `unknown` where it has none */
async function resolve(object: string, git: Git, unknown: string): Promise<string> {
  const hash = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", object], unknown);
  return hash.toString().trim();
}

/** The type of an object; empty when it is not here. */
async function typeOf(object: string, git: Git): Promise<string> {
  const type = await git(["cat-file", "-t", object]).catch(() => "");
  return type.toString().trim();
}

async function found(object: string, git: Git): Promise<string | undefined> {
  return resolve(object, git, "").catch(() => undefined);
}

/** The tree at a path below another; undefined when there is none, or something else. */
async function placeAt(place: Place, path: string, git: Git): Promise<Place | undefined> {
  if (path === "") return place;
  const object = await found(`${place.tree}:${path}`, git);
  const tree = object === undefined ? undefined : await found(`${object}^{tree}`, git);
  return tree === undefined ? undefined : { tree, shown: below(place.shown, path) };
}

/** A path below what people name to git: `HEAD:` or `HEAD:facts`. */
function below(shown: string, path: string): string {
  return shown.endsWith(":") ? `${shown}${path}` : `${shown}/${path}`;
}

async function placesIn(root: Place, folders: readonly string[], { git, top }: Repository) {
  const places: Place[] = [];
  for (const folder of folders) {
    const real = await realFolder(folder).catch(() => undefined);
    if (real === undefined || !isInside(top, real)) continue;
    const place = await placeAt(root, inTree(top, real), git);
    if (place) places.push(place);
  }
  return places;
}

/** The first place that has a name wins. */
async function textsIn(places: readonly Place[], names: readonly string[], git: Git) {
  const wanted = new Set(names);
  const texts = new Map<string, RevisionText>();
  for (const { tree, shown } of places) {
    const listed = await listing(tree, git);
    const files = listed.filter(({ path }) => wanted.has(path) && !texts.has(path));
    for (const file of await contentsOf(files, () => LARGEST_TEXT, git)) {
      texts.set(file.path, { ...file, shown: below(shown, file.path) });
    }
  }
  return texts;
}

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly hash: string;
}

/** The files below a tree, without symbolic links: what those may lead to is found under its own name. */
async function listing(tree: string, git: Git): Promise<Listed[]> {
  const all = await git(["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
  const listed: Listed[] = [];
  for (const entry of all.toString("utf8").split("\0")) {
    const [, mode = "", hash = "", size = "", path = ""] = ENTRY.exec(entry) ?? [];
    if (mode.startsWith("100")) listed.push({ path, size: Number(size), hash });
  }
  return listed;
}

/** Mode, hash, size and path of a blob; the size of one that a partial clone lacks is no number. */
const ENTRY = /^(\d+) blob ([0-9a-f]+) +(\S+)\t([^]+)$/;

async function contentsOf(
  files: readonly Listed[],
  largest: (path: string) => number,
  git: Git,
): Promise<StoredFile[]> {
  const isRead = ({ path, size }: Listed): boolean => !(size > largest(path));
  const hashes = files.filter(isRead).map(({ hash }) => hash);
  const contents = await blobs(hashes, git);
  return files.map((file) => {
    const { path, size, hash } = file;
    return present({ path, size, bytes: isRead(file) ? contents.get(hash) : undefined });
  });
}

async function blobs(hashes: readonly string[], git: Git): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  if (hashes.length === 0) return contents;
  const out = await git(["cat-file", "--batch"], undefined, `${hashes.join("\n")}\n`);
  for (let at = 0; at < out.length;) {
    const lineEnd = out.indexOf(0x0a, at);
    const header = out.subarray(at, lineEnd).toString();
    const [, hash = "", size = ""] = /^([0-9a-f]+) blob (\d+)$/.exec(header) ?? [];
    if (hash === "") throw new Failure(`git cannot read an object of the revision: ${header}`);
    const end = lineEnd + 1 + Number(size);
    contents.set(hash, out.subarray(lineEnd + 1, end));
    at = end + 1;
  }
  return contents;
}
