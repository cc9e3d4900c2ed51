const CHUNK = 32 * 1024;

/** Gathers pieces of text into chunks of 32 Ki UTF-16 units or little more. */
export function* chunked(pieces: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield parts.join("");
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join("");
}
