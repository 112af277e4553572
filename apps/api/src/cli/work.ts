import { pino } from "pino";
import type { Parts } from "../context.ts";
import { startJobs } from "../jobs.ts";

/** Does jobs in a process of its own, beside servers that run with JOBS=0, until it is stopped; what runs then is finished first. */
export async function work(parts: Parts, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const runner = await startJobs(parts, pino({ level: parts.env.logLevel, base: undefined }));
  say("Doing jobs. Ctrl-C stops.");
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  await runner.stop();
}
