/**
 * Calls `step` on every frame with how far it has come, from above 0 to exactly 1, slow at both ends.
 *
 * @param duration in milliseconds
 * @returns stops where it is
 */
export function glide(duration: number, step: (share: number) => void): () => void {
  let start: number | undefined;
  const frame = (now: number): void => {
    start ??= now;
    const share = Math.min(1, (now - start) / duration);
    // The next frame is asked for first, so that a step may stop the movement.
    if (share < 1) request = requestAnimationFrame(frame);
    step(share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
  };
  let request = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(request);
}

/** Whether a person asked the system for less movement. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Tells when the screen has other pixels: the window is on another one, or the page was zoomed. */
export function onPixelRatio(tell: () => void, signal: AbortSignal): void {
  // A media query holds for one ratio only, so each change asks anew.
  const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const changed = (): void => {
    tell();
    onPixelRatio(tell, signal);
  };
  query.addEventListener("change", changed, { once: true, signal });
}
