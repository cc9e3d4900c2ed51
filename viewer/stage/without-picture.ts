/**
 * Tells a browser without WebGL, which `makeCanvas` is there to find out, from every other failure.
 *
 * @returns what went wrong; undefined where the browser cannot draw a picture
 */
export function faultOf(
  error: unknown,
  makeCanvas: () => Pick<HTMLCanvasElement, "getContext">,
): string | undefined {
  if (!("WebGL2RenderingContext" in globalThis)) return undefined;
  // Sigma draws with the second version, which some browsers name and yet refuse.
  const context = makeCanvas().getContext("webgl2");
  // A browser has few contexts: this one is given back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  if (context === null) return undefined;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
