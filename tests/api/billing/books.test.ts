import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
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

async function paid(amount = 10_000) {
  const payer = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
  const payee = await billing.payee();
  const payment = await billing.open({ payer, payee, amount });
  await billing.payByCard(payer, payment.id);
  return { payer, payee, ...payment };
}

describe("the ledger", () => {
  const [one, two] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
  const write = (...amounts: number[]) =>
    market.db.$transaction(async (tx) => {
      const { id } = await tx.ledgerTransaction.create({
        data: { cause: `test:${amounts.join()}:${Math.random()}`, kind: "test", at: new Date() },
      });
      const accounts = [one, two].map((organisationId) => ({
        id: `test:${organisationId}`,
        kind: "test",
        organisationId,
        currency: "HKD",
      }));
      await tx.ledgerAccount.createMany({ data: accounts, skipDuplicates: true });
      for (const [at, amount] of amounts.entries())
        await tx.ledgerEntry.create({
          data: { transactionId: id, accountId: accounts[at % 2]?.id ?? "", amount, at: new Date() },
        });
    });

  test("refuses a transaction that does not sum to zero, whoever writes it", async () => {
    await expect(write(100, -99)).rejects.toThrow("does not sum to zero");
    await expect(write(100, -60, -40)).resolves.toBeUndefined();
  });

  test.each(["ledger_entry", "ledger_transaction", "ledger_account"])("%s is only added to", async (table) => {
    await paid();
    await expect(market.pool.query(`delete from ${table}`)).rejects.toThrow();
    await expect(market.pool.query(`update ${table} set id = id`)).rejects.toThrow();
    await expect(market.pool.query(`truncate ${table} cascade`)).rejects.toThrow();
  });

  test("takes many at once between two that never paid each other", async () => {
    const [payer, payee] = [await market.organisation(), await market.organisation()];
    const open = () => billing.open({ payer, payee, amount: 100, rail: "bank_transfer", currency: "MOP" });
    await Promise.all(Array.from({ length: 20 }, open));
    const { figures } = await market.as(payer.owner).billing.overview.query();
    expect(figures).toEqual([{ account: "owed", currency: "MOP", amount: 2_000, entries: 20 }]);
  });

  test("no payment can be refunded above what came, even by hand", async () => {
    const { id } = await paid();
    await expect(market.pool.query("update payment set refunded = 10001 where id = $1", [id])).rejects.toThrow();
  });
});

describe("the money page", () => {
  test("leads from every figure to the entries behind it, page by page", async () => {
    const { payer, payee } = await paid(5_000);
    for (const amount of [1_000, 2_000, 3_000]) {
      const { id } = await billing.open({ payer, payee, amount });
      await billing.payByCard(payer, id);
      market.clock.advance({ hours: 1 });
    }
    const { figures } = await market.as(payee.owner).billing.overview.query();
    for (const { account, currency, amount, entries } of figures) {
      let [sum, count, cursor]: [number, number, string | null] = [0, 0, null];
      do {
        const page: Awaited<ReturnType<typeof read>> = await read(cursor);
        sum += page.items.reduce((total, each) => total + each.amount, 0);
        count += page.items.length;
        expect(page.total).toBe(amount);
        cursor = page.next;
      } while (cursor !== null);
      expect([account, sum, count]).toEqual([account, amount, entries]);
      async function read(from: string | null) {
        return market.as(payee.owner).billing.entries.query({ account, currency, cursor: from, limit: 2 });
      }
    }
    const { items } = await market.as(payee.owner).billing.entries.query({ account: "received", currency: "HKD" });
    expect(items[0]).toMatchObject({ kind: "captured", other: "Nanpu Casting" });
  });

  test("shows what came by month, months of nothing too", async () => {
    const { payee, id } = await paid(7_500);
    await billing.advance(id);
    const { currencies } = await market.as(payee.owner).billing.income.query({ months: 3 });
    const months = currencies.find(({ currency }) => currency === "HKD")?.months ?? [];
    expect(months).toHaveLength(3);
    expect(months.at(-1)?.amount).toBe(7_500);
    expect(months[0]?.amount).toBe(0);
  });

  test("sums what many payments come to, also beyond what one amount can be", async () => {
    const [payer, payee] = [await market.organisation(), await market.organisation({ membership: "admitted" })];
    const amount = 1_000_000_000;
    for (let count = 0; count < 3; count += 1) {
      const { id: paymentId } = await billing.open({ payer, payee, amount, rail: "bank_transfer", currency: "MOP" });
      const receipt = {
        id: randomUUID(),
        paymentId,
        amount,
        receivedOn: "2026-11-23",
        note: "",
        locale: "en" as const,
      };
      await market.as(payee.owner).billing.confirmReceipt.mutate(receipt);
    }
    const { billing: books } = market.as(payee.owner);
    expect((await books.overview.query()).figures).toContainEqual(
      expect.objectContaining({ account: "received", currency: "MOP", amount: 3_000_000_000 }),
    );
    expect((await books.entries.query({ account: "received", currency: "MOP" })).total).toBe(3_000_000_000);
    expect((await books.income.query({ months: 1 })).currencies).toEqual([
      { currency: "MOP", months: [{ month: "2026-11", amount: 3_000_000_000 }] },
    ]);
    const { totals } = await books.papers.statement.query({ month: "2026-11", locale: "en" });
    expect(totals).toMatchObject([{ currency: "MOP", received: 3_000_000_000 }]);
  });

  test("lists payments of one side, newest first, page by page", async () => {
    const { payer, payee } = await paid(1_000);
    for (const amount of [2_000, 3_000]) await billing.open({ payer, payee, amount, rail: "bank_transfer" });
    const list = market.as(payee.owner).billing.payments;
    const first = await list.query({ side: "payee", limit: 2, locale: "en" });
    const second = await list.query({ side: "payee", limit: 2, cursor: first.next, locale: "en" });
    expect([...first.items, ...second.items].map(({ amount }) => amount).sort()).toEqual([1_000, 2_000, 3_000]);
    expect(second.next).toBeNull();
    const byBank = await list.query({ side: "payee", rail: "bank_transfer", status: "open", locale: "en" });
    expect(byBank.items).toHaveLength(2);
    expect((await list.query({ side: "payer", locale: "en" })).items).toEqual([]);
  });

  test("is for managers; the alliance's own for the secretariat", async () => {
    const { payee } = await paid();
    const staff = market.as(await market.person({ organisation: payee, role: "staff" })).billing;
    expect(await refusalReason(staff.overview.query())).toBe("role-too-low");
    expect(await refusalReason(staff.entries.query({ account: "held", currency: "HKD" }))).toBe("role-too-low");
    const secretariat = market.as(await market.secretariat()).billing;
    expect(await refusalReason(market.as(payee.owner).billing.allianceOverview.query())).toBe("secretariat-only");
    const figures = await secretariat.allianceOverview.query();
    expect(figures.map(({ account }) => account)).toContain("stripe");
    const page = await secretariat.allianceEntries.query({ account: "stripe", currency: "HKD", limit: 1 });
    expect(page.items).toHaveLength(1);
  });
});

describe("the nightly check", () => {
  test("finds a payment that says more than the books, keeps it and tells the secretariat", async () => {
    const desk = await market.secretariat();
    const { id } = await paid();
    await market.pool.query("update payment set captured = captured + 1 where id = $1", [id]);
    await market.pool.query("select graphile_worker.add_job('check-ledger', '{}')");
    await market.runJobs();
    const { items } = await market.as(desk).billing.checks.query({});
    expect(items[0]?.differences).toContainEqual({
      kind: "captured-not-posted",
      about: id,
      currency: "HKD",
      ours: "10001",
      theirs: "10000",
    });
    expect((await market.mails(desk.email)).map(({ template }) => template)).toContain("ledger-differences");
    await market.pool.query("update payment set captured = captured - 1 where id = $1", [id]);
    expect((await market.as(desk).billing.runCheck.mutate()).differences).toEqual([]);
  });

  test("leaves alone what moves while it is compared: it is read again before it is reported", async () => {
    const desk = await market.secretariat();
    const { id } = await paid();
    const { payments } = market.parts;
    const { loadPayment } = payments;
    await market.pool.query("update card_attempt set captured = captured - 5 where payment_id = $1", [id]);
    const asked = vi.spyOn(payments, "loadPayment").mockImplementationOnce(async (intentId) => {
      const truth = await loadPayment(intentId);
      await market.pool.query("update card_attempt set captured = 10000 where payment_id = $1", [id]);
      return truth;
    });
    expect((await market.as(desk).billing.runCheck.mutate()).differences).toEqual([]);
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
    expect((await market.mails(desk.email)).map(({ template }) => template)).not.toContain("ledger-differences");
  });

  test("finds what the card company knows otherwise", async () => {
    const { id } = await paid();
    await market.pool.query("update card_attempt set captured = captured - 5 where payment_id = $1", [id]);
    const desk = market.as(await market.secretariat()).billing;
    const { differences } = await desk.runCheck.mutate();
    expect(differences).toMatchObject([{ kind: "stripe-amount", ours: "9995", theirs: "10000" }]);
    await market.pool.query("update card_attempt set captured = captured + 5 where payment_id = $1", [id]);
  });
});

describe("the account at the card company", () => {
  test("is opened by an owner who has just signed in, and only where it can be", async () => {
    const organisation = await market.organisation({ jurisdiction: "hong-kong", membership: "admitted" });
    const mainland = await market.organisation({ membership: "admitted" });
    const manager = await market.person({ organisation, role: "manager" });
    const open = (who: Parameters<Marketplace["as"]>[0]) => market.as(who).billing.openAccount.mutate({ locale: "en" });
    expect(await refusalReason(open(manager))).toBe("role-too-low");
    expect(await refusalReason(open(mainland.owner))).toBe("billing.account-not-possible");
    const first = await open(organisation.owner);
    await open(organisation.owner);
    expect(first.url).toMatch(/^http/);
    expect(await market.db.payeeAccount.count({ where: { organisationId: organisation.id } })).toBe(1);
    const account = await market.as(manager).billing.account.query();
    expect(account).toMatchObject({
      possible: true,
      opened: true,
      transfers: false,
      rails: ["bank_transfer"],
      country: "HK",
    });
    await market.pool.query("update session set created_at = now() - interval '1 hour' where id = $1", [
      organisation.owner.sessionId,
    ]);
    expect(await refusalReason(open(organisation.owner))).toBe("billing.sign-in-again");
  });

  test("can be paid by card once its form was handed in; what is missing later is told", async () => {
    const payee = await billing.payee();
    const owner = market.as(payee.owner).billing;
    expect(await owner.account.query()).toMatchObject({ transfers: true, rails: ["card", "bank_transfer"] });
    const { stripeId } = await market.db.payeeAccount.findUniqueOrThrow({ where: { organisationId: payee.id } });
    market.parts.sandbox.restrict(stripeId ?? "");
    expect(await owner.refreshAccount.mutate()).toMatchObject({ rails: ["bank_transfer"] });
    const told = (await market.mails(payee.owner.email)).map(({ template }) => template);
    expect(told).toContain("payee-account-ready");
    expect(told).toContain("payee-account-needs");
  });
});
