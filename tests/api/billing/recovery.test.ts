import type { Sandbox } from "@commonbench/payments/sandbox";
import { PaymentsError } from "@commonbench/payments/errors";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
});
afterEach(async () => {
  market.parts.sandbox.faults.clear();
  market.parts.waitForStripe("long");
  await market.runJobs();
  await expectSoundBooks(market);
});
afterAll(() => market.close());

type Fault = Parameters<Sandbox["faults"]["add"]>[0];
const FAULTS: readonly Pick<Fault, "answer" | "done">[] = [
  { answer: 500 },
  { answer: 500, done: true },
  { answer: 429 },
  { answer: "timeout" },
  { answer: "reset", done: true },
  { answer: "reset", done: false },
];
const MOST_TRIES = 4;

/** As the queue does: again, until nothing stands in the way. */
async function until(step: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const error = await step().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) return;
    if (tries === MOST_TRIES || !(error instanceof PaymentsError)) throw error;
  }
}

function fail(path: string, fault: (typeof FAULTS)[number]): void {
  market.parts.sandbox.faults.add({ ...fault, method: "POST", path });
  if (fault.answer === "timeout") market.parts.waitForStripe("briefly");
}
const viewOf = (payer: { owner: Parameters<Marketplace["as"]>[0] }, id: string) =>
  market.as(payer.owner).billing.payment.query({ id, locale: "en" });

async function pair() {
  return { payer: await market.organisation({ membership: "admitted" }), payee: await billing.payee() };
}

describe.each(FAULTS)("when the card company answers %j", (fault) => {
  test("to the page, the payer clicks again and pays once", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    fail("/v1/checkout/sessions", fault);
    const pay = () => market.as(payer.owner).billing.pay.mutate({ id, locale: "en" });
    // A cut line may be mended on the way, before anybody hears of it.
    const [first] = await Promise.allSettled([pay()]);
    if (first.status === "rejected")
      expect((await refusal(Promise.reject(first.reason))).reason).toBe("billing.card-unavailable");
    expect((await billing.payByCard(payer, id)).payment).toMatchObject({ status: "paid", captured: 10_000 });
  });

  test("to the charge of what was set aside, it is charged once", async () => {
    const { payer, payee } = await pair();
    const { id, subject } = await billing.open({ payer, payee, capture: "manual" });
    await billing.payByCard(payer, id);
    await billing.capture(subject);
    fail("/capture", fault);
    await until(() => billing.advance(id));
    expect(await viewOf(payer, id)).toMatchObject({ status: "paid", captured: 10_000 });
  });

  test("to a refund, it goes back once", async () => {
    const { payer, payee } = await pair();
    const { id } = await billing.open({ payer, payee });
    await billing.payByCard(payer, id);
    const input = { id: randomUUID(), paymentId: id, amount: 4_000, reason: "By agreement.", locale: "en" } as const;
    await market.as(payee.owner).billing.refund.mutate(input);
    fail("/v1/refunds", fault);
    await until(() => billing.advance(id));
    expect(await viewOf(payer, id)).toMatchObject({ refunded: 4_000, refunds: [{ status: "done" }] });
    expect((await market.parts.payments.loadPayment(await billing.intentOf(id))).refunded).toBe(4_000);
  });

  test("to a transfer and what takes it back, each is made once", async () => {
    const { payer, payee } = await pair();
    const { id, subject } = await billing.open({ payer, payee });
    await billing.payByCard(payer, id);
    await billing.settle(subject);
    fail("/v1/transfers", fault);
    await until(() => billing.advance(id));
    const input = { id: randomUUID(), paymentId: id, amount: 4_000, reason: "By agreement.", locale: "en" } as const;
    await market.as(payee.owner).billing.refund.mutate(input);
    fail("/reversals", fault);
    await until(() => billing.advance(id));
    const made = await market.parts.payments.findTransfers(id);
    expect(made.map(({ amount, reversed }) => [amount, reversed])).toEqual([[10_000, 4_000]]);
  });
});
