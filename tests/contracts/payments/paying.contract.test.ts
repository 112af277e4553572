import { describe, expect, test } from "vitest";
import { DRAFT, key, useDesk } from "./desk.ts";

const DAY = 24 * 60 * 60;

describe("paying", () => {
  const desk = useDesk();

  test("a checkout is open until it is paid, and then says what was paid and what Stripe kept", async () => {
    const { checkout, sandbox, payments } = desk();
    const open = await checkout();
    expect(open).toMatchObject({ status: "open", reference: "payment-1", payment: null });
    expect(open.url).toContain(open.id);
    expect(sandbox.pay(open.id)).toBe("paid");
    const done = await payments.loadCheckout(open.id);
    expect(done).toMatchObject({ status: "complete", url: null });
    expect(done.payment).toMatchObject({
      status: "paid",
      currency: "HKD",
      amount: 120_000,
      captured: 120_000,
      refunded: 0,
      transferGroup: "reservation-1",
      metadata: { payment: "payment-1" },
      charge: {
        card: { brand: "visa", last4: "4242" },
        settled: { fee: { amount: 4315, currency: "HKD" }, net: { amount: 115_685, currency: "HKD" } },
      },
    });
  });

  test("asking twice with one key makes one checkout", async () => {
    const { payments } = desk();
    const same = key();
    const [first, second] = [await payments.createCheckout(DRAFT, same), await payments.createCheckout(DRAFT, same)];
    expect(second).toEqual(first);
  });

  test.each([
    ["4000000000000002", "card_declined", "generic_decline"],
    ["4000000000009995", "card_declined", "insufficient_funds"],
    ["4000000000000069", "expired_card", "expired_card"],
    ["4000000000000127", "incorrect_cvc", "incorrect_cvc"],
  ])("a declined card (%s) says why, and another may be tried", async (card, code, declineCode) => {
    const { checkout, sandbox, payments } = desk();
    const { id } = await checkout();
    expect(sandbox.pay(id, card)).toBe("declined");
    const declined = await payments.loadCheckout(id);
    expect(declined).toMatchObject({ status: "open", payment: { status: "unpaid", charge: null } });
    expect(declined.payment?.failure).toEqual({ code, declineCode });
    expect(sandbox.pay(id)).toBe("paid");
    expect((await payments.loadCheckout(id)).payment).toMatchObject({ status: "paid", failure: null });
  });

  test.each(["4000002500003155", "4000002760003184"])("the bank of %s asks its holder first", async (card) => {
    const { checkout, sandbox, payments } = desk();
    const { id } = await checkout();
    expect(sandbox.pay(id, card)).toBe("challenge");
    expect((await payments.loadCheckout(id)).payment).toMatchObject({ status: "unpaid", captured: 0 });
    expect(sandbox.answerChallenge(id, false)).toBe("declined");
    expect((await payments.loadCheckout(id)).payment?.failure?.code).toBe("payment_intent_authentication_failure");
    sandbox.pay(id, card);
    expect(sandbox.answerChallenge(id, true)).toBe("paid");
  });

  test("what is held is captured in part, and the rest let go", async () => {
    const { paid, payments } = desk();
    const held = await paid({ capture: "manual" });
    expect(held).toMatchObject({ status: "authorised", capturable: 120_000, captured: 0, charge: { settled: null } });
    expect(held.charge?.captureBefore).toEqual(new Date("2026-11-30T02:00:00Z"));
    const done = await payments.capturePayment(held.id, 70_000, key());
    expect(done).toMatchObject({ status: "paid", captured: 70_000, refunded: 0, capturable: 0, refunds: [] });
    expect(done.charge?.settled?.fee.amount).toBe(2615);
    await expect(payments.capturePayment(held.id, null, key())).rejects.toMatchObject({
      kind: "refused",
      code: "payment_intent_unexpected_state",
    });
  });

  test("more than is held cannot be captured", async () => {
    const { paid, payments } = desk();
    const held = await paid({ capture: "manual" });
    const refused = payments.capturePayment(held.id, 120_001, key());
    await expect(refused).rejects.toMatchObject({ kind: "refused", code: "amount_too_large" });
  });

  test("a hold is let go on request", async () => {
    const { paid, payments } = desk();
    const held = await paid({ capture: "manual" });
    const ended = await payments.cancelPayment(held.id, key());
    expect(ended).toMatchObject({ status: "cancelled", captured: 0, refunded: 0, refunds: [], charge: null });
  });

  test("an expired checkout cannot be paid, and cannot be ended again", async () => {
    const { checkout, sandbox, payments } = desk();
    const { id } = await checkout();
    expect(await payments.expireCheckout(id, key())).toMatchObject({ status: "expired", url: null });
    expect(() => sandbox.pay(id)).toThrow("expired");
    await expect(payments.expireCheckout(id, key())).rejects.toMatchObject({
      kind: "refused",
      code: "checkout-not-open",
    });
  });

  test("Stripe wants half an hour for a checkout, and no more than a day", async () => {
    const { checkout } = desk();
    const at = (minutes: number) => new Date(DRAFT.expiresAt.getTime() + minutes * 60_000);
    await expect(checkout({ expiresAt: at(-10) })).rejects.toMatchObject({ kind: "refused" });
    await expect(checkout({ expiresAt: at(24 * 60) })).rejects.toMatchObject({ kind: "refused" });
  });

  test("amounts without decimals stay as they are", async () => {
    const { paid } = desk();
    const lines = [{ name: "Colour grading", amount: 5000, quantity: 3 }];
    expect(await paid({ currency: "JPY", lines })).toMatchObject({ currency: "JPY", amount: 15_000, captured: 15_000 });
  });

  test("what nobody does in time ends by itself: the checkout, then the hold", async () => {
    const { checkout, paid, sandbox, payments } = desk();
    const [open, held] = [await checkout(), await paid({ capture: "manual" })];
    sandbox.clock.forward(7 * DAY);
    expect((await payments.loadCheckout(open.id)).status).toBe("expired");
    expect(await payments.loadPayment(held.id)).toMatchObject({ status: "cancelled", cancelledBecause: "automatic" });
  });
});
