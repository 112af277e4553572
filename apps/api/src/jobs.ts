import { Logger, type Runner, type RunnerOptions, run, runMigrations, runOnce, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { FastifyBaseLogger } from "fastify";
import { z } from "zod";
import type { Parts } from "./context.ts";
import { sweepFiles } from "./features/files/sweep-files.ts";
import { indexDueListings } from "./features/listings/index-due-listings.ts";
import { indexListings } from "./features/listings/jobs.ts";
import { sendMail } from "./features/mail/jobs.ts";

/** The only list of jobs: what each needs. */
export const JOBS = {
  "index-due-listings": z.object({}),
  "index-listings": z.object({ listingIds: z.array(z.uuid()) }),
  "send-mail": z.object({ mailId: z.uuid() }),
  "sweep-files": z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayloads = { [N in JobName]: z.infer<(typeof JOBS)[N]> };

function taskList(parts: Parts): TaskList {
  return {
    "index-due-listings": async () => indexDueListings(parts),
    "index-listings": async (payload) => indexListings(parts, JOBS["index-listings"].parse(payload)),
    "send-mail": async (payload) => sendMail(parts, JOBS["send-mail"].parse(payload)),
    "sweep-files": async () => void (await sweepFiles(parts)),
  };
}

/** Every day after midnight where the alliance works; the worker counts in UTC. */
const TIMETABLE = [
  "10 16 * * * index-due-listings ?jobKey=index-due-listings",
  "40 18 * * * sweep-files ?jobKey=sweep-files",
].join("\n");

/** Without a delay, even one of 0 ms, the worker does not wait for its own note of how a job ended before it stops. */
const AWAIT_RESULTS: RunnerOptions["preset"] = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Starts the worker inside this process; `stop` lets running jobs finish. */
export function startJobs(parts: Parts, log: FastifyBaseLogger): Promise<Runner> {
  return run({
    logger: new Logger(() => (level, message) => log[level === "warning" ? "warn" : level](message)),
    pgPool: parts.pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: taskList(parts),
    crontab: TIMETABLE,
    preset: AWAIT_RESULTS,
  });
}

/** Makes or brings up to date the tables that jobs wait in. */
export function prepareJobs(pool: pg.Pool): Promise<void> {
  return runMigrations({ pgPool: pool });
}

/** Runs what waits, and what that adds, until nothing is due; what fails keeps its error in its row. */
export function runWaitingJobs(parts: Parts): Promise<void> {
  const logger = new Logger(() => () => undefined);
  return runOnce({
    logger,
    pgPool: parts.pool,
    concurrency: 1,
    noHandleSignals: true,
    taskList: taskList(parts),
    preset: AWAIT_RESULTS,
  });
}
