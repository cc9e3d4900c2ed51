import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, expect, inject, vi } from "vitest";
import { limitTo, processorSeconds } from "./limit.js";

/** Runs before each test file of a lane, and notes what that runs where a record is asked for. */
const { seconds, record } = inject("mutate");
if (seconds !== undefined) limitTo(seconds);

if (record !== undefined) {
  vi.resetModules();
  globalThis.ran = new Set();
  const before = processorSeconds();
  const root = process.cwd();
  afterAll(() => {
    const test = relative(root, expect.getState().testPath ?? "");
    const found = { test, seconds: processorSeconds() - before, ran: [...globalThis.ran] };
    writeFileSync(join(record, test.replaceAll("/", "_")), JSON.stringify(found));
  });
}
