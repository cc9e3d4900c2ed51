/** How far the first load has come; bytes are counted as they are unpacked. */
export type Progress =
  | { readonly step: "fetching"; readonly received: number; readonly total: number | undefined }
  | { readonly step: "reading" | "drawing" };

/** A browser in the background paints nothing, and so would never say that it has. Milliseconds. */
const LONGEST = 100;

/**
 * Resolves when the page has painted what it says now, so that work which blocks it can follow. In
 * a hidden page it resolves all the same.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
