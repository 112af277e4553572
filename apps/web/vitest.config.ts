import { defineConfig } from "vitest/config";

// Rules of the browser that need no browser: no plugins, no page.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], setupFiles: ["./vitest.setup.ts"], pool: "forks", maxWorkers: 2 },
});
