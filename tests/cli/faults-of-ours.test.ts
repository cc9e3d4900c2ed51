import { describe, expect, it } from "vitest";
import { ReadError } from "../../src/1-read/index.ts";
import { reasonOf } from "../../src/1-read/read-error.ts";
import { queryCommand } from "../../src/cli/query-program.ts";
import type { Console } from "../../src/cli/console.ts";
import { reportFailure } from "../../src/cli/failure.ts";
import { ArgumentError } from "../../src/query/index.ts";
import { copyOfGraph } from "./terminal.ts";

function reported(error: unknown): { code: number; text: string } {
  let text = "";
  const console = { errIsRich: false, err: (more: string) => void (text += more) } as Console;
  return { code: reportFailure(error, console), text };
}

describe("a fault of ours is reported as one", () => {
  it("also when a query runs out of stack, which is a RangeError", async () => {
    const graph = copyOfGraph("lighthouse");
    const overflow = (): never => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const options = { graph, texts: [], json: false };
    const asked = queryCommand(options, {} as Console, overflow, () => "");
    await expect(asked).rejects.toThrow(RangeError);
    const { code, text } = reported(await asked.catch((error: unknown) => error));
    expect(code).toBe(101);
    expect(text).toContain("internal error: Maximum call stack size exceeded");
  });

  it("while a number out of range is wrong usage", async () => {
    const graph = copyOfGraph("lighthouse");
    const options = { graph, texts: [], json: false };
    const asked = queryCommand(
      options,
      {} as Console,
      (kg) => kg.neighbors("mara-quill", { depth: -1 }),
      () => "",
    );
    const { code, text } = reported(await asked.catch((error: unknown) => error));
    expect(code).toBe(2);
    expect(text).toContain("should be a whole number");
    expect(reported(new ArgumentError("no")).code).toBe(2);
    expect(reported(new ReadError("no")).code).toBe(2);
  });

  it("and an error of no file operation is no reason why a file cannot be read", () => {
    expect(() => reasonOf(new TypeError("x is undefined"))).toThrow("x is undefined");
    expect(reasonOf(Object.assign(new Error("no"), { code: "EACCES" }))).toBe("permission denied");
  });
});
