import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { round, say } from "./say.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Cold: a clean clone, empty caches, first start with the demo. Warm: the same again. Memory of the whole process tree when ready. */
export async function benchStart(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-start-"));
  fs.chmodSync(folder, 0o755);
  try {
    const clone = path.join(folder, "clone");
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
    const home = path.join(folder, "home");
    fs.mkdirSync(home);
    // Registry settings are the machine's; caches are not.
    const settings = path.join(os.homedir(), ".npmrc");
    if (fs.existsSync(settings)) fs.copyFileSync(settings, path.join(home, ".npmrc"));
    const env = {
      HOME: home,
      PATH: machinePath(),
      PORT: "38471",
      LOG_LEVEL: "warn",
      XDG_CACHE_HOME: path.join(home, "cache"),
    };
    for (const kind of ["cold", "warm"]) say({ bench: "start", kind, ...(await startOnce(clone, env)) });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the Node that runs this bench, so that a machine's older one is what starts. */
function machinePath(): string {
  const own = path.dirname(process.execPath);
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter((dir) => dir !== own && !dir.includes("node_modules"))
    .join(path.delimiter);
}

async function startOnce(cwd: string, env: NodeJS.ProcessEnv) {
  const started = Date.now();
  const child = spawn("npm", ["start", "--silent"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const ready = await new Promise<boolean>((resolve) => {
    child.stdout.on("data", (data: Buffer) => data.toString().includes("is ready at") && resolve(true));
    child.once("exit", () => resolve(false));
  });
  const seconds = round((Date.now() - started) / 1000, 1);
  const memory = ready ? treeMemory(child.pid ?? 0) : null;
  child.kill("SIGTERM");
  await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
  return { ready, seconds, memoryMB: memory };
}

/** Proportional set size of a process and all below it: shared pages are counted once. */
function treeMemory(pid: number): number {
  const parents = fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const tree = new Set([pid]);
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [child, parent] of parents) if (tree.has(parent)) tree.add(child);
  }
  const kilobytes = [...tree].map((each) => Number(/^Pss:\s+(\d+)/m.exec(readProc(each, "smaps_rollup"))?.[1] ?? 0));
  return round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024, 0);
}

const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(readProc(pid, "status"))?.[1] ?? 0);

function readProc(pid: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
