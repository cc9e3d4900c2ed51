import { execFile } from "node:child_process";
import {
  graphFolderFrom,
  isGraphFile,
  largestFile,
  type GraphFolder,
  type StoredFile,
} from "../1-read/index.ts";
import { Failure } from "./failure.ts";

/** What a git revision holds at a path. */
export type Revision =
  | { readonly kind: "folder"; readonly folder: GraphFolder }
  | { readonly kind: "file"; readonly text: string };

/**
 * Reads a graph out of a git revision without touching the working tree.
 *
 * @param name `HEAD~1`, which is read at `dir`; or `HEAD~1:path`, a folder or a `graph.json`
 * @param dir folder on disk, in the repository that is meant
 * @throws Failure when git does not know the revision or has nothing at the path
 */
export async function readRevision(name: string, dir: string): Promise<Revision> {
  refuseOptions(name);
  const git = gitIn(dir);
  const object = await objectNamed(name, git);
  const kind = (await git(["cat-file", "-t", object])).toString().trim();
  if (kind === "blob") {
    return { kind: "file", text: (await git(["cat-file", "blob", object])).toString("utf8") };
  }
  const files = await treeFiles(object, git);
  return { kind: "folder", folder: graphFolderFrom(name, files) };
}

/** A name may come from a stranger's script; git would take one with a leading dash for an option. */
function refuseOptions(name: string): void {
  const strange = name === "" || name.startsWith("-") || /\p{Cc}/u.test(name);
  const shown = name.replace(/\p{Cc}/gu, " ");
  if (strange) throw new Failure(`“${shown}” is neither a path nor the name of a git revision`);
}

/** The hash of the tree or blob that a name stands for. */
async function objectNamed(name: string, git: Git): Promise<string> {
  const unknown = `“${name}” is neither a path that exists nor a git revision`;
  const named = await resolve(name, git, unknown);
  const peeled = await resolve(`${named}^{}`, git, unknown);
  const kind = (await git(["cat-file", "-t", peeled])).toString().trim();
  if (kind !== "commit") return peeled;
  const prefix = (await git(["rev-parse", "--show-prefix"])).toString();
  const path = prefix.replace(/\/?\n$/, "");
  return resolve(`${peeled}:${path}`, git, `the revision “${name}” has no folder “${path}”`);
}

/** @throws Failure with git's own words, or with `unknown` where it has none */
async function resolve(object: string, git: Git, unknown: string): Promise<string> {
  const hash = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", object], unknown);
  return hash.toString().trim();
}

/**
 * The files of a graph below a tree. Symbolic links are passed over: those that stay inside the
 * folder lead to a file that is found under its own name, and no other may be followed.
 */
async function treeFiles(tree: string, git: Git): Promise<StoredFile[]> {
  const listing = await git(["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
  const found: { path: string; size: number; hash: string }[] = [];
  for (const entry of listing.toString("utf8").split("\0")) {
    const [, mode = "", hash = "", size = "", path = ""] = ENTRY.exec(entry) ?? [];
    if (!mode.startsWith("100") || !isGraphFile(path)) continue;
    found.push({ path, size: Number(size), hash });
  }
  const readable = found.filter(({ path, size }) => size <= largestFile(path));
  const contents = await blobs(
    readable.map(({ hash }) => hash),
    git,
  );
  return found.map(({ path, size, hash }) => {
    const bytes = size <= largestFile(path) ? contents.get(hash) : undefined;
    return { path, size, ...(bytes === undefined ? {} : { bytes }) };
  });
}

/** Mode, hash, size and path of a blob; other objects have no size. */
const ENTRY = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([^]+)$/;

/** The contents of many blobs by hash, from one run of git. */
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

/**
 * Runs git.
 *
 * @param silent what to say when it fails without a word
 * @param input what it reads from its standard input
 */
type Git = (words: readonly string[], silent?: string, input?: string) => Promise<Buffer>;

/** Git in a folder, without a shell; it reads objects only, and fetches nothing. */
function gitIn(cwd: string): Git {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  const options = { cwd, env, encoding: "buffer", maxBuffer: Infinity } as const;
  return (words, silent = "git failed", input = "") =>
    new Promise((done, fail) => {
      const child = execFile("git", [...words], options, (error, stdout, stderr) => {
        if (error) fail(gitFailure(error, stderr.toString("utf8"), silent));
        else done(stdout);
      });
      // A git that ends early has said why by its exit code.
      child.stdin?.on("error", () => {}).end(input);
    });
}

function gitFailure(error: Error, said: string, silent: string): Failure {
  if ("code" in error && error.code === "ENOENT") return new Failure("git is not installed");
  const [line = ""] = said.split("\n");
  return new Failure(line === "" ? silent : `git: ${line.replace(/^fatal: /, "")}`);
}
