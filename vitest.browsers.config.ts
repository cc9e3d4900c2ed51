import { defineConfig } from "vitest/config";

const report = ["json", { outputFile: "out/browsers-report.json" }] as const;

export default defineConfig({
  test: {
    include: ["tests/browsers/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 120_000 } },
    reporters: process.env["CI"] ? ["default", [...report]] : ["default"],
  },
});
