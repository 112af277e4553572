import { pino } from "pino";

/** Verbs called without a request have nobody to log to. */
export const log = pino({ level: "silent" });
