import http from "node:http";
import type { AddressInfo } from "node:net";
import { ForgedWebhook } from "@commonbench/payments/errors";
import type { PaymentEvent } from "@commonbench/payments/events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { key, now, openDesk, portTo, type Desk } from "./desk.ts";

const DAY = 24 * 60 * 60;

describe("webhooks", () => {
  let desk: Desk;
  let told: PaymentEvent[];
  let raw: { body: Buffer; signature: string }[];
  let answers: number[];
  let endpoint: http.Server;

  beforeEach(async () => {
    desk = await openDesk();
    [told, raw, answers] = [[], [], []];
    endpoint = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const [body, signature] = [Buffer.concat(chunks), String(request.headers["stripe-signature"])];
        raw.push({ body, signature });
        told.push(desk.payments.readWebhook(body, signature, now()));
        response.writeHead(answers.shift() ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
    desk.sandbox.webhooks.sendTo(`http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`);
  });

  afterEach(async () => {
    await desk.sandbox.close();
    await new Promise((resolve) => endpoint.close(resolve));
  });

  const types = () => told.map(({ type }) => type);

  test("what happens is told in its order, signed, with what it is about", async () => {
    const payment = await desk.paid();
    await desk.sandbox.webhooks.flush();
    expect(types()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);
    const [, charge, , checkout] = told;
    expect(charge?.subject).toMatchObject({
      kind: "charge",
      paymentId: payment.id,
      metadata: { payment: "payment-1" },
    });
    expect(checkout?.subject).toMatchObject({ kind: "checkout.session", paymentId: payment.id });
    expect(checkout).toMatchObject({ accountId: null, live: false });
  });

  test("what we asked for bears our key; what happens in an account bears its id", async () => {
    const payee = await desk.payee();
    const { charge } = await desk.paid();
    const transfer = { accountId: payee, amount: 5, currency: "HKD", chargeId: charge?.id ?? null };
    const same = key();
    await desk.payments.createTransfer({ ...transfer, transferGroup: "g", description: "d", metadata: {} }, same);
    desk.sandbox.clock.forward(2 * 60 * 60);
    await desk.sandbox.webhooks.flush();
    expect(told.find(({ type }) => type === "transfer.created")).toMatchObject({ key: same, accountId: null });
    expect(told.find(({ type }) => type === "account.updated")).toMatchObject({ accountId: payee });
    const payout = told.find(({ type }) => type === "payout.paid");
    expect(payout).toMatchObject({ accountId: payee, subject: { payoutId: expect.stringMatching(/^po_/) } });
  });

  test("nobody else can sign, nobody can change a word, and an old signature is worth nothing", async () => {
    await desk.paid();
    await desk.sandbox.webhooks.flush();
    const [{ body, signature } = { body: Buffer.from(""), signature: "" }] = raw;
    const read = (bytes: Buffer, header: string, at = now()) => desk.payments.readWebhook(bytes, header, at);
    expect(read(body, signature).id).toBe(told[0]?.id);
    const changed = Buffer.from(body.toString().replace("120000", "120001"));
    expect(() => read(changed, signature)).toThrow(ForgedWebhook);
    expect(() => read(body, "")).toThrow(ForgedWebhook);
    expect(() => read(body, signature.replace(/v1=./, "v1=g"))).toThrow(ForgedWebhook);
    expect(() => read(body, signature, new Date(now().getTime() + 301_000))).toThrow(ForgedWebhook);
    const other = portTo(desk.sandbox.url, desk.sandbox.secretKey, ["whsec_another"]);
    expect(() => other.readWebhook(body, signature, now())).toThrow(ForgedWebhook);
    const both = portTo(desk.sandbox.url, desk.sandbox.secretKey, ["whsec_new", desk.sandbox.webhookSecret]);
    expect(both.readWebhook(body, signature, now()).id).toBe(told[0]?.id);
  });

  test("what was not taken is told again, later and later, for three days", async () => {
    answers = [500, 404, 302];
    await desk.sandbox.webhooks.flush();
    await desk.payments.createCustomer({ name: "A", email: null, locale: "en", metadata: {} }, key());
    await desk.sandbox.webhooks.flush();
    expect(told).toHaveLength(1);
    desk.sandbox.clock.forward(2);
    await desk.sandbox.webhooks.flush();
    expect(told).toHaveLength(2);
    desk.sandbox.clock.forward(3 * DAY);
    await desk.sandbox.webhooks.flush();
    desk.sandbox.clock.forward(60);
    await desk.sandbox.webhooks.flush();
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(desk.sandbox.webhooks.list()).toMatchObject([{ state: "done", attempts: 4 }]);
  });

  test("they are held, turned round and doubled when a test says so", async () => {
    desk.sandbox.webhooks.hold();
    await desk.paid();
    await desk.sandbox.webhooks.flush();
    expect(told).toEqual([]);
    desk.sandbox.webhooks.release("reversed", 2);
    await desk.sandbox.webhooks.flush();
    expect(types()).toEqual([
      "checkout.session.completed",
      "checkout.session.completed",
      "payment_intent.succeeded",
      "payment_intent.succeeded",
      "charge.succeeded",
      "charge.succeeded",
      "payment_intent.created",
      "payment_intent.created",
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(4);
    desk.sandbox.webhooks.sendAgain(told[0]?.id ?? "", 3);
    await desk.sandbox.webhooks.flush();
    expect(told).toHaveLength(11);
  });

  test("what was missed can be asked for", async () => {
    desk.sandbox.webhooks.sendTo(null);
    const { id } = await desk.paid();
    const events: PaymentEvent[] = [];
    for await (const event of desk.payments.eventsOf({ since: now() })) events.push(event);
    expect(events.map(({ type }) => type)[0]).toBe("checkout.session.completed");
    expect(events.every(({ subject }) => subject.paymentId === id)).toBe(true);
  });
});
