/** Exit codes; 130 is left to the signal itself. */
export const EXIT = { fine: 0, data: 1, usage: 2, internal: 101 } as const;

/** A command that cannot go on: one line for people, and the exit code. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Turns the error of a file operation into one line that says what could not be done and why. */
export function fileFailure(what: string, path: string, error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = REASONS.get(code) ?? (error instanceof Error ? error.message : String(error));
  return new Failure(`cannot ${what} ${path}: ${why}`);
}

const REASONS = new Map([
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["ENOENT", "there is no such folder"],
  ["ENOTDIR", "a part of the path is a file"],
  ["EISDIR", "it is a folder"],
  ["ENOSPC", "the disk is full"],
  ["EROFS", "the disk is read-only"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "the file would be larger than is allowed"],
  ["EIO", "the disk does not answer as it should"],
  ["ELOOP", "its symbolic links go in a circle"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EEXIST", "a file stands where a folder is needed"],
]);
