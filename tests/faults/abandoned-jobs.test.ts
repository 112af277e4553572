import { runWaitingJobs } from "@commonbench/api/jobs";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { billingOf } from "../support/billing.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(() => market.close());

const waiting = async () => {
  const { rows } = await market.pool.query<{ name: string; attempts: number }>(
    `select task_identifier as name, attempts from graphile_worker.jobs
     where task_identifier in ('draw-paper', 'send-push', 'take-mail') order by 1`,
  );
  return rows;
};
/** The worker that had them was killed after it had begun. */
const abandon = (minutes: number) =>
  market.pool.query(
    `update graphile_worker._private_jobs set attempts = 1, locked_by = 'gone',
      locked_at = now() - make_interval(mins => $1)`,
    [minutes],
  );
async function minute() {
  await market.pool.query("select graphile_worker.add_job('rescue-jobs', '{}')");
  await runWaitingJobs(market.parts);
}

test("papers, pushes and mails that a killed worker held are done by another one after minutes, not hours", async () => {
  const billing = billingOf(market);
  const [payer, payee] = [await market.organisation({ membership: "admitted" }), await billing.payee()];
  const { id } = await billing.open({ payer, payee });
  await billing.payByCard(payer, id);
  const ids = { noticeId: randomUUID(), subscriptionId: randomUUID(), inboundMailId: randomUUID() };
  for (const name of ["send-push", "take-mail"])
    await market.pool.query("select graphile_worker.add_job($1, $2)", [name, ids]);
  await abandon(1);
  await minute();
  expect(await waiting()).toEqual(["draw-paper", "send-push", "take-mail"].map((name) => ({ name, attempts: 1 })));
  await abandon(6);
  await minute();
  expect(await waiting()).toEqual([]);
});
