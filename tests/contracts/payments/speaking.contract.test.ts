import { describe, expect, test } from "vitest";
import { get, post, useDesk } from "./desk.ts";

/** What the SDK hides: the form of questions and answers, by the API reference. */
describe("speaking as Stripe does", () => {
  const desk = useDesk();
  const errorOf = async (response: Response) => (await response.json()).error;

  test("a request without a key, or with another's, is turned away", async () => {
    const { sandbox } = desk();
    const none = await fetch(`${sandbox.url}/v1/balance`);
    expect([none.status, (await errorOf(none)).type]).toEqual([401, "invalid_request_error"]);
    const basic = { authorization: `Basic ${Buffer.from(`${sandbox.secretKey}:`).toString("base64")}` };
    expect((await fetch(`${sandbox.url}/v1/balance`, { headers: basic })).status).toBe(200);
  });

  test("what is missing, unknown or no number is named", async () => {
    const { sandbox } = desk();
    const ask = async (form: Record<string, string>) => errorOf(await post(sandbox, "/v1/transfers", form));
    const whole = { amount: "5", currency: "hkd", destination: "acct_x" };
    expect(await ask({ currency: "hkd", destination: "acct_x" })).toMatchObject({
      code: "parameter_missing",
      param: "amount",
    });
    expect(await ask({ ...whole, amount: "5.5" })).toMatchObject({
      code: "parameter_invalid_integer",
      param: "amount",
    });
    expect(await ask({ ...whole, colour: "red" })).toMatchObject({ code: "parameter_unknown", param: "colour" });
    expect(await ask(whole)).toMatchObject({ code: "resource_missing", param: "destination" });
  });

  test("what is not there, and where nothing is, answers 404 with an error", async () => {
    const { sandbox } = desk();
    const payment = await get(sandbox, "/v1/payment_intents/pi_nothing");
    expect([payment.status, (await errorOf(payment)).code]).toEqual([404, "resource_missing"]);
    const nowhere = await get(sandbox, "/v1/issuing/cards");
    expect([nowhere.status, (await errorOf(nowhere)).type]).toEqual([404, "invalid_request_error"]);
  });

  test("ids are shown in full where that was asked for, on things and in lists", async () => {
    const { sandbox, paid } = desk();
    const { id } = await paid();
    const plain = await (await get(sandbox, `/v1/payment_intents/${id}`)).json();
    expect(plain.latest_charge).toMatch(/^ch_/);
    const path = `/v1/payment_intents/${id}?expand[]=latest_charge.balance_transaction&expand[]=payment_method`;
    const full = await (await get(sandbox, path)).json();
    expect(full.latest_charge.balance_transaction).toMatchObject({ object: "balance_transaction", fee: 4315 });
    expect(full.payment_method.card.last4).toBe("4242");
    const list = await (
      await get(sandbox, `/v1/charges?payment_intent=${id}&expand[]=data.balance_transaction`)
    ).json();
    expect(list.data[0].balance_transaction.net).toBe(115_685);
    expect((await get(sandbox, `/v1/payment_intents/${id}?expand[]=colour`)).status).toBe(400);
  });

  test("our own notes are never shown", async () => {
    const { sandbox, paid } = desk();
    await paid();
    for (const path of ["/v1/charges", "/v1/events", "/v1/balance_transactions"])
      expect(await (await get(sandbox, path)).text()).not.toMatch(/"_[a-z]/);
  });

  test("lists come newest first, page by page, both ways", async () => {
    const { sandbox, paid } = desk();
    const { id } = await paid();
    for (const amount of ["1", "2", "3", "4", "5"]) await post(sandbox, "/v1/refunds", { payment_intent: id, amount });
    const page = async (more: string) => {
      const { data, has_more: more_ } = await (
        await get(sandbox, `/v1/refunds?payment_intent=${id}&limit=2${more}`)
      ).json();
      return {
        ids: data.map((refund: { id: string }) => refund.id),
        amounts: data.map((refund: { amount: number }) => refund.amount),
        more: more_,
      };
    };
    const first = await page("");
    expect(first).toMatchObject({ amounts: [5, 4], more: true });
    const second = await page(`&starting_after=${first.ids[1]}`);
    expect(second).toMatchObject({ amounts: [3, 2], more: true });
    expect(await page(`&starting_after=${second.ids[1]}`)).toMatchObject({ amounts: [1], more: false });
    expect(await page(`&ending_before=${second.ids[0]}`)).toMatchObject({ amounts: [5, 4], more: false });
    expect((await get(sandbox, "/v1/refunds?limit=101")).status).toBe(400);
  });

  test("a span of time narrows a list", async () => {
    const { sandbox, payments, paid } = desk();
    await paid();
    const count = async (since: Date, until?: Date) => {
      let events = 0;
      for await (const _ of payments.eventsOf({ since, until })) events += 1;
      return events;
    };
    const present = sandbox.clock.now();
    expect(await count(present)).toBeGreaterThan(3);
    expect(await count(new Date(0), present)).toBe(0);
  });

  test("the same key brings the same answer, and says so", async () => {
    const { sandbox } = desk();
    const ask = () =>
      post(sandbox, "/v1/customers", { name: "Pearl Delta Jewellery" }, { "idempotency-key": "one-customer" });
    const [first, second] = [await ask(), await ask()];
    expect([first.headers.get("idempotent-replayed"), second.headers.get("idempotent-replayed")]).toEqual([
      null,
      "true",
    ]);
    expect(await second.json()).toEqual(await first.json());
    sandbox.clock.forward(25 * 60 * 60);
    expect((await ask()).headers.get("idempotent-replayed")).toBeNull();
  });
});
