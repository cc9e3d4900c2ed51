/** Tells when the graphics driver takes the picture of one of some canvases away. */
export function onContextLost(
  canvases: readonly HTMLCanvasElement[],
  tell: () => void,
  signal: AbortSignal,
): void {
  const lost = (event: Event): void => {
    event.preventDefault();
    tell();
  };
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", lost, { signal });
}

/** Tells when an element has another size. */
export function onResize(element: Element, tell: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(tell);
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
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
