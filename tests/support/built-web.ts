import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const web = path.resolve(import.meta.dirname, "../../apps/web");

/** The web app as a start builds it, both halves, in a folder of its own. */
export async function buildWeb(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), "commonbench-web-"));
  const args = [path.join(web, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", "--outDir", dir];
  const child = spawn(process.execPath, args, { cwd: web, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the web app was not built:\n${output}`);
  return { dir, remove: () => fs.rm(dir, { recursive: true, force: true }) };
}
