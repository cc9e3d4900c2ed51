/** How much of a phone's stage the panel takes when it is let go; the style sheet says the same. */
const SHARES = { low: 0.34, half: 0.58, full: 0.88 } as const;

/** A size of the panel as a sheet. */
export type SheetSize = keyof typeof SHARES;

const SIZES: readonly SheetSize[] = ["low", "half", "full"];

/** The size nearest to a share of the stage's height, from 0 to 1. */
export function nearestSize(share: number): SheetSize {
  const distance = (size: SheetSize): number => Math.abs(SHARES[size] - share);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best));
}
