import { describe, expect, it, vi } from "vitest";
import type { Console } from "../../src/cli/console.ts";
import { showingLayout } from "../../src/cli/progress.ts";

/** What is written to a terminal, or to a file, while a layout takes some milliseconds per half. */
async function shownBy(errIsRich: boolean, half: number): Promise<string[]> {
  vi.useFakeTimers({ toFake: ["performance"] });
  const shown: string[] = [];
  const console: Console = {
    out: () => {},
    err: (text) => void shown.push(text),
    write: async () => {},
    outIsRich: false,
    errIsRich,
    width: undefined,
  };
  await showingLayout(console, async (tell) => {
    for (const share of [0.431, 0.439, 1]) {
      vi.advanceTimersByTime(half);
      tell(share, 100_000);
    }
  });
  vi.useRealTimers();
  return shown;
}

describe("the progress of a layout", () => {
  it("is one line that is overwritten, and erased at the end", async () => {
    const line = "\r\u001b[KLaying out 100,000 entities … ";
    expect(await shownBy(true, 2_000)).toEqual([`${line}43 %`, `${line}100 %`, "\r\u001b[K"]);
  });

  it("is not told when it is soon over, or where there is no terminal", async () => {
    expect(await shownBy(true, 100)).toEqual([]);
    expect(await shownBy(false, 2_000)).toEqual([]);
  });
});
