import { Logger, type RunnerOptions, run, runMigrations, runOnce, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { FastifyBaseLogger } from "fastify";
import { z } from "zod";
import type { Parts } from "./context.ts";
import { drawPaper } from "./features/billing/papers/draw-paper-file.ts";
import { refreshDueFeeds } from "./features/availability/feeds/refresh-feeds.ts";
import { remindPayments } from "./features/billing/bank/remind-payments.ts";
import { advancePayment } from "./features/billing/card/advance-payment.ts";
import { catchUpPayments } from "./features/billing/card/catch-up.ts";
import { sweepPayments } from "./features/billing/card/sweep-payments.ts";
import { takeEvent } from "./features/billing/card/take-event.ts";
import { checkLedger } from "./features/billing/ledger/check-ledger.ts";
import { sweepFiles } from "./features/files/sweep-files.ts";
import { takeMail } from "./features/inbound-mail/take-mail.ts";
import { indexDueListings } from "./features/listings/index-due-listings.ts";
import { indexListings, indexListingsOf } from "./features/listings/jobs.ts";
import { retryIndex } from "./features/listings/retry-index.ts";
import { sendMail } from "./features/mail/jobs.ts";
import { deliverDue } from "./features/notifications/deliver-due.ts";
import { sendPush } from "./features/notifications/send-push.ts";
import { tellNotice } from "./features/notifications/tell-notice.ts";
import { tellTogether } from "./features/notifications/tell-together.ts";
import { indexDueOrganisations } from "./features/organisations/index-due-organisations.ts";
import { indexOrganisations } from "./features/organisations/jobs.ts";
import { expireReservations } from "./features/reservations/expire-reservations.ts";
import { remindSamples } from "./features/samples/remind-samples.ts";
import { alertSearches } from "./features/saved-searches/alert-searches.ts";
import { fillIndex } from "./features/searches/fill-index.ts";
import { forgetUnmet } from "./features/searches/forget-unmet.ts";
import { type IndexCheck, reconcileIndex } from "./features/searches/reconcile-index.ts";
import { offerPlaces } from "./features/waiting-list/offer-places.ts";
import { tendWaitingList } from "./features/waiting-list/tend-waiting-list.ts";
import { gathered, inTurn } from "./gathered.ts";
import { keptRunning } from "./kept-running.ts";
import { rescueJobs } from "./rescue-jobs.ts";

/** The only list of jobs: what each needs. */
export const JOBS = {
  "advance-payment": z.object({ paymentId: z.uuid() }),
  "alert-searches": z.object({}),
  "catch-up-payments": z.object({}),
  "check-ledger": z.object({}),
  "deliver-due": z.object({}),
  "draw-paper": z.object({ paperId: z.uuid() }),
  "index-due-listings": z.object({}),
  "index-due-organisations": z.object({}),
  "index-listings": z.object({ listingIds: z.array(z.uuid()) }),
  "index-organisations": z.object({ organisationIds: z.array(z.uuid()) }),
  "reconcile-index": z.object({}),
  "retry-index": z.object({}),
  "fill-index": z.object({}),
  "expire-reservations": z.object({}),
  "forget-unmet": z.object({}),
  "offer-places": z.object({ listingId: z.uuid() }),
  "refresh-feeds": z.object({}),
  "send-mail": z.object({ mailId: z.uuid() }),
  "send-push": z.object({ noticeId: z.uuid(), subscriptionId: z.uuid() }),
  "remind-payments": z.object({}),
  "remind-samples": z.object({}),
  "rescue-jobs": z.object({}),
  "sweep-files": z.object({}),
  "sweep-payments": z.object({}),
  "take-payment-event": z.object({ eventId: z.string().max(255) }),
  "take-mail": z.object({ inboundMailId: z.uuid() }),
  "tell-notice": z.object({ noticeId: z.uuid() }),
  "tend-waiting-list": z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayloads = { [N in JobName]: z.infer<(typeof JOBS)[N]> };

/** What people wait for: many at once, so that they can be written together, and never behind mail that is slow to leave. */
function gatheredTasks(parts: Parts): TaskList {
  const listings = lanes((ids) => indexListings(parts, ids));
  const organisations = lanes(async (ids) => {
    await indexOrganisations(parts, ids);
    await indexListingsOf(parts, ids);
  });
  const notices = noticeLanes(parts);
  return {
    "index-listings": (payload, { job }) => listings(job.attempts, JOBS["index-listings"].parse(payload).listingIds),
    "index-organisations": (payload, { job }) =>
      organisations(job.attempts, JOBS["index-organisations"].parse(payload).organisationIds),
    "tell-notice": (payload, { job }) => notices(job.attempts, JOBS["tell-notice"].parse(payload).noticeId),
  };
}

/** What failed once goes alone, so that a listing that an engine cannot take does not hold up others. */
function lanes(work: (ids: readonly string[]) => Promise<void>) {
  const [together, alone] = [gathered(work), inTurn(work)];
  return (attempt: number, ids: readonly string[]) => (attempt > 1 ? alone(ids) : together(ids));
}

/** A notice to many, or one that failed once, goes alone as well. */
function noticeLanes(parts: Parts) {
  const left = new Set<string>();
  const together = gathered(async (ids) => {
    for (const id of await tellTogether(parts, ids)) left.add(id);
  });
  return async (attempt: number, noticeId: string) => {
    if (attempt === 1) await together([noticeId]);
    if (attempt > 1 || left.delete(noticeId)) await tellNotice(parts, { noticeId });
  };
}

function otherTasks(parts: Parts, note: (check: IndexCheck) => void): TaskList {
  return {
    "advance-payment": async (payload) => advancePayment(parts, JOBS["advance-payment"].parse(payload)),
    "alert-searches": async () => alertSearches(parts),
    "draw-paper": async (payload) => drawPaper(parts, JOBS["draw-paper"].parse(payload)),
    "catch-up-payments": async () => catchUpPayments(parts),
    "check-ledger": async () => void (await checkLedger(parts)),
    "remind-payments": async () => remindPayments(parts),
    "remind-samples": async () => remindSamples(parts),
    "sweep-payments": async () => sweepPayments(parts),
    "take-payment-event": async (payload) => takeEvent(parts, JOBS["take-payment-event"].parse(payload)),
    "index-due-listings": async () => indexDueListings(parts),
    "index-due-organisations": async () => indexDueOrganisations(parts),
    "reconcile-index": async () => reconcileIndex(parts, note),
    "retry-index": async () => retryIndex(parts),
    "expire-reservations": async () => expireReservations(parts),
    "fill-index": async () => fillIndex(parts),
    "forget-unmet": async () => forgetUnmet(parts),
    "deliver-due": async () => deliverDue(parts),
    "offer-places": async (payload) => offerPlaces(parts, JOBS["offer-places"].parse(payload).listingId),
    "refresh-feeds": async () => refreshDueFeeds(parts),
    "send-mail": async (payload, { job }) =>
      sendMail(parts, { ...JOBS["send-mail"].parse(payload), attempt: job.attempts }),
    "send-push": async (payload) => sendPush(parts, JOBS["send-push"].parse(payload)),
    "rescue-jobs": async () => rescueJobs(parts),
    "sweep-files": async () => void (await sweepFiles(parts)),
    "take-mail": async (payload) => takeMail(parts, JOBS["take-mail"].parse(payload)),
    "tend-waiting-list": async () => tendWaitingList(parts),
  };
}

/** Daily ones run after midnight where the alliance works; the worker counts in UTC. */
const TIMETABLE = [
  "* * * * * alert-searches ?jobKey=alert-searches",
  "* * * * * deliver-due ?jobKey=deliver-due",
  "* * * * * expire-reservations ?jobKey=expire-reservations",
  "* * * * * refresh-feeds ?jobKey=refresh-feeds",
  "* * * * * rescue-jobs ?jobKey=rescue-jobs",
  "* * * * * retry-index ?jobKey=retry-index",
  "* * * * * tend-waiting-list ?jobKey=tend-waiting-list",
  "*/5 * * * * remind-samples ?jobKey=remind-samples",
  "*/5 * * * * sweep-payments ?jobKey=sweep-payments",
  "20 * * * * catch-up-payments ?jobKey=catch-up-payments",
  "30 * * * * remind-payments ?jobKey=remind-payments",
  "5 17 * * * check-ledger ?jobKey=check-ledger",
  "25 * * * * reconcile-index ?jobKey=reconcile-index",
  "10 16 * * * index-due-listings ?jobKey=index-due-listings",
  "15 16 * * * index-due-organisations ?jobKey=index-due-organisations",
  "35 18 * * * forget-unmet ?jobKey=forget-unmet",
  "40 18 * * * sweep-files ?jobKey=sweep-files",
].join("\n");

const GATHERED = 20;
const OTHERS = 4;
/**
 * After a look that found few jobs the next one waits, so that jobs that come one by one are fetched together. What is
 * fetched and not begun goes back well before it would count as held by a worker that was killed.
 */
const looks = (size: number, few: number) => ({
  size,
  ttl: 30_000,
  refetchDelay: { durationMs: 100, threshold: few, maxAbortThreshold: Infinity },
});

/** Without a delay, even one of 0 ms, the worker does not wait for its own note of how a job ended before it stops. */
const AWAIT_RESULTS = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Starts the workers inside this process; `stop` lets running jobs finish. */
export async function startJobs(parts: Parts, log: FastifyBaseLogger): Promise<{ stop(): Promise<void> }> {
  const shared = {
    logger: new Logger(() => (level, message) => log[level === "warning" ? "warn" : level](message)),
    pgPool: parts.pool,
    noHandleSignals: true,
    pollInterval: 1000,
    preset: AWAIT_RESULTS,
  } satisfies RunnerOptions;
  const note = (check: IndexCheck) =>
    log[check.missing + check.stale + check.extra > 0 ? "warn" : "info"](check, "the index was compared with the rows");
  const workers = [
    await keptRunning(
      () =>
        run({
          ...shared,
          concurrency: GATHERED,
          taskList: gatheredTasks(parts),
          preset: { worker: { ...AWAIT_RESULTS.worker, localQueue: looks(GATHERED, GATHERED - 1) } },
        }),
      log,
    ),
    await keptRunning(
      () =>
        run({
          ...shared,
          concurrency: OTHERS,
          taskList: otherTasks(parts, note),
          crontab: TIMETABLE,
          preset: { worker: { ...AWAIT_RESULTS.worker, localQueue: looks(OTHERS, 0) } },
        }),
      log,
    ),
  ];
  return {
    async stop() {
      for (const worker of workers) await worker.stop();
    },
  };
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
    taskList: { ...gatheredTasks(parts), ...otherTasks(parts, () => undefined) },
    preset: AWAIT_RESULTS,
  });
}
