import { createHash } from "node:crypto";

/** A short hash of each text. */
export function hashed(texts: readonly string[]): Float64Array {
  const hashes = new Float64Array(texts.length);
  for (const [index, text] of texts.entries()) hashes[index] = shortHash(text);
  return hashes;
}

/** The sha256 of a text in hex: two texts with the same are the same. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * A number of 53 bits for each text, by which millions are compared in little room. Two texts may share
 * one, so equal numbers only mean “look closer”. After Bryc's cyrb53, which is in the public domain.
 */
export function shortHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
