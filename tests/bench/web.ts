import { chromium, type Page } from "@playwright/test";
import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { chromiumArgs, chromiumPath } from "../support/chromium.ts";
import { round, say } from "./say.ts";

const root = path.resolve(import.meta.dirname, "../..");
const PORT = 38_630;
const base = `http://localhost:${PORT}`;

/** JavaScript that arrives before the first interaction and after it, and Lighthouse with its mobile defaults, on the demo alliance. */
export async function benchWeb(): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-web-"));
  fs.chmodSync(dataDir, 0o755);
  const server = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(root, "apps/api/src/main.ts")],
    {
      env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, LOG_LEVEL: "warn" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on("data", (data: Buffer) => data.toString().includes("is ready at") && resolve());
      server.once("exit", () => reject(new Error("the server did not start")));
    });
    const pages = { home: "/en/", search: "/en/search?q=casting", listing: await firstListing() };
    for (const [name, address] of Object.entries(pages)) {
      say({ bench: "web", page: name, ...(await scriptsOf(address)), ...(await lighthouse(address)) });
    }
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function firstListing(): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ locale: "en", limit: 1 }));
  const answer = await fetch(`${base}/trpc/listings.find?input=${input}`);
  const { result } = (await answer.json()) as { result: { data: { cards: { id: string }[] } } };
  return `/en/listings/${result.data.cards[0]?.id ?? ""}`;
}

/**
 * Gzip kilobytes of every script on a phone: until the network rests while nobody does anything, and again after the
 * first touch has brought the app.
 */
async function scriptsOf(address: string) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  try {
    const phone = { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true };
    const page: Page = await browser.newPage(phone);
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    const kilobytes = async () => round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000, 1);
    await page.goto(base + address, { waitUntil: "networkidle" });
    const javascriptKB = await kilobytes();
    // A sign that leads nowhere: a tap might meet a link.
    await page.keyboard.press("Shift");
    await page.waitForFunction(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactProps")),
    );
    await page.waitForLoadState("networkidle");
    return { javascriptKB, afterTouchKB: await kilobytes() };
  } finally {
    await browser.close();
  }
}

async function lighthouse(address: string) {
  const cli = path.join(root, "tests/node_modules/lighthouse/cli/index.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, base + address, "--output=json", "--quiet", `--chrome-flags=--headless=new ${chromiumArgs.join(" ")}`],
    { env: { ...process.env, CHROME_PATH: await chromiumPath() }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = JSON.parse(stdout) as {
    categories: Record<string, { score: number }>;
    audits: Record<string, { numericValue?: number }>;
  };
  const ms = (id: string) => round(audits[id]?.numericValue ?? 0, 0);
  return {
    performance: categories.performance?.score,
    accessibility: categories.accessibility?.score,
    bestPractices: categories["best-practices"]?.score,
    lcpMs: ms("largest-contentful-paint"),
    fcpMs: ms("first-contentful-paint"),
    tbtMs: ms("total-blocking-time"),
    cls: round(audits["cumulative-layout-shift"]?.numericValue ?? 0, 3),
  };
}
