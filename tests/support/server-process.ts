import { spawn } from "node:child_process";
import path from "node:path";

export interface ServerProcess {
  readonly url: string;
  /** At once, as when the machine loses power. */
  kill(): Promise<void>;
}

/** Another process with a server over the same database. */
export async function startServerProcess(databaseUrl: string): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", path.join(import.meta.dirname, "serve.ts")],
    { env: { ...process.env, SERVE_DATABASE: databaseUrl }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    child.once("exit", () => reject(new Error("the second server did not start")));
  });
  return {
    url,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
