import { defineConfig, devices } from "@playwright/test";
import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromiumArgs, chromiumPath } from "./support/chromium.ts";

const root = path.resolve(import.meta.dirname, "..");
// Workers read this file too; only the first to do so makes the folder and chooses a port that a parallel run has not.
process.env["E2E_PORT"] ??= String(30_000 + randomInt(9000));
const port = Number(process.env["E2E_PORT"]);
process.env["E2E_DATA_DIR"] ??= newFolder();

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-e2e-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // The file is for npm test, which counts.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] === undefined ? "line" : [["line"], ["json"]],
  use: {
    baseURL: `http://localhost:${port}`,
    // Not the machine's: tests say days by the world's clock, and pages show those of their reader.
    timezoneId: "UTC",
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], locale: "en-GB", viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `"${process.execPath}" --disable-warning=ExperimentalWarning ${path.join(root, "apps/api/src/main.ts")}`,
    url: `http://localhost:${port}/readyz`,
    // A port that was named may be that of a server that somebody keeps running.
    reuseExistingServer: process.env["E2E_PORT"] !== undefined,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      PORT: String(port),
      DATA_DIR: process.env["E2E_DATA_DIR"],
      LOG_LEVEL: "warn",
      // Every test comes from an address of its own, or the limits on signing in would end the run.
      TRUST_PROXY: "1",
    },
  },
});
