import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
});
afterEach(() => expectSoundBooks(market));
afterAll(() => market.close());

async function pair() {
  return { payer: await market.organisation({ membership: "admitted" }), payee: await billing.payee() };
}

const figure = async (who: { owner: Parameters<Marketplace["as"]>[0] }, account: string) => {
  const { figures } = await market.as(who.owner).billing.overview.query();
  return figures.find((each) => each.account === account)?.amount ?? 0;
};

describe("paying by card", () => {
  test("a payer pays on the hosted page, and both sides see it in their books", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee, amount: 12_345 });
    expect(await figure(payer, "owed")).toBe(12_345);
    expect(await figure(payee, "claim")).toBe(12_345);
    const { outcome, payment } = await billing.payByCard(payer, id);
    expect(outcome).toBe("paid");
    expect(payment).toMatchObject({ status: "paid", captured: 12_345, refunded: 0, missing: 0 });
    expect(await figure(payer, "owed")).toBe(0);
    expect(await figure(payer, "paid")).toBe(12_345);
    expect(await figure(payee, "held")).toBe(12_345);
    expect(await figure(payee, "received")).toBe(12_345);
  });

  test("two who click at once come to the same page", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    const pay = () => market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    const pages = await Promise.all([pay(), pay(), pay()]);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(1);
    expect(await market.db.cardAttempt.count({ where: { paymentId: id } })).toBe(1);
  });

  test("a declined card leaves the payment open, and another card pays on the same page", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    const first = await billing.payByCard(payer, id, "4000000000000002");
    expect(first.outcome).toBe("declined");
    expect(first.payment.status).toBe("open");
    expect(first.payment.failure).not.toBeNull();
    const second = await billing.payByCard(payer, id);
    expect(second.payment).toMatchObject({ status: "paid", failure: null });
  });

  test("a page whose time was over is followed by a new one", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    const one = await market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    market.clock.advance({ hours: 1 });
    market.parts.sandbox.clock.catchUp();
    const other = await market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    expect(other.url).not.toBe(one.url);
    expect((await billing.payByCard(payer, id)).payment.status).toBe("paid");
  });

  test("refuses: paid already, or given up, or by bank transfer", async () => {
    const { payer, payee } = await pair();
    const pay = (id: string) => market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    const paid = await billing.open({ payer, payee });
    await billing.payByCard(payer, paid.id);
    expect(await refusalReason(pay(paid.id))).toBe("billing.not-allowed-now");
    const gone = await billing.open({ payer, payee });
    await billing.void(gone.subject);
    expect(await refusalReason(pay(gone.id))).toBe("billing.not-allowed-now");
    const byBank = await billing.open({ payer, payee, rail: "bank_transfer" });
    expect(await refusalReason(pay(byBank.id))).toBe("billing.not-by-card");
    await market.runJobs();
  });

  test("hides another organisation's payment, and does not let the payee pay", async () => {
    const { payer, payee } = await pair();
    const stranger = await market.organisation({ membership: "admitted" });
    const { id } = await billing.open({ payer, payee });
    const input = { id, locale: "en" as const };
    expect(await refusalReason(market.as(stranger.owner).billing.payment.query(input))).toBe("not-found");
    expect(await refusalReason(market.as(stranger.owner).billing.returned.mutate(input))).toBe("not-found");
    expect(await refusalReason(market.as(stranger.owner).billing.pay.mutate(input))).toBe("not-found");
    expect(await refusalReason(market.as(payee.owner).billing.pay.mutate(input))).toBe("not-found");
  });

  test("refuses what cannot be paid like that", async () => {
    const { payer, payee } = await pair();
    const mainland = await market.organisation({ membership: "admitted" });
    const open = (wish: Parameters<typeof billing.open>[0]) =>
      billing.open(wish).then(
        () => null,
        (error: Error) => error.message,
      );
    expect(await open({ payer, payee: mainland })).toBe("billing.rail-not-allowed");
    expect(await open({ payer, payee: payer, rail: "bank_transfer" })).toBe("billing.own-organisation");
    expect(await open({ payer, payee, amount: 100_000_000 })).toBe("billing.too-much-for-card");
    const instalments = [{ purpose: "full" as const, amount: 9_999, dueAt: null }];
    expect(await open({ payer, payee, instalments })).toBe("billing.sum-wrong");
  });

  test("when the card company does not answer nothing is charged and the payer may try again", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    market.parts.sandbox.faults.add({ answer: 500, times: 20, path: "/v1/checkout/sessions" });
    const pay = () => market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    expect(await refusalReason(pay())).toBe("billing.card-unavailable");
    market.parts.sandbox.faults.clear();
    expect((await billing.payByCard(payer, id)).payment.status).toBe("paid");
  });

  test("both sides are told, and the trail says that it was paid", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee, amount: 50_000 });
    await billing.payByCard(payer, id);
    const toPayer = (await market.mails(payer.owner.email)).find(({ template }) => template === "invoice-issued");
    expect(toPayer?.subject).toMatch(/^Invoice INV-2026-\d{6}$/);
    expect(toPayer?.text).toContain("HKD 500.00");
    const toPayee = (await market.mails(payee.owner.email)).map(({ template }) => template);
    expect(toPayee).toContain("payment-received");
    expect((await market.trail(id)).map(({ action }) => action)).toEqual(["payment.paid"]);
  });
});

describe("setting money aside", () => {
  test("is charged when the request is accepted", async () => {
    const { payer, payee } = await pair();
    const { id, subject } = await billing.open({ payer, payee, capture: "manual" });
    const { outcome, payment } = await billing.payByCard(payer, id);
    expect([outcome, payment.status, payment.captured]).toEqual(["held", "authorised", 0]);
    await billing.capture(subject);
    await market.runJobs();
    const after = await market.as(payer.owner).billing.payment.query({ id, locale: "en" });
    expect(after).toMatchObject({ status: "paid", captured: 10_000 });
  });

  test("is let go when the request is declined", async () => {
    const { payer, payee } = await pair();
    const { id, subject } = await billing.open({ payer, payee, capture: "manual" });
    await billing.payByCard(payer, id);
    await billing.void(subject);
    await market.runJobs();
    expect((await market.parts.payments.loadPayment(await billing.intentOf(id))).status).toBe("cancelled");
    const after = await market.as(payer.owner).billing.payment.query({ id, locale: "en" });
    expect(after).toMatchObject({ status: "void", captured: 0 });
  });
});

describe("money that comes late", () => {
  test("is taken, said to be late, and can go back", async () => {
    const { payer, payee } = await pair();
    const { id, subject } = await billing.open({ payer, payee });
    await market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    await billing.void(subject);
    market.parts.sandbox.pay(await billing.checkoutOf(id));
    await market.runJobs();
    const late = await market.as(payer.owner).billing.payment.query({ id, locale: "en" });
    expect(late).toMatchObject({ status: "paid", captured: 10_000 });
    if (late.refunded === 0)
      await billing.refund({ subject, refund: { amount: 10_000 }, cause: "late", reason: "The place is gone." });
    await market.runJobs();
    expect(await figure(payer, "paid")).toBe(0);
    expect(await figure(payee, "held")).toBe(0);
  });
});
