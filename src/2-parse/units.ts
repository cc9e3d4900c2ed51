/** Zeros behind the last unit, so that what looks ahead finds the end of the text and no other text. */
const ZEROS = 4;
const STEP = 2 ** 16;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

let room = new Uint16Array(STEP);

/**
 * The UTF-16 units of a text, and zeros behind them: numbers in an array are read several times as fast as
 * characters of a string. They are good until this is called again, for all texts share one room.
 */
export function unitsOf(text: string): Uint16Array {
  const needed = text.length + ZEROS;
  if (room.length < needed) room = new Uint16Array(Math.ceil(needed / STEP) * STEP);
  const bytes = Buffer.from(room.buffer, 0, 2 * text.length);
  bytes.write(text, "utf16le");
  if (!IS_LITTLE_ENDIAN) bytes.swap16();
  room.fill(0, text.length, needed);
  return room;
}
