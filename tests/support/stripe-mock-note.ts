// Says at the end of a run whether Stripe's published description of its API was asked.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A file for what the contract of payments has to say about the run. */
    stripeMockNote: string;
  }
}

export default function prepareNote(project: TestProject): () => void {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-stripe-note-"));
  const file = path.join(dir, "note");
  project.provide("stripeMockNote", file);
  return () => {
    if (fs.existsSync(file)) process.stdout.write(`note: ${fs.readFileSync(file, "utf8")}\n`);
    fs.rmSync(dir, { recursive: true, force: true });
  };
}
