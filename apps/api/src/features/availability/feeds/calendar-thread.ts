import { parentPort, workerData } from "node:worker_threads";
import { busySpans, type Reading, type Span, TooManyEvents } from "./read-calendar.ts";

export type Answer = { readonly spans: Span[] } | { readonly failure: "not-a-calendar" | "too-many-events" };

function answer(): Answer {
  try {
    return { spans: busySpans(workerData as Reading) };
  } catch (error) {
    return { failure: error instanceof TooManyEvents ? "too-many-events" : "not-a-calendar" };
  }
}

parentPort?.postMessage(answer());
