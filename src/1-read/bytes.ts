import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
} from "node:fs";

/** What came of reading a file: its bytes, or why there are none. */
type Bytes =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "special"; readonly what: string }
  | { readonly kind: "too large"; readonly size: number };

/**
 * The bytes of a regular file of at most `limit` bytes. Synchronous: a graph is thousands of small files,
 * for which promises take longer than reading.
 *
 * Anything else is not even opened, since opening alone can wait for ever or have an effect.
 * `realPath` holds no symbolic link. The file is opened without following one and without
 * waiting, so a file swapped for a link or a pipe at the last moment does no harm.
 *
 * @throws the system's error when the file cannot be opened or read
 */
export function readBytes(realPath: string, limit: number): Bytes {
  const before = statSync(realPath);
  if (!before.isFile()) return { kind: "special", what: kindOf(before) };
  const handle = openSync(realPath, OPEN_FLAGS);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return { kind: "special", what: kindOf(stats) };
    if (stats.size > limit) return { kind: "too large", size: stats.size };
    const bytes = readFileSync(handle);
    return bytes.length > limit
      ? { kind: "too large", size: bytes.length }
      : { kind: "bytes", bytes };
  } finally {
    closeSync(handle);
  }
}

/** What a path that is neither a regular file nor a folder is called. */
export function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  const isDevice = stats.isCharacterDevice() || stats.isBlockDevice();
  return isDevice ? "a device" : "not a regular file";
}

const OPEN_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
