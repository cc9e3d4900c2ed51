import { afterEach, expect, it, vi } from "vitest";
import { whyWithoutPicture } from "../../viewer/stage/without-picture.ts";

afterEach(() => vi.unstubAllGlobals());

const canvas = (context: unknown) => () => ({ getContext: () => context }) as never;

it("no WebGL is told as that, whatever was thrown", () => {
  expect(whyWithoutPicture(new TypeError("x"), canvas({}))).toEqual({ state: "impossible" });
  vi.stubGlobal("WebGL2RenderingContext", () => undefined);
  expect(whyWithoutPicture(new TypeError("x"), canvas(null))).toEqual({ state: "impossible" });
});

it("everything else is told as what it is, and the context that was tried is given back", () => {
  vi.stubGlobal("WebGL2RenderingContext", () => undefined);
  const loseContext = vi.fn<() => void>();
  const context = { getExtension: () => ({ loseContext }) };
  expect(whyWithoutPicture(new RangeError("too deep"), canvas(context))).toEqual({
    state: "failed",
    fault: "RangeError: too deep",
  });
  expect(loseContext).toHaveBeenCalledOnce();
});
