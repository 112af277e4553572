import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["./support/postgres-server.ts", "./support/meilisearch-server.ts", "./support/stripe-mock-note.ts"],
    include: ["api/**/*.test.ts", "contracts/**/*.test.ts", "faults/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Files share nothing but what a process of the server shares between requests; loading it for each took half of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
