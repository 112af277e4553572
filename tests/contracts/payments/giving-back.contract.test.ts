import { describe, expect, test } from "vitest";
import { key, useDesk } from "./desk.ts";

describe("giving back", () => {
  const desk = useDesk();

  test("a payment is given back in parts, never more than was captured", async () => {
    const { paid, payments } = desk();
    const { id } = await paid();
    const part = await payments.refundPayment(id, 50_000, { refund: "one" }, key());
    expect(part).toMatchObject({ status: "succeeded", amount: 50_000, paymentId: id, metadata: { refund: "one" } });
    expect(part.settled).toMatchObject({ fee: { amount: 0 }, net: { amount: -50_000, currency: "HKD" } });
    const more = payments.refundPayment(id, 70_001, {}, key());
    await expect(more).rejects.toMatchObject({ kind: "refused", code: "refund_exceeds_captured_amount" });
    await payments.refundPayment(id, null, {}, key());
    expect(await payments.loadPayment(id)).toMatchObject({ status: "paid", captured: 120_000, refunded: 120_000 });
    const again = payments.refundPayment(id, null, {}, key());
    await expect(again).rejects.toMatchObject({ kind: "refused", code: "charge_already_refunded" });
  });

  test("what was only held, or never paid, cannot be given back", async () => {
    const { paid, payments } = desk();
    const held = await paid({ capture: "manual" });
    await expect(payments.refundPayment(held.id, null, {}, key())).rejects.toMatchObject({ kind: "refused" });
  });

  test("of a part that was captured only that part", async () => {
    const { paid, payments } = desk();
    const { id } = await paid({ capture: "manual" });
    await payments.capturePayment(id, 30_000, key());
    await expect(payments.refundPayment(id, 30_001, {}, key())).rejects.toMatchObject({ kind: "refused" });
    expect((await payments.refundPayment(id, null, {}, key())).amount).toBe(30_000);
    expect((await payments.loadPayment(id)).refunded).toBe(30_000);
  });

  test("a bank may take its time", async () => {
    const { paid, payments, sandbox } = desk();
    const { id } = await paid({}, "4000000000007726");
    const pending = await payments.refundPayment(id, 100, {}, key());
    expect(pending.status).toBe("pending");
    expect((await payments.loadPayment(id)).refunded).toBe(100);
    sandbox.clock.forward(60);
    expect((await payments.loadRefund(pending.id)).status).toBe("succeeded");
  });

  test("a refund that comes back counts no more, and can be made again", async () => {
    const { paid, payments, sandbox } = desk();
    const { id } = await paid();
    sandbox.nextRefund("fails");
    const { id: refundId } = await payments.refundPayment(id, null, {}, key());
    sandbox.clock.forward(60);
    const after = await payments.loadPayment(id);
    expect(after.refunded).toBe(0);
    expect(after.refunds).toMatchObject([
      { id: refundId, status: "failed", failureReason: "expired_or_canceled_card" },
    ]);
    expect((await payments.refundPayment(id, null, {}, key())).status).toBe("succeeded");
  });
});

describe("disputes", () => {
  const desk = useDesk();

  test("the holder of a card takes the money back, with a fee, until the bank has decided for us", async () => {
    const { paid, payments, sandbox } = desk();
    const { id } = await paid({}, "4000000000000259");
    sandbox.clock.forward(60);
    const [dispute] = (await payments.loadPayment(id)).disputes;
    expect(dispute).toMatchObject({ status: "open", amount: 120_000, paymentId: id, reason: "fraudulent" });
    expect(dispute?.lines).toMatchObject([{ amount: -120_000, fee: 8500, net: -128_500 }]);
    await expect(payments.refundPayment(id, null, {}, key())).rejects.toMatchObject({ code: "charge_disputed" });
    sandbox.closeDispute(dispute?.id ?? "", true);
    const won = await payments.loadDispute(dispute?.id ?? "");
    expect(won.status).toBe("won");
    expect(won.lines.map(({ net }) => net)).toEqual([-128_500, 120_000]);
  });

  test("a lost one gives nothing back; an inquiry takes nothing", async () => {
    const { paid, payments, sandbox } = desk();
    const lost = sandbox.openDispute((await paid()).id);
    sandbox.closeDispute(lost, false);
    expect(await payments.loadDispute(lost)).toMatchObject({ status: "lost", lines: [{ net: -128_500 }] });
    const asked = sandbox.openDispute((await paid()).id, "inquiry");
    expect(await payments.loadDispute(asked)).toMatchObject({ status: "inquiry", lines: [] });
    sandbox.closeDispute(asked, true);
    expect((await payments.loadDispute(asked)).status).toBe("closed");
  });
});
