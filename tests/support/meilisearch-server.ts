// The Meilisearch server that MEILI_URL names, or one of the binary on PATH with a folder of its own; none without either.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";

export interface MeilisearchServer {
  readonly url: string;
  readonly key: string | undefined;
  stop(): Promise<void>;
}

declare module "vitest" {
  interface ProvidedContext {
    meilisearch: { readonly url: string; readonly key: string | null } | null;
  }
}

export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  project.provide("meilisearch", server && { url: server.url, key: server.key ?? null });
  return async () => {
    await server?.stop();
    const ran = project.vitest.state.getPaths().some((file) => file.includes("contracts/search"));
    if (ran) process.stdout.write(`note: ${noteOf(server)}\n`);
  };
}

function noteOf(server: MeilisearchServer | null): string {
  return server === null
    ? "the contract of search ran on PostgreSQL alone. There is no MEILI_URL and no meilisearch on PATH, so Meilisearch itself DID NOT run."
    : "the contract of search ran on PostgreSQL and on a real Meilisearch.";
}

/** What is there to test with. A server that was started need not answer yet. */
export async function findServer(): Promise<MeilisearchServer | null> {
  const url = process.env["MEILI_URL"];
  if (url !== undefined) return { url, key: process.env["MEILI_KEY"], stop: async () => undefined };
  return isInstalled() ? startBinary() : null;
}

function isInstalled(): boolean {
  try {
    execFileSync("meilisearch", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Small batches are what tests write: with the default the server makes room for gigabytes before each. */
async function startBinary(): Promise<MeilisearchServer> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-meilisearch-"));
  const [port, key] = [await freePort(), randomBytes(24).toString("base64url")];
  const child = spawn(
    "meilisearch",
    ["--http-addr", `127.0.0.1:${port}`, "--no-analytics", "--log-level", "OFF", "--max-indexing-memory", "100MB"],
    { cwd: dir, env: { ...process.env, MEILI_MASTER_KEY: key }, stdio: "ignore" },
  );
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    async stop() {
      await ended(child);
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
