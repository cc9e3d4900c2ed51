import { defineConfig } from "vitest/config";

const report = ["json", { outputFile: "out/readers-report.json" }] as const;

export default defineConfig({
  test: {
    include: ["tests/readers/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    // Each file starts a program that takes memory, such as a database.
    maxWorkers: 2,
    reporters: process.env["CI"] ? ["default", [...report]] : ["default"],
  },
});
