import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const main = path.resolve(import.meta.dirname, "../../apps/api/src/main.ts");

/** The server in a process of its own, once it is ready. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main], {
    env: { ...process.env, DEMO: "0", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (data: Buffer) => data.toString().includes("is ready at") && resolve());
    child.once("exit", () => reject(new Error("the server did not start")));
  });
  return child;
}
