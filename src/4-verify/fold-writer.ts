import { firstFrom } from "../model/order.ts";
import { isUnspaced, SPACE } from "./characters.ts";

/** Units of a number that are looked at. */
const LONGEST_NUMBER = 24;
const NUMBER = /(?<![\p{L}\p{N}])\p{N}+$/u;

/**
 * Collects folded text and its offset map. White space is held back until it is known what
 * follows: it is left out at both ends and beside scripts written without spaces, where it is
 * layout and not language.
 */
export class FoldWriter {
  #units: Uint16Array<ArrayBuffer>;
  #length = 0;
  /** All units so far, or-ed: below 256, the text fits one byte per unit. */
  #bits = 0;
  #offsets = new OffsetMapBuilder();
  readonly #asides = new Set<number>();
  #spaceStart = -1;
  #spaceEnd = -1;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity + 16);
  }

  /** White space of the original from `start` to `end`. */
  space(start: number, end: number): void {
    if (this.#spaceStart === -1) this.#spaceStart = start;
    this.#spaceEnd = end;
  }

  /** Original text from `start` to `end` as it is. */
  copy(text: string, start: number, end: number): void {
    this.#settleSpace(text.codePointAt(start) ?? 0);
    this.#reserve(end - start);
    this.#offsets.run(this.#length, start);
    const units = this.#units;
    let length = this.#length;
    let bits = this.#bits;
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index);
      units[length++] = unit;
      bits |= unit;
    }
    this.#length = length;
    this.#bits = bits;
  }

  /** One unit that stands for the original from `start` to `end`. */
  unit(unit: number, start: number, end: number): void {
    this.#settleSpace(unit);
    this.#reserve(1);
    this.#place(start, end, 1);
    this.#write(unit);
  }

  /** One unit between spaces, whether the original has any there or not. */
  spaced(unit: number, start: number, end: number): void {
    this.space(start, start);
    this.unit(unit, start, end);
    this.space(end, end);
  }

  /** The same, where it sets a number apart from what stands before it. */
  spacedAside(unit: number, start: number, end: number): void {
    this.spaced(unit, start, end);
    this.#asides.add(this.#length + 1);
  }

  /** Leaves out the white space that was held back. */
  dropSpace(): void {
    this.#spaceStart = -1;
  }

  /** Text that stands for the original from `start` to `end`. */
  replace(folded: string, start: number, end: number): void {
    if (folded === "") return;
    this.#settleSpace(folded.codePointAt(0) ?? 0);
    this.#reserve(folded.length);
    this.#place(start, end, folded.length);
    for (let index = 0; index < folded.length; index++) this.#write(folded.charCodeAt(index));
  }

  /** The last code point written, or 0; 0 too when white space follows it. */
  get last(): number {
    return this.#spaceStart === -1 ? this.#lastWritten() : 0;
  }

  /** The last code point written, whether white space follows it or not; 0 at the start. */
  get lastLetter(): number {
    return this.#lastWritten();
  }

  /** Whether white space follows what was written last. */
  get hasSpace(): boolean {
    return this.#spaceStart !== -1;
  }

  /** The white space of the original from the end of what was written last up to an offset. */
  spaceIn(text: string, end: number): string {
    return this.#spaceStart === -1 ? "" : text.slice(this.#spaceStart, end);
  }

  /** Whether what was written last is a number, and not a name such as SU7; no white space follows it. */
  get endsInNumber(): boolean {
    return !this.hasSpace && this.isBehindNumber;
  }

  /** The same, whether white space follows it or not. */
  get isBehindNumber(): boolean {
    const start = Math.max(0, this.#length - LONGEST_NUMBER);
    let tail = "";
    for (const unit of this.#units.subarray(start, this.#length)) tail += String.fromCharCode(unit);
    return NUMBER.test(tail);
  }

  finish(): { text: string; offsets: OffsetMap; asides: ReadonlySet<number> } {
    const units = this.#units.subarray(0, this.#length);
    const text =
      this.#bits < 0x100
        ? Buffer.from(new Uint8Array(units).buffer).toString("latin1")
        : Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
    return { text, offsets: this.#offsets, asides: this.#asides };
  }

  #lastWritten(): number {
    const unit = this.#units[this.#length - 1] ?? 0;
    const before = this.#units[this.#length - 2] ?? 0;
    const paired = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
    return paired ? ((before - 0xd800) << 10) + (unit - 0xdc00) + 0x10000 : unit;
  }

  #settleSpace(next: number): void {
    if (this.#spaceStart === -1) return;
    const start = this.#spaceStart;
    this.#spaceStart = -1;
    if (this.#length === 0 || isUnspaced(next) || isUnspaced(this.#lastWritten())) return;
    this.#reserve(1);
    this.#place(start, this.#spaceEnd, 1);
    this.#write(SPACE);
  }

  #place(start: number, end: number, folded: number): void {
    if (folded === 1 && end - start === 1) this.#offsets.run(this.#length, start);
    else this.#offsets.block(this.#length, start, end - start);
  }

  #write(unit: number): void {
    this.#units[this.#length++] = unit;
    this.#bits |= unit;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#units.length) return;
    const larger = new Uint16Array((this.#length + more) * 2);
    larger.set(this.#units);
    this.#units = larger;
  }
}

/**
 * From places in a folded text to places in the original, both in UTF-16 units.
 *
 * Most of a text is folded one unit to one unit, so only the places where that changes are kept:
 * memory grows with what was changed, and a look-up is a binary search.
 */
export interface OffsetMap {
  /** The original offset at which the folded unit at `index` starts. */
  startOf(index: number): number;
  /** The original offset just after the folded unit before `index`. */
  endOf(index: number): number;
}

/** The map of a text that folding leaves as it is. */
export const SAME: OffsetMap = { startOf: (index) => index, endOf: (index) => index };

/** Builds an offset map from left to right. */
class OffsetMapBuilder implements OffsetMap {
  #folded = new Uint32Array(8);
  #original = new Uint32Array(8);
  /** 0 for units that map one to one; otherwise the length of the original that maps as a whole. */
  #whole = new Uint32Array(8);
  #count = 0;
  /** Original minus folded offset of the current run; NaN equals nothing, so it ends a run. */
  #shift = Number.NaN;

  /** From `folded` on, units map one to one from `original` on. */
  run(folded: number, original: number): void {
    if (original - folded === this.#shift) return;
    this.#push(folded, original, 0);
    this.#shift = original - folded;
  }

  /** From `folded` on, all units stand for the `length` original units at `original`. */
  block(folded: number, original: number, length: number): void {
    this.#push(folded, original, length);
    this.#shift = Number.NaN;
  }

  startOf(index: number): number {
    const at = this.#find(index);
    const original = this.#original[at] ?? 0;
    return this.#whole[at] ? original : original + index - (this.#folded[at] ?? 0);
  }

  endOf(index: number): number {
    if (index === 0) return this.startOf(0);
    const at = this.#find(index - 1);
    const original = this.#original[at] ?? 0;
    return original + (this.#whole[at] || index - (this.#folded[at] ?? 0));
  }

  #find(index: number): number {
    return Math.max(0, firstFrom(this.#folded, index + 1, this.#count) - 1);
  }

  #push(folded: number, original: number, length: number): void {
    if (this.#count === this.#folded.length) this.#grow();
    this.#folded[this.#count] = folded;
    this.#original[this.#count] = original;
    this.#whole[this.#count] = length;
    this.#count++;
  }

  #grow(): void {
    this.#folded = doubled(this.#folded);
    this.#original = doubled(this.#original);
    this.#whole = doubled(this.#whole);
  }
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
