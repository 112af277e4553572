import type { Payments } from "@commonbench/payments/payments";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startStripeMock, type StripeMock } from "../../support/stripe-mock.ts";
import { DRAFT, key, PAYEE, portTo } from "./desk.ts";

const TRANSFER = { accountId: "acct_1", amount: 5, currency: "HKD", chargeId: "ch_1", transferGroup: "g" };
const URLS = { returnUrl: "http://localhost/back", refreshUrl: "http://localhost/again" };

/** Every request that we ever make. What comes back is made up; that it was taken is what counts. */
const REQUESTS: Readonly<Record<string, (payments: Payments) => Promise<unknown>>> = {
  createCustomer: (to) =>
    to.createCustomer({ name: "A", email: "a@b.example", locale: "pt", metadata: { a: "b" } }, key()),
  createCheckout: (to) => to.createCheckout(DRAFT, key()),
  "createCheckout of a customer, held": (to) =>
    to.createCheckout({ ...DRAFT, customerId: "cus_1", capture: "manual", locale: "zh-Hant" }, key()),
  loadCheckout: (to) => to.loadCheckout("cs_test_1"),
  expireCheckout: (to) => to.expireCheckout("cs_test_1", key()),
  loadPayment: (to) => to.loadPayment("pi_1"),
  capturePayment: (to) => to.capturePayment("pi_1", 100, key()),
  "capturePayment of all": (to) => to.capturePayment("pi_1", null, key()),
  cancelPayment: (to) => to.cancelPayment("pi_1", key()),
  refundPayment: (to) => to.refundPayment("pi_1", 100, { refund: "one" }, key()),
  loadRefund: (to) => to.loadRefund("re_1"),
  loadDispute: (to) => to.loadDispute("du_1"),
  createTransfer: (to) => to.createTransfer({ ...TRANSFER, description: "d", metadata: { a: "b" } }, key()),
  loadTransfer: (to) => to.loadTransfer("tr_1"),
  findTransfers: (to) => to.findTransfers("g"),
  reverseTransfer: (to) => to.reverseTransfer("tr_1", 5, { refund: "one" }, key()),
  createAccount: (to) => to.createAccount({ ...PAYEE, metadata: { organisation: "one" } }, key()),
  loadAccount: (to) => to.loadAccount("acct_1"),
  createOnboardingLink: (to) => to.createOnboardingLink("acct_1", URLS),
  createDashboardLink: (to) => to.createDashboardLink("acct_1"),
  loadPayout: (to) => to.loadPayout("acct_1", "po_1"),
  listPayouts: (to) => to.listPayouts("acct_1", new Date(0)),
  loadBalance: (to) => to.loadBalance("acct_1"),
  balanceLines: (to) => first(to.balanceLines({ since: new Date(0), until: new Date() })),
  eventsOf: (to) => first(to.eventsOf({ since: new Date(0), accountId: "acct_1" })),
};

describe("Stripe's published description of its API", () => {
  let mock: StripeMock | string = "";
  let older: { readonly url: string; close(): void } | null = null;

  beforeAll(async () => {
    mock = await startStripeMock();
    if (typeof mock === "object") older = await speakOlder(mock.url);
    const file = inject("stripeMockNote");
    fs.writeFileSync(file, noteOf(mock));
  }, 180_000);
  afterAll(async () => {
    older?.close();
    if (typeof mock === "object") await mock.stop();
  });

  test.each(Object.entries(REQUESTS))("takes %s", async (_, request) => {
    if (older === null) return;
    await request(portTo(older.url, "sk_test_contract"));
  });

  test("would refuse what it does not know", async () => {
    if (older === null) return;
    const body = new URLSearchParams({ name: "A", colour: "red" });
    const headers = { authorization: "Bearer sk_test_contract" };
    const refused = await fetch(`${older.url}/v1/customers`, { method: "POST", headers, body });
    expect(refused.status).toBe(400);
  });
});

function noteOf(mock: StripeMock | string): string {
  return typeof mock === "string"
    ? `the contract of payments ran on the sandbox alone. ${mock} So Stripe's description of its API was NOT asked.`
    : "the contract of payments ran on the sandbox, and stripe-mock took every request by Stripe's description of its API.";
}

async function first<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}

/**
 * The description is one version of the API older than ours. Since then `payment_method_types` of a checkout has become
 * `allowed_payment_method_types`; nothing else that we send has changed its name.
 */
async function speakOlder(target: string): Promise<{ readonly url: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const body = Buffer.concat(chunks).toString().replaceAll("allowed_payment_method_types", "payment_method_types");
      const { authorization = "", "content-type": type = "application/x-www-form-urlencoded" } = request.headers;
      const isPost = request.method === "POST";
      const headers = { authorization, ...(isPost ? { "content-type": type } : {}) };
      const init = { method: request.method ?? "GET", headers, ...(isPost ? { body } : {}) };
      const answer = await fetch(`${target}${request.url ?? ""}`, init);
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
