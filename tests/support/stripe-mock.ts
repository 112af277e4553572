// Stripe's own stripe-mock, which checks requests against Stripe's published description of its API. It is a Go module:
// built once where a Go toolchain is present, and kept; nothing else needs it.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";

/** Describes version 2026-08-26 of the API. */
const VERSION = "v0.203.0";
const BUILD_WITHIN = 150_000;
const PLACES = ["go", "/usr/local/go/bin/go"];

export interface StripeMock {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server, or a sentence that says why there is none. */
export async function startStripeMock(): Promise<StripeMock | string> {
  const binary = await builtBinary();
  if (!fs.existsSync(binary)) return binary;
  const port = await freePort();
  const child = spawn(binary, ["-http-addr", `127.0.0.1:${port}`], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && !(await answers(url)); tries += 1) await new Promise((go) => setTimeout(go, 50));
  return { url, stop: () => ended(child) };
}

async function builtBinary(): Promise<string> {
  const root = path.join(os.tmpdir(), `commonbench-stripe-mock-${VERSION}-${os.userInfo().uid}`);
  const binary = path.join(root, "stripe-mock");
  // The folder for passing things may hold what somebody else put there.
  if (fs.existsSync(binary) && fs.statSync(binary).uid === os.userInfo().uid) return binary;
  const go = await firstThatRuns(PLACES);
  if (go === null) return "There is no Go toolchain.";
  const fresh = fs.mkdtempSync(`${root}-`);
  const options = { env: { ...process.env, GOBIN: fresh }, timeout: BUILD_WITHIN };
  try {
    await promisify(execFile)(go, ["install", `github.com/stripe/stripe-mock@${VERSION}`], options);
    fs.mkdirSync(root, { recursive: true, mode: 0o700 });
    fs.renameSync(path.join(fresh, "stripe-mock"), binary);
    return binary;
  } catch (error) {
    const why =
      error instanceof Error && "killed" in error && error.killed === true
        ? "it took too long"
        : String(error).split("\n")[0];
    return `Go could not build stripe-mock ${VERSION} (${why}).`;
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

async function firstThatRuns(commands: readonly string[]): Promise<string | null> {
  for (const command of commands) {
    const runs = await promisify(execFile)(command, ["version"]).then(
      () => true,
      () => false,
    );
    if (runs) return command;
  }
  return null;
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get(url, (response) => resolve(response.resume().statusCode !== undefined));
    request.on("error", () => resolve(false));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
