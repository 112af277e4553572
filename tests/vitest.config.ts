import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["./support/postgres-server.ts", "./support/meilisearch-server.ts"],
    include: ["api/**/*.test.ts", "contracts/**/*.test.ts", "faults/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
