/** Why there is no picture: the browser cannot draw one, or drawing went wrong, and how. */
export type WithoutPicture =
  | { readonly state: "impossible" }
  | { readonly state: "failed"; readonly fault: string };

/**
 * Tells the failure that is to be expected, a browser without WebGL, from every other.
 *
 * @param error what was thrown while the picture was made
 * @param makeCanvas gives a canvas to try
 */
export function whyWithoutPicture(
  error: unknown,
  makeCanvas: () => Pick<HTMLCanvasElement, "getContext">,
): WithoutPicture {
  if (!hasWebGL(makeCanvas)) return { state: "impossible" };
  const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { state: "failed", fault };
}

/** Sigma draws with the second version, which some browsers name and yet refuse. */
function hasWebGL(makeCanvas: () => Pick<HTMLCanvasElement, "getContext">): boolean {
  if (!("WebGL2RenderingContext" in globalThis)) return false;
  const context = makeCanvas().getContext("webgl2");
  // A browser has few contexts: this one is given back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
