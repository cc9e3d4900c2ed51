import { defineConfig } from "vitest/config";

const report = ["json", { outputFile: "out/test-report.json" }] as const;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A browser on a small machine is slow to start; nothing waits this long when all is well.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: process.env["CI"] ? ["default", [...report]] : ["default"],
  },
});
