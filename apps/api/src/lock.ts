import fs from "node:fs";
import path from "node:path";
import { SetupError } from "./env.ts";

/** One server a data folder. A lock whose process is gone (killed, or the machine restarted) is taken over. */
export async function lockDataDir(dir: string): Promise<() => Promise<void>> {
  const holder = holderOf(dir);
  if (holder !== null) {
    throw new SetupError(
      `Commonbench already runs with the data folder ${dir} (process ${holder}). Stop it first, or choose another DATA_DIR.`,
    );
  }
  const file = lockOf(dir);
  fs.writeFileSync(file, String(process.pid));
  return async () => fs.rmSync(file, { force: true });
}

/** The other process that serves this data folder; null when none does. */
export function holderOf(dir: string): number | null {
  const file = lockOf(dir);
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  return holder !== process.pid && isCommonbench(holder) ? holder : null;
}

const lockOf = (dir: string) => path.join(dir, "commonbench.pid");

function isCommonbench(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // The number may belong to another program by now; where the system tells, look at what it runs.
  const commandLine = `/proc/${pid}/cmdline`;
  return !fs.existsSync(commandLine) || fs.readFileSync(commandLine, "utf8").includes("apps/api/src");
}
