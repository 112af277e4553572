import { Worker } from "node:worker_threads";
import type { Answer } from "./calendar-thread.ts";
import type { Reading } from "./read-calendar.ts";

const TIME_MS = 10_000;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

/** Reads a stranger's calendar in a thread of its own: whatever is in it costs that thread, and not for long. */
export function readApart(reading: Reading): Promise<Answer> {
  const worker = new Worker(new URL("./calendar-thread.ts", import.meta.url), {
    workerData: reading,
    resourceLimits: LIMITS,
  });
  return new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => resolve({ failure: "too-many-events" }), TIME_MS);
    worker.once("message", (answer: Answer) => resolve(answer));
    worker.once("error", () => resolve({ failure: "too-many-events" }));
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve({ failure: "too-many-events" });
    });
  }).finally(() => void worker.terminate());
}
