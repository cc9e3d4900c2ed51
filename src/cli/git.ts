import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { dirname } from "node:path";
import { codeOf, isInside, realFolder } from "../1-read/index.ts";
import { Failure } from "./failure.ts";

/**
 * Runs git.
 *
 * @param silent what to say when it fails without a word
 * @param input what it reads from its standard input
 * @throws Failure with git's own words, or with `silent` where it has none
 */
export type Git = (words: readonly string[], silent?: string, input?: string) => Promise<Buffer>;

/** A repository with a working tree, and git in it. */
export interface Repository {
  readonly git: Git;
  /** Real path of the working tree. */
  readonly top: string;
}

/**
 * The repository that holds a folder, asked for from the working folder or else from above the folder; never
 * from inside, where a whole repository of a stranger, with its settings, might answer.
 *
 * @throws Failure when there is none; ReadError when there is no such folder
 */
export async function repositoryHolding(folder: string): Promise<Repository> {
  const real = await realFolder(folder);
  const here = await repositoryAt(process.cwd()).catch(() => undefined);
  if (here && isInside(here.top, real)) return here;
  // Never from inside the graph: it may come from a stranger, and so may a repository in it.
  const above = await repositoryAt(dirname(real)).catch((error: unknown) => {
    // Whatever else git refuses it says in its own words.
    if (error instanceof Failure && error.message.includes("not a git repository"))
      return undefined;
    throw error;
  });
  if (above && isInside(above.top, real)) return above;
  throw new Failure(
    `“${folder}” is in no git repository that begins above it; where it is a repository itself, run the command there, on “.”`,
  );
}

async function repositoryAt(cwd: string): Promise<Repository> {
  const git = gitIn(cwd);
  const top = (await git(["rev-parse", "--show-toplevel"])).toString("utf8").replace(/\n$/, "");
  return { git, top: await realFolder(top) };
}

/**
 * Settings under which git reads objects and does nothing else, whatever the configuration of the
 * repository says: no program of it is run, nothing is fetched, and a repository is only what lies
 * in `.git`, which no commit can hold.
 */
const SETTINGS = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

const ENVIRONMENT = {
  // Stronger than protocol.allow, which a setting for one protocol overrides.
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** What would lead git to another repository than the one that is meant, as in a hook. */
const MISLEADING = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_WORK_TREE",
] as const;

function gitIn(cwd: string): Git {
  const env: NodeJS.ProcessEnv = { ...process.env, ...ENVIRONMENT };
  for (const name of MISLEADING) delete env[name];
  const options = { cwd, env, encoding: "buffer", maxBuffer: Infinity } as const;
  return (words, silent = "git failed", input = "") =>
    new Promise((done, fail) => {
      const all = ["--no-pager", ...SETTINGS, ...words];
      const child = execFile("git", all, options, (error, stdout, stderr) => {
        if (error) fail(gitFailure(error, stderr.toString("utf8"), silent));
        else done(stdout);
      });
      // A git that ends early has said why by its exit code.
      child.stdin?.on("error", () => {}).end(input);
    });
}

function gitFailure(error: Error, said: string, silent: string): Failure {
  if (codeOf(error) === "ENOENT") return new Failure("git is not installed");
  const [line = ""] = said.split("\n");
  return new Failure(line === "" ? silent : `git: ${line.replace(/^fatal: /, "")}`);
}
