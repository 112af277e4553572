import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
});
afterEach(() => expectSoundBooks(market));
afterAll(() => market.close());

async function paid(amount = 10_000) {
  const payer = await market.organisation({ membership: "admitted" });
  const payee = await billing.payee();
  const payment = await billing.open({ payer, payee, amount });
  await billing.payByCard(payer, payment.id);
  return { payer, payee, ...payment };
}

const viewOf = (who: TestOrganisation, id: string) => market.as(who.owner).billing.payment.query({ id, locale: "en" });
const figure = async (who: TestOrganisation, account: string) => {
  const { figures } = await market.as(who.owner).billing.overview.query();
  return figures.find((each) => each.account === account)?.amount ?? 0;
};
const give = (payee: TestOrganisation, paymentId: string, amount: number, id: string = randomUUID()) =>
  market.as(payee.owner).billing.refund.mutate({ id, paymentId, amount, reason: "By agreement.", locale: "en" });

describe("refunds by card", () => {
  test("come from what is held before the service is done", async () => {
    const { payer, payee, id } = await paid();
    await give(payee, id, 4_000);
    await market.runJobs();
    const view = await viewOf(payer, id);
    expect(view).toMatchObject({ refunded: 4_000, refundable: 6_000, refunds: [{ amount: 4_000, status: "done" }] });
    expect(await figure(payee, "held")).toBe(6_000);
    expect(await figure(payer, "paid")).toBe(6_000);
  });

  test("give the commission back in proportion, and all of it with the last part", async () => {
    await market.db.commissionRule.create({
      data: { basisPoints: 333, startsOn: new Date("2026-01-01"), createdById: randomUUID(), createdAt: new Date() },
    });
    const { payee, id } = await paid(9_999);
    await market.db.commissionRule.deleteMany();
    const commissionOf = async () =>
      (await market.db.refund.findMany({ where: { paymentId: id } })).map((each) => each.commission);
    expect((await viewOf(payee, id)).commission).toMatchObject({ amount: 333, basisPoints: 333 });
    for (const amount of [3_333, 3_333, 3_333]) await give(payee, id, amount);
    await market.runJobs();
    const parts = await commissionOf();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(333);
    expect(await figure(payee, "held")).toBe(0);
  });

  test("the same call again is the same refund, and the id cannot be used for another", async () => {
    const { payee, id } = await paid();
    const refundId = randomUUID();
    await give(payee, id, 1_000, refundId);
    await give(payee, id, 1_000, refundId);
    expect(await refusalReason(give(payee, id, 2_000, refundId))).toBe("billing.refund-of-other");
    await market.runJobs();
    expect((await viewOf(payee, id)).refunded).toBe(1_000);
  });

  test("two at once for the whole: one wins", async () => {
    const { payee, id } = await paid();
    const both = await Promise.allSettled([give(payee, id, 10_000), give(payee, id, 10_000), give(payee, id, 10_000)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await market.runJobs();
    expect((await viewOf(payee, id)).refunded).toBe(10_000);
  });

  test("refuses: more than came, by the payer, by somebody of no role, by a stranger", async () => {
    const { payer, payee, id } = await paid();
    const staff = await market.person({ organisation: payee, role: "staff" });
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(give(payee, id, 10_001))).toBe("billing.refund-too-high");
    expect(await refusalReason(give(payer, id, 1_000))).toBe("not-found");
    expect(await refusalReason(give({ ...payee, owner: staff }, id, 1_000))).toBe("role-too-low");
    expect(await refusalReason(give(stranger, id, 1_000))).toBe("not-found");
  });

  test("one that the bank gives back is in the books as if it had not been, and the secretariat is told", async () => {
    const secretariat = await market.secretariat();
    const { payee, id } = await paid();
    market.parts.sandbox.nextRefund("fails");
    await give(payee, id, 10_000);
    await market.runJobs();
    const { stripeId } = await market.db.refund.findFirstOrThrow({ where: { paymentId: id } });
    const theirs = await market.parts.payments.loadRefund(stripeId ?? "");
    if (theirs.status !== "failed") market.parts.sandbox.failRefund(stripeId ?? "");
    await billing.advance(id);
    expect(await viewOf(payee, id)).toMatchObject({ refunded: 0, refunds: [{ status: "failed" }] });
    expect(await figure(payee, "held")).toBe(10_000);
    expect((await market.mails(secretariat.email)).map(({ template }) => template)).toContain("refund-failed");
    const [failed] = (await viewOf(payee, id)).refunds;
    expect(failed?.can.retry).toBe(true);
    const retry = { refundId: failed?.id ?? "", locale: "en" } as const;
    const again = () => market.as(payee.owner).billing.retryRefund.mutate(retry);
    expect(await again()).toMatchObject({ refunded: 10_000, refunds: [{ status: "wanted" }] });
    expect(await refusalReason(again())).toBe("billing.not-allowed-now");
    await market.runJobs();
    await billing.advance(id);
    expect(await viewOf(payee, id)).toMatchObject({ refunded: 10_000, refunds: [{ status: "done" }] });
    expect(await figure(payee, "held")).toBe(0);
  });
});

describe("after the service is done", () => {
  test("what was held goes to the payee's account, once", async () => {
    const { payee, id, subject } = await paid();
    await billing.settle(subject);
    await market.runJobs();
    await billing.advance(id);
    expect(await viewOf(payee, id)).toMatchObject({ transfer: { amount: 10_000, reversed: 0, status: "made" } });
    expect([await figure(payee, "held"), await figure(payee, "due"), await figure(payee, "connected")]).toEqual([
      0, 0, 10_000,
    ]);
    expect(await market.parts.payments.findTransfers(id)).toHaveLength(1);
  });

  test("a refund takes back the payee's part of it", async () => {
    const { payee, id, subject } = await paid();
    await billing.settle(subject);
    await market.runJobs();
    await give(payee, id, 4_000);
    await market.runJobs();
    expect(await viewOf(payee, id)).toMatchObject({ refunded: 4_000, transfer: { amount: 10_000, reversed: 4_000 } });
    expect([await figure(payee, "due"), await figure(payee, "connected")]).toEqual([0, 6_000]);
  });

  test("a refund after the payout makes a debt, which the next transfer settles", async () => {
    const { payer, payee, id, subject } = await paid();
    await billing.settle(subject);
    await market.runJobs();
    await payOut();
    expect(await figure(payee, "connected")).toBe(0);
    await give(payee, id, 4_000);
    await market.runJobs();
    expect(await figure(payee, "due")).toBe(-4_000);
    const next = await billing.open({ payer, payee, amount: 10_000 });
    await billing.payByCard(payer, next.id);
    await billing.settle(next.subject);
    await market.runJobs();
    expect((await viewOf(payee, next.id)).transfer).toMatchObject({ amount: 6_000 });
    expect(await figure(payee, "due")).toBe(0);
  });

  test("a refund before the transfer could be made is not taken back twice", async () => {
    const { payee, id, subject } = await paid();
    const { stripeId } = await market.db.payeeAccount.findUniqueOrThrow({ where: { organisationId: payee.id } });
    market.parts.sandbox.restrict(stripeId ?? "");
    await market.as(payee.owner).billing.refreshAccount.mutate();
    await billing.settle(subject);
    await market.runJobs();
    await give(payee, id, 4_000);
    await market.runJobs();
    market.parts.sandbox.enable(stripeId ?? "");
    await market.as(payee.owner).billing.refreshAccount.mutate();
    market.clock.advance({ hours: 0.2 });
    await run("sweep-payments");
    await billing.advance(id);
    expect(await viewOf(payee, id)).toMatchObject({ transfer: { amount: 6_000, reversed: 0, status: "made" } });
    expect([await figure(payee, "due"), await figure(payee, "connected")]).toEqual([0, 6_000]);
  });

  test("waits for a payee whose account cannot receive, and goes on when it can", async () => {
    const { payee, id, subject } = await paid();
    const { stripeId } = await market.db.payeeAccount.findUniqueOrThrow({ where: { organisationId: payee.id } });
    market.parts.sandbox.restrict(stripeId ?? "");
    await market.as(payee.owner).billing.refreshAccount.mutate();
    await billing.settle(subject);
    await market.runJobs();
    expect(await figure(payee, "due")).toBe(10_000);
    market.parts.sandbox.enable(stripeId ?? "");
    await market.as(payee.owner).billing.refreshAccount.mutate();
    market.clock.advance({ hours: 0.2 });
    await run("sweep-payments");
    expect((await viewOf(payee, id)).transfer).toMatchObject({ amount: 10_000, status: "made" });
  });
});

/** The payees' money leaves for their banks, as it does each day, and we hear of it. */
async function payOut(): Promise<void> {
  market.clock.advance({ days: 8 });
  market.parts.sandbox.clock.catchUp();
  await run("catch-up-payments");
}

async function run(job: "catch-up-payments" | "sweep-payments"): Promise<void> {
  await market.pool.query("select graphile_worker.add_job($1, '{}')", [job]);
  await market.runJobs();
}
