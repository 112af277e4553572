import { describe, expect, test } from "vitest";
import { get, key, PAYEE, post, useDesk } from "./desk.ts";

const HOUR = 60 * 60;

describe("payees", () => {
  const desk = useDesk();

  test("an account can receive once its form was handed in", async () => {
    const { payments, sandbox } = desk();
    const account = await payments.createAccount(PAYEE, key());
    expect(account).toMatchObject({
      country: "HK",
      currency: "HKD",
      submitted: false,
      transfers: "inactive",
      payouts: false,
    });
    expect(account.requirements.due).toContain("external_account");
    const urls = { returnUrl: "http://localhost/back", refreshUrl: "http://localhost/again" };
    expect(await payments.createOnboardingLink(account.id, urls)).toContain(account.id);
    await expect(payments.createDashboardLink(account.id)).rejects.toMatchObject({ kind: "refused" });
    sandbox.onboard(account.id);
    const ready = await payments.loadAccount(account.id);
    expect(ready).toMatchObject({ submitted: true, transfers: "active", payouts: true, requirements: { due: [] } });
    expect(await payments.createDashboardLink(account.id)).toContain(account.id);
  });

  test("Stripe may look at it for a while, and later want more", async () => {
    const { payments, sandbox } = desk();
    const { id } = await payments.createAccount(PAYEE, key());
    sandbox.onboard(id, "looked");
    expect(await payments.loadAccount(id)).toMatchObject({ submitted: true, transfers: "pending", payouts: false });
    sandbox.clock.forward(60);
    expect((await payments.loadAccount(id)).transfers).toBe("active");
    sandbox.restrict(id);
    const stopped = await payments.loadAccount(id);
    expect(stopped).toMatchObject({ transfers: "inactive", requirements: { disabledReason: "requirements.past_due" } });
    expect(stopped.requirements.errors[0]?.code).toBe("verification_document_expired");
  });

  test.each(["CN", "MO"])("nobody in %s can be paid out", async (country) => {
    const refused = desk().payments.createAccount({ ...PAYEE, country }, key());
    await expect(refused).rejects.toMatchObject({ kind: "refused", code: "country_unsupported" });
  });

  test("an account that nobody knows looks like one that left", async () => {
    const refused = desk().payments.loadAccount("acct_nobody");
    await expect(refused).rejects.toMatchObject({ kind: "refused", code: "account_invalid" });
  });
});

describe("transfers and payouts", () => {
  const desk = useDesk();

  const wish = (accountId: string, chargeId: string | null, amount = 100_000) => ({
    accountId,
    amount,
    currency: "HKD",
    chargeId,
    transferGroup: `group-${accountId}`,
    description: "R-26-000123",
    metadata: { transfer: "one" },
  });

  test("money of a charge is transferred before it is there, and never more than the charge", async () => {
    const { paid, payee, payments } = desk();
    const [{ charge }, account] = [await paid(), await payee()];
    const sent = await payments.createTransfer(wish(account, charge?.id ?? null), key());
    expect(sent).toMatchObject({ accountId: account, amount: 100_000, reversed: 0, metadata: { transfer: "one" } });
    expect(await payments.loadBalance(account)).toMatchObject({ pending: [{ amount: 100_000, currency: "HKD" }] });
    const more = payments.createTransfer(wish(account, charge?.id ?? null, 20_001), key());
    await expect(more).rejects.toMatchObject({ kind: "refused" });
    expect(await payments.findTransfers(`group-${account}`)).toEqual([sent]);
  });

  test("without a charge only what is there can go", async () => {
    const { paid, payee, payments } = desk();
    const account = await payee();
    const empty = payments.createTransfer({ ...wish(account, null), currency: "USD" }, key());
    await expect(empty).rejects.toMatchObject({ kind: "refused", code: "balance_insufficient" });
    await paid({ currency: "USD" }, "4000000000000077");
    const sent = await payments.createTransfer({ ...wish(account, null), currency: "USD" }, key());
    expect(sent.currency).toBe("USD");
  });

  test("nothing goes to an account that may not receive", async () => {
    const { paid, payments } = desk();
    const [{ charge }, account] = [await paid(), await payments.createAccount(PAYEE, key())];
    const refused = payments.createTransfer(wish(account.id, charge?.id ?? null), key());
    await expect(refused).rejects.toMatchObject({ kind: "refused", code: "insufficient_capabilities_for_transfer" });
  });

  test("a transfer is taken back in parts, as long as the payee still has it", async () => {
    const { paid, payee, payments, sandbox } = desk();
    const [{ charge }, account] = [await paid(), await payee()];
    const { id } = await payments.createTransfer(wish(account, charge?.id ?? null), key());
    const back = await payments.reverseTransfer(id, 40_000, { refund: "one" }, key());
    expect(back).toMatchObject({ transferId: id, amount: 40_000 });
    expect(await payments.loadTransfer(id)).toMatchObject({
      reversed: 40_000,
      reversals: [{ metadata: { refund: "one" } }],
    });
    await expect(payments.reverseTransfer(id, 60_001, {}, key())).rejects.toMatchObject({ kind: "refused" });
    sandbox.clock.forward(2 * HOUR);
    const late = payments.reverseTransfer(id, 60_000, {}, key());
    await expect(late).rejects.toMatchObject({ kind: "refused", code: "balance_insufficient" });
  });

  test("what has arrived is paid out by itself, and may come back from the bank days later", async () => {
    const { paid, payee, payments, sandbox } = desk();
    const [{ charge }, account] = [await paid(), await payee()];
    await payments.createTransfer(wish(account, charge?.id ?? null), key());
    sandbox.clock.forward(2 * HOUR);
    const [payout] = await payments.listPayouts(account, new Date(0));
    expect(payout).toMatchObject({ status: "paid", amount: 100_000, currency: "HKD", automatic: true });
    sandbox.failPayout(payout?.id ?? "");
    const failed = await payments.loadPayout(account, payout?.id ?? "");
    expect(failed).toMatchObject({ status: "failed", failureCode: "account_closed" });
    expect(await payments.loadBalance(account)).toMatchObject({ available: [{ amount: 100_000 }] });
  });

  test("a payout can be asked for, up to what is there, and only where its account is named", async () => {
    const { paid, payee, payments, sandbox } = desk();
    const [{ charge }, account] = [await paid({}, "4000000000000077"), await payee()];
    await payments.createTransfer(wish(account, charge?.id ?? null), key());
    const ask = (amount: string) =>
      post(sandbox, "/v1/payouts", { amount, currency: "hkd" }, { "stripe-account": account });
    expect((await ask("100001")).status).toBe(400);
    const { id } = await (await ask("100000")).json();
    expect((await get(sandbox, `/v1/payouts/${id}`)).status).toBe(404);
    expect((await post(sandbox, `/v1/payouts/${id}/cancel`, {}, { "stripe-account": account })).status).toBe(200);
    expect((await payments.loadPayout(account, id)).status).toBe("cancelled");
  });

  test("the lines of a balance add up to it", async () => {
    const { payments, sandbox } = desk();
    sandbox.clock.forward(2 * HOUR);
    const sums = new Map<string, number>();
    for await (const { currency, net } of payments.balanceLines({ since: new Date(0) }))
      sums.set(currency, (sums.get(currency) ?? 0) + net);
    const { available, pending } = await payments.loadBalance();
    for (const { amount, currency } of available) expect(sums.get(currency)).toBe(amount);
    expect(pending.every(({ amount }) => amount === 0)).toBe(true);
  });
});
