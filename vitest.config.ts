import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The browser is slow to start on a small machine; nothing waits this long when all is well.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
