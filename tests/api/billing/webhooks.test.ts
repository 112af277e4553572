import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
  market.parts.sandbox.webhooks.sendTo(`${market.url}/webhooks/stripe`);
});
beforeEach(() => market.parts.sandbox.webhooks.hold());
afterEach(() => expectSoundBooks(market));
afterAll(() => market.close());

/** Somebody pays and closes the window: only the webhook tells of it. */
async function paidUnseen(capture: "automatic" | "manual" = "automatic") {
  const payer = await market.organisation({ membership: "admitted" });
  const payee = await billing.payee();
  const payment = await billing.open({ payer, payee, capture });
  await market.as(payer.owner).billing.pay.mutate({ id: payment.id, locale: "en" });
  market.parts.sandbox.pay(await billing.checkoutOf(payment.id));
  return { payer, payee, ...payment };
}

type Order = "as-it-was" | "reversed" | "shuffled";
async function deliver(order: Order, copies = 1): Promise<void> {
  market.parts.sandbox.webhooks.release(order, copies);
  await market.parts.sandbox.webhooks.flush();
  await market.runJobs();
}

const statusOf = async (who: TestOrganisation, id: string) =>
  (await market.as(who.owner).billing.payment.query({ id, locale: "en" })).status;
const captures = (id: string) => market.db.ledgerTransaction.count({ where: { paymentId: id, kind: "captured" } });

describe("webhooks", () => {
  test.each([
    ["as-it-was", 1],
    ["as-it-was", 3],
    ["reversed", 1],
    ["reversed", 2],
    ["shuffled", 50],
  ] as const)("%s, %i times each: the money is taken once", async (order, copies) => {
    const { payer, id } = await paidUnseen();
    expect(await statusOf(payer, id)).toBe("open");
    await deliver(order, copies);
    expect(await statusOf(payer, id)).toBe("paid");
    expect(await captures(id)).toBe(1);
  });

  test("together with the browser's return it is still once", async () => {
    const { payer, id } = await paidUnseen();
    market.parts.sandbox.webhooks.release("as-it-was", 2);
    const back = () => market.as(payer.owner).billing.returned.mutate({ id, locale: "en" });
    await Promise.all([market.parts.sandbox.webhooks.flush(), back(), back()]);
    await market.runJobs();
    expect(await statusOf(payer, id)).toBe("paid");
    expect(await captures(id)).toBe(1);
  });

  test("before our own row knows of it, what was paid is found by our mark", async () => {
    const { payer, id } = await paidUnseen();
    await market.db.cardAttempt.updateMany({ where: { paymentId: id }, data: { sessionId: null, url: null } });
    await deliver("as-it-was");
    expect(await statusOf(payer, id)).toBe("paid");
  });

  test("money that came twice for the same goes back by itself", async () => {
    const { payer, id } = await paidUnseen();
    await market.db.cardAttempt.updateMany({ where: { paymentId: id }, data: { status: "ended" } });
    await market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    market.parts.sandbox.pay(await billing.checkoutOf(id));
    await deliver("as-it-was");
    const payment = await market.as(payer.owner).billing.payment.query({ id, locale: "en" });
    expect(payment).toMatchObject({
      status: "paid",
      captured: 10_000,
      refunded: 0,
      refunds: [{ amount: 10_000, status: "done" }],
    });
  });

  test("what never arrived is fetched", async () => {
    const { payer, id } = await paidUnseen();
    await market.pool.query("select graphile_worker.add_job('catch-up-payments', '{}')");
    await market.runJobs();
    expect(await statusOf(payer, id)).toBe("paid");
    await deliver("as-it-was");
    expect(await captures(id)).toBe(1);
  });

  test("one that is not signed, is altered, or is too old is refused and nothing is kept", async () => {
    const before = await market.db.webhookEvent.count();
    const body = JSON.stringify({ id: "evt_forged", object: "event", type: "payment_intent.succeeded" });
    const seconds = Math.floor(market.clock.now().getTime() / 1000);
    for (const signature of ["", "t=1,v1=00", `t=${seconds},v1=${"0".repeat(64)}`]) {
      const headers = { "content-type": "application/json", "stripe-signature": signature };
      const answer = await market.fetch("/webhooks/stripe", { method: "POST", headers, body });
      expect(answer.status).toBe(400);
    }
    expect((await market.fetch("/webhooks/stripe", { method: "POST", body })).status).toBe(400);
    expect(await market.db.webhookEvent.count()).toBe(before);
  });

  test("a dispute takes the money until it is decided; one that is lost is the payee's debt", async () => {
    const { payer, payee, id } = await paidUnseen();
    await deliver("as-it-was");
    market.parts.sandbox.webhooks.hold();
    const dispute = market.parts.sandbox.openDispute(await billing.intentOf(id));
    await deliver("reversed", 2);
    const seen = await market.as(payee.owner).billing.payment.query({ id, locale: "en" });
    expect(seen.disputes).toMatchObject([{ status: "open", amount: 10_000 }]);
    expect((await market.as(payer.owner).billing.payment.query({ id, locale: "en" })).disputes).toEqual([]);
    await expectSoundBooks(market);
    market.parts.sandbox.webhooks.hold();
    market.parts.sandbox.closeDispute(dispute, false);
    await deliver("as-it-was", 2);
    const lost = await market.as(payee.owner).billing.payment.query({ id, locale: "en" });
    expect(lost).toMatchObject({ refunded: 10_000, refundable: 0, disputes: [{ status: "lost" }] });
  });

  test("disputes, commission and transfers are for the payee's managers, not for its staff", async () => {
    const { payee, id } = await paidUnseen();
    await deliver("as-it-was");
    market.parts.sandbox.webhooks.hold();
    market.parts.sandbox.openDispute(await billing.intentOf(id));
    await deliver("as-it-was");
    const [manager, staff] = [
      await market.person({ organisation: payee, role: "manager" }),
      await market.person({ organisation: payee, role: "staff" }),
    ];
    const seen = await market.as(manager).billing.payment.query({ id, locale: "en" });
    expect(seen).toMatchObject({ disputes: [{ status: "open" }], commission: { amount: 0 } });
    const seenByStaff = await market.as(staff).billing.payment.query({ id, locale: "en" });
    expect(seenByStaff).toMatchObject({ amount: 10_000, commission: null, disputes: [], transfer: null });
  });

  test("a dispute that is won leaves everything as it was", async () => {
    const { payee, id } = await paidUnseen();
    await deliver("as-it-was");
    const dispute = market.parts.sandbox.openDispute(await billing.intentOf(id));
    market.parts.sandbox.closeDispute(dispute, true);
    await deliver("shuffled");
    const won = await market.as(payee.owner).billing.payment.query({ id, locale: "en" });
    expect(won).toMatchObject({ refunded: 0, disputes: [{ status: "won" }] });
  });

  test("what a bank may take back is not passed on before it has decided, and the secretariat hears of it", async () => {
    const secretariat = await market.secretariat();
    const { id, subject } = await paidUnseen();
    await deliver("as-it-was");
    const dispute = market.parts.sandbox.openDispute(await billing.intentOf(id));
    await deliver("as-it-was");
    expect((await market.mails(secretariat.email)).map(({ template }) => template)).toContain("dispute-to-answer");
    await billing.settle(subject);
    await market.runJobs();
    expect(await market.parts.payments.findTransfers(id)).toEqual([]);
    market.parts.sandbox.closeDispute(dispute, true);
    await deliver("as-it-was");
    expect(await market.parts.payments.findTransfers(id)).toHaveLength(1);
  });

  test("of another account, or about nothing of ours, is kept and left", async () => {
    const stranger = await market.parts.payments.createAccount(
      { country: "HK", kind: "company", name: "Elsewhere", email: "elsewhere@example.test", metadata: {} },
      "a-stranger",
    );
    market.parts.sandbox.onboard(stranger.id);
    await deliver("as-it-was");
    const events = await market.db.webhookEvent.findMany({ where: { account: stranger.id } });
    expect(events.every(({ status }) => status === "ignored")).toBe(true);
  });
});
