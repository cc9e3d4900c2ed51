/** A folder or file that the caller named cannot be read: the message is one line for people. */
export class ReadError extends Error {
  override readonly name = "ReadError";
}

/**
 * The reason of a failed file operation in plain words, without path or stack.
 *
 * @throws the error itself when it is of no file operation: then it is a fault of ours
 */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return REASONS.get(code) ?? code;
}

/** The error that something, as messages call it, cannot be read. */
export function cannotRead(what: string, error: unknown): ReadError {
  return new ReadError(`cannot read ${what}: ${reasonOf(error)}`, { cause: error });
}

/** The system's code of a failed file operation, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EDQUOT", "the disk quota is used up"],
  ["EEXIST", "a file stands where a folder is needed"],
  ["EFBIG", "the file would be larger than is allowed"],
  ["EIO", "the disk does not answer as it should"],
  ["EISDIR", "it is a folder"],
  ["ELOOP", "its symbolic links go in a circle"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOENT", "it does not exist"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "a part of its path is not a folder"],
  ["EPERM", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["ERR_STRING_TOO_LONG", "it is too large"],
]);
