import { runningEmbeddedPostgres } from "@commonbench/db/embedded";
import path from "node:path";
import { type Env, SetupError } from "../env.ts";
import { holderOf, lockDataDir } from "../lock.ts";
import { openParts } from "../parts.ts";

/** A command works beside a running server, on the server's database; where none runs it has the data folder to itself. */
export async function openBeside(env: Env): ReturnType<typeof openParts> {
  if (env.databaseUrl !== undefined) return openParts(env);
  if (holderOf(env.dataDir) !== null) {
    const url = runningEmbeddedPostgres({ dir: path.join(env.dataDir, "postgres"), database: "commonbench" });
    if (url === null) throw new SetupError("Commonbench is just starting or stopping. Try again in a moment.");
    return openParts({ ...env, databaseUrl: url });
  }
  const unlock = await lockDataDir(env.dataDir);
  const { parts, close } = await openParts(env).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  return { parts, close: () => close().finally(unlock) };
}
