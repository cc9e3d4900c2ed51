import { afterEach, expect, it, vi } from "vitest";
import { faultOf } from "../../viewer/stage/without-picture.ts";

afterEach(() => vi.unstubAllGlobals());

const canvas = (context: unknown) => () => ({ getContext: () => context }) as never;

it("no WebGL is told as that, whatever was thrown", () => {
  expect(faultOf(new TypeError("x"), canvas({}))).toBeUndefined();
  vi.stubGlobal("WebGL2RenderingContext", () => undefined);
  expect(faultOf(new TypeError("x"), canvas(null))).toBeUndefined();
});

it("everything else is told as what it is, and the context that was tried is given back", () => {
  vi.stubGlobal("WebGL2RenderingContext", () => undefined);
  const loseContext = vi.fn<() => void>();
  const context = { getExtension: () => ({ loseContext }) };
  const fault = faultOf(new RangeError("too deep"), canvas(context));
  expect(fault).toBe("RangeError: too deep");
  expect(loseContext).toHaveBeenCalledOnce();
});
