// pnpm verify: what can be known in seconds. npm test: that, then everything on real parts. Ends with "N passed, N failed".
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "./sources.mts";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Reads the counts that a test runner left behind; without it the step itself counts as one. */
  readonly counts?: string;
}

const bin = (name: string, file: string, base = ".") => path.join(root, base, "node_modules", name, file);
const results = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-results-"));

const fast: readonly Step[] = [
  { name: "format", args: [bin("oxfmt", "bin/oxfmt"), "--check", "."] },
  { name: "lint", args: [bin("oxlint", "bin/oxlint"), "--type-aware", "--quiet"] },
  ...["boundaries", "locales", "docs", "contrast", "lockfile"].map((name) => ({
    name,
    args: [`tooling/check-${name}.mts`],
  })),
  ...[
    "packages/domain",
    "packages/taxonomy",
    "packages/search",
    "packages/db",
    "apps/api",
    "apps/web",
    "tests",
    "tooling",
  ].map((project) => ({
    name: `types of ${project}`,
    args: [bin("typescript", "bin/tsc"), "-p", project],
  })),
];

const vitest = (name: string, cwd: string): Step => {
  const counts = path.join(results, `${name.replaceAll(/\W+/g, "-")}.json`);
  return {
    name,
    cwd,
    counts,
    args: [
      bin("vitest", "vitest.mjs", cwd),
      "run",
      // Ends what hangs; how fast a test is says nothing about the product.
      "--testTimeout=30000",
      "--no-isolate",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${counts}`,
    ],
  };
};

const slow: readonly Step[] = [
  vitest("unit: domain", "packages/domain"),
  vitest("unit: taxonomy", "packages/taxonomy"),
  vitest("unit: search", "packages/search"),
  vitest("unit: web", "apps/web"),
  vitest("api and contracts", "tests"),
  { name: "build", cwd: "apps/web", args: [bin("vite", "bin/vite.js", "apps/web"), "build", "--logLevel", "warn"] },
  {
    name: "browser",
    cwd: "tests",
    counts: path.join(results, "browser.json"),
    args: [bin("@playwright/test", "cli.js", "tests"), "test"],
  },
];

function run({ args, cwd = "." }: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      cwd: path.join(root, cwd),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, "browser.json"), FORCE_COLOR: "0" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
    child.once("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function outcomeOf(step: Step): Promise<Outcome> {
  const started = Date.now();
  const { code, output } = await run(step);
  const counted = countsOf(step.counts);
  const outcome = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A runner that ends badly without a failed test (a crash, an unhandled rejection) has failed all the same.
  const failed = code !== 0 && outcome.failed === 0 ? 1 : outcome.failed;
  process.stdout.write(`${failed === 0 ? "✓" : "✗"} ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  for (const note of output.match(/^note: .*$/gm) ?? []) process.stdout.write(`  ${note}\n`);
  if (failed > 0) process.stdout.write(`${output.slice(-12_000)}\n`);
  return { passed: outcome.passed, failed };
}

function countsOf(file: string | undefined): Outcome | null {
  if (file === undefined || !fs.existsSync(file)) return null;
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  if ("stats" in report) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Two at a time: the checks are short, and the smallest machine has two cores. */
async function inPairs(steps: readonly Step[]): Promise<Outcome[]> {
  const waiting = [...steps];
  const lane = async (): Promise<Outcome[]> => {
    const next = waiting.shift();
    return next === undefined ? [] : [await outcomeOf(next), ...(await lane())];
  };
  return (await Promise.all([lane(), lane()])).flat();
}

const outcomes = await inPairs(fast);
if (process.argv[2] === "test") for (const step of slow) outcomes.push(await outcomeOf(step));
fs.rmSync(results, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
