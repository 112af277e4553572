import { readEnv, SetupError } from "./env.ts";
import { checkDataDir, startCommonbench } from "./start.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

// The launcher builds the web app beside the first start and says when it is done; without a launcher it is there.
const built =
  process.send === undefined
    ? Promise.resolve()
    : new Promise<void>((resolve) => process.once("message", (message) => message === "built" && resolve()));

let stop: (() => Promise<void>) | undefined;
let stopping = false;

async function end(code: number) {
  if (stopping) return;
  stopping = true;
  // A request or job that hangs must not keep the process for ever.
  setTimeout(() => process.exit(1), 25_000).unref();
  await stop?.();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(0));
// The launcher is gone (killed): nobody would stop us, so stop.
process.on("disconnect", () => void end(0));
process.on("unhandledRejection", (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  void end(1);
});

try {
  const env = readEnv(process.env);
  checkDataDir(env.dataDir);
  stop = await startCommonbench(env, say, built);
} catch (error) {
  // Our own sentences are for people; anything else keeps its stack for whoever mends it.
  const words = error instanceof SetupError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
