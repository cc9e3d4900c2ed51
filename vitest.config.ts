import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const report = ["json", { outputFile: "out/test-report.json" }] as const;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // These want programs to be installed, and have configurations of their own.
    exclude: [...configDefaults.exclude, "tests/browsers/**", "tests/readers/**"],
    setupFiles: ["tests/processor.ts"],
    // One worker on two cores leaves one of them idle while a browser is waited for.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Against what never comes, not against what comes late: a machine may be busy with other things.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 120_000 } },
    reporters: process.env["CI"] ? ["default", [...report]] : ["default"],
  },
});
