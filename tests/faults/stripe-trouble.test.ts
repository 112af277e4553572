import { runWaitingJobs } from "@commonbench/api/jobs";
import type { Sandbox } from "@commonbench/payments/sandbox";
import { TRPCClientError } from "@trpc/client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { at } from "../api/reservations/booking.ts";
import { billingOf } from "../support/billing.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";
import { expectSameMoney } from "../support/same-money.ts";
import { inSize } from "../support/size.ts";
import { openStory, PRICE, type Steps, stepsOf } from "../support/stories.ts";
import { waitingJobs } from "../support/waiting-jobs.ts";

let market: Marketplace;
let payee: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  payee = await billingOf(market).payee();
});
afterEach(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await expectSoundBooks(market);
  await expectSameMoney(market);
});
afterAll(() => market.close());

type Fault = Parameters<Sandbox["faults"]["add"]>[0];
const FAULTS: readonly Pick<Fault, "answer" | "done" | "times">[] = [
  { answer: 500 },
  { answer: 500, done: true },
  { answer: 429, times: 2 },
  { answer: "timeout" },
  { answer: "reset", done: true },
  { answer: "reset", done: false, times: 2 },
];

interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly mode?: "request";
  readonly before: (steps: Steps) => Promise<unknown>;
  readonly perform: (steps: Steps) => Promise<unknown>;
  /** What a person does once more; jobs go on by themselves. */
  readonly after?: (steps: Steps) => Promise<unknown>;
  readonly ends: { readonly status: string; readonly figures: Partial<Awaited<ReturnType<Steps["figures"]>>> };
}

const paid = async (steps: Steps) => {
  await steps.reserve(market);
  await steps.openPage(market);
  await steps.enterCard();
  await steps.comeBack(market);
  await market.runJobs();
};
const used = async (steps: Steps) => {
  await paid(steps);
  await steps.end();
  await market.runJobs();
};
const toTheEnd = async (steps: Steps) => {
  await steps.openPage(market);
  await steps.enterCard();
  await steps.comeBack(market);
};
const confirmed = { status: "confirmed", figures: { captured: PRICE, refunded: 0 } };
const reserve = (steps: Steps) => steps.reserve(market);
const openPage = (steps: Steps) => steps.openPage(market);

const CALLS: Readonly<Record<string, Call>> = {
  "a customer": {
    method: "POST",
    path: "/v1/customers",
    before: reserve,
    perform: openPage,
    after: toTheEnd,
    ends: confirmed,
  },
  "a page": {
    method: "POST",
    path: "/v1/checkout/sessions",
    before: reserve,
    perform: openPage,
    after: toTheEnd,
    ends: confirmed,
  },
  "what became of it": {
    method: "GET",
    path: "/v1/payment_intents",
    async before(steps) {
      await steps.reserve(market);
      await steps.openPage(market);
      await steps.enterCard();
    },
    perform: (steps) => steps.comeBack(market),
    after: (steps) => steps.comeBack(market),
    ends: confirmed,
  },
  "a capture": {
    method: "POST",
    path: "/capture",
    mode: "request",
    before: paid,
    perform: (steps) => steps.accept(market),
    ends: confirmed,
  },
  "letting go": {
    method: "POST",
    path: "/cancel",
    mode: "request",
    before: paid,
    perform: (steps) => steps.withdraw(market),
    ends: { status: "withdrawn", figures: { captured: 0, refunded: 0 } },
  },
  "the end of a page": {
    method: "POST",
    path: "/expire",
    async before(steps) {
      await steps.reserve(market);
      await steps.openPage(market);
    },
    perform: (steps) => steps.withdraw(market),
    ends: { status: "withdrawn", figures: { captured: 0, refunded: 0 } },
  },
  "a refund": {
    method: "POST",
    path: "/v1/refunds",
    before: paid,
    perform: (steps) => steps.cancel(market),
    ends: { status: "cancelled", figures: { captured: PRICE, refunded: PRICE } },
  },
  "a transfer": {
    method: "POST",
    path: "/v1/transfers",
    before: paid,
    perform: (steps) => steps.end(),
    ends: { status: "completed", figures: { captured: PRICE, transferred: PRICE, reversed: 0 } },
  },
  "a reversal": {
    method: "POST",
    path: "/reversals",
    before: used,
    perform: (steps) => steps.refund(market),
    ends: { status: "completed", figures: { refunded: 30_000, transferred: PRICE, reversed: 30_000 } },
  },
};

/** Each try of a job is as long after the one before as the queue likes; here it is at once. */
async function recovered(): Promise<void> {
  const tries = 8;
  for (let turn = 0; turn < tries; turn += 1) {
    await runWaitingJobs(market.parts);
    const waiting = await waitingJobs(market.pool);
    if (waiting.every(({ error, due }) => error === null && !due)) return;
    await market.pool.query("update graphile_worker._private_jobs set run_at = now() where locked_at is null");
  }
  throw new Error(`it does not recover: ${JSON.stringify(await waitingJobs(market.pool))}`);
}

/** What a person is told at most: that it cannot be paid just now. */
function told(error: unknown): void {
  if (!(error instanceof TRPCClientError) || error.message !== "billing.card-unavailable") throw error;
}

describe.each(Object.entries(CALLS))("asked for %s, the card company", (name, { method, path, before, ...call }) => {
  const own = Object.keys(CALLS).indexOf(name);
  const faults = inSize(
    FAULTS.filter((_fault, turn) => turn === own % FAULTS.length),
    FAULTS,
  );
  test.each(faults)("answers %j, and it happens once all the same", async (fault) => {
    const hours = { from: at(10), to: at(12) };
    const steps = stepsOf(market, await openStory(market, payee, call.mode ?? "instant", hours));
    await before(steps);
    market.parts.sandbox.faults.add({ ...fault, method, path });
    if (fault.answer === "timeout") market.parts.waitForStripe("briefly");
    await call.perform(steps).catch(told);
    await recovered();
    market.parts.sandbox.faults.clear();
    market.parts.waitForStripe("long");
    await call.after?.(steps);
    await market.runJobs();
    expect(await steps.status()).toBe(call.ends.status);
    expect(await steps.figures()).toMatchObject(call.ends.figures);
  });
});
