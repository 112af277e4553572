import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { DRAFT, key, portTo, post, useDesk } from "./desk.ts";

describe("what goes wrong on the way", () => {
  const desk = useDesk();
  afterEach(() => desk().sandbox.faults.clear());

  test("a key that is not ours is somebody's mistake", async () => {
    const { sandbox } = desk();
    const wrong = portTo(sandbox.url, "sk_test_somebody_else");
    await expect(wrong.loadBalance()).rejects.toMatchObject({ kind: "misconfigured", outcomeUnknown: false });
  });

  test("too many requests are asked again with the same key, for nothing has happened", async () => {
    const { sandbox, payments } = desk();
    sandbox.faults.add({ answer: 429, path: "/v1/checkout" });
    const same = key();
    const busy = payments.createCheckout(DRAFT, same);
    await expect(busy).rejects.toMatchObject({ kind: "temporary", code: "rate_limit", outcomeUnknown: false });
    expect((await payments.createCheckout(DRAFT, same)).status).toBe("open");
  });

  test.each(["timeout", "reset"] as const)("after a %s the same key tells what was done, once", async (answer) => {
    const { sandbox, payments, impatient, paid } = desk();
    const { id } = await paid();
    sandbox.faults.add({ answer, path: "/v1/refunds" });
    if (answer === "reset") sandbox.faults.add({ answer, path: "/v1/refunds" });
    const same = key();
    const lost = impatient.refundPayment(id, 100, {}, same);
    await expect(lost).rejects.toMatchObject({ kind: "temporary", outcomeUnknown: true });
    const found = await payments.refundPayment(id, 100, {}, same);
    const { refunds, refunded } = await payments.loadPayment(id);
    expect(refunds.map((refund) => refund.id)).toEqual([found.id]);
    expect(refunded).toBe(100);
  });

  test.each([true, false])(
    "a 500 stays under its key, whether it was done (%s) or not: only reading tells",
    async (done) => {
      const { sandbox, payments, paid } = desk();
      const { id } = await paid();
      sandbox.faults.add({ answer: 500, path: "/v1/refunds", done });
      const same = key();
      const ask = () => payments.refundPayment(id, 100, {}, same);
      await expect(ask()).rejects.toMatchObject({ kind: "temporary", outcomeUnknown: true, keySpent: false });
      await expect(ask()).rejects.toMatchObject({ kind: "temporary", outcomeUnknown: true, keySpent: true });
      expect((await payments.loadPayment(id)).refunds).toHaveLength(done ? 1 : 0);
    },
  );

  test("one key for two different wishes is a mistake of ours", async () => {
    const { payments } = desk();
    const same = key();
    await payments.createCheckout(DRAFT, same);
    const other = payments.createCheckout({ ...DRAFT, reference: "payment-2" }, same);
    await expect(other).rejects.toMatchObject({ kind: "misconfigured", code: "idempotency_error" });
  });

  test("a key whose first request is not answered yet is asked again later", async () => {
    const { sandbox, payments, paid } = desk();
    const { id } = await paid();
    sandbox.faults.add({ answer: "timeout", path: "/v1/refunds" });
    const sameKey = { "idempotency-key": key() };
    const ask = (signal?: AbortSignal) =>
      post(sandbox, "/v1/refunds", { payment_intent: id, amount: "100" }, sameKey, signal);
    const leaving = new AbortController();
    const first = ask(leaving.signal).catch(() => null);
    await expect.poll(async () => (await payments.loadPayment(id)).refunds.length).toBe(1);
    expect((await ask()).status).toBe(409);
    leaving.abort();
    await first;
  });

  test("a refusal is remembered too", async () => {
    const { payments, paid } = desk();
    const { id } = await paid();
    const same = key();
    const ask = () => payments.refundPayment(id, 999_999, {}, same);
    await expect(ask()).rejects.toMatchObject({ code: "refund_exceeds_captured_amount" });
    await expect(ask()).rejects.toMatchObject({ code: "refund_exceeds_captured_amount", keySpent: false });
  });

  test("nobody there, or somebody who is not Stripe, is never taken for success", async () => {
    const closed = portTo("http://127.0.0.1:1", "sk_test_x");
    await expect(closed.loadBalance()).rejects.toMatchObject({ kind: "temporary", outcomeUnknown: true });
    const stranger = http.createServer((_, response) => response.writeHead(404).end("{}"));
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    const { port } = stranger.address() as AddressInfo;
    const refused = portTo(`http://127.0.0.1:${port}`, "sk_test_x").loadBalance();
    await expect(refused).rejects.toMatchObject({ kind: "temporary", code: "broken-answer" });
    await new Promise((resolve) => stranger.close(resolve));
  });
});
