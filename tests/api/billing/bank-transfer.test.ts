import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { uploaded } from "../../support/uploads.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
});
afterEach(() => expectSoundBooks(market));
afterAll(() => market.close());

const BANK = {
  currency: "CNY",
  holder: "Daluotang Stone Works Ltd",
  bank: "Bank of China",
  branch: "Panyu",
  number: "6217 0000 0000 1234",
  swift: "BKCHCNBJ",
  version: 0,
};

async function asked(amount = 10_000, dueAt: Date | null = null) {
  const payer = await market.organisation({ membership: "admitted" });
  const payee = await market.organisation({ membership: "admitted" });
  const instalments = [{ purpose: "full" as const, amount, dueAt }];
  const payment = await billing.open({ payer, payee, amount, rail: "bank_transfer", currency: "CNY", instalments });
  return { payer, payee, ...payment };
}

const viewOf = (who: TestOrganisation, id: string) => market.as(who.owner).billing.payment.query({ id, locale: "en" });
const confirm = (payee: TestOrganisation, paymentId: string, amount: number, id: string = randomUUID()) =>
  market
    .as(payee.owner)
    .billing.confirmReceipt.mutate({ id, paymentId, amount, receivedOn: "2026-11-23", note: "", locale: "en" });
const figure = async (who: TestOrganisation, account: string) => {
  const { figures } = await market.as(who.owner).billing.overview.query();
  return figures.find((each) => each.account === account)?.amount ?? 0;
};
const templates = async (who: TestOrganisation) =>
  (await market.mails(who.owner.email)).map(({ template }) => template);

describe("where to pay", () => {
  test("is shown to the payer of an open payment, and to nobody else", async () => {
    const { payer, payee, id } = await asked();
    expect((await viewOf(payer, id)).instructions).toBeNull();
    await market.as(payee.owner).billing.saveBankAccount.mutate(BANK);
    expect((await viewOf(payer, id)).instructions).toMatchObject({ number: BANK.number, holder: BANK.holder });
    expect((await viewOf(payee, id)).instructions).toBeNull();
    await confirm(payee, id, 10_000);
    expect((await viewOf(payer, id)).instructions).toBeNull();
  });

  test("is changed by an owner who has just signed in, and every manager hears of it", async () => {
    const { payee } = await asked();
    const manager = await market.person({ organisation: payee, role: "manager" });
    const owner = market.as(payee.owner).billing;
    const { accounts } = await owner.saveBankAccount.mutate(BANK);
    expect(await refusalReason(owner.saveBankAccount.mutate(BANK))).toBe("billing.bank-account-changed-meanwhile");
    expect(await refusalReason(market.as(manager).billing.saveBankAccount.mutate(BANK))).toBe("role-too-low");
    await market.pool.query("update session set created_at = created_at - interval '1 hour' where id = $1", [
      payee.owner.sessionId,
    ]);
    const version = accounts[0]?.version ?? 0;
    expect(await refusalReason(owner.saveBankAccount.mutate({ ...BANK, version }))).toBe("billing.sign-in-again");
    expect((await market.mails(manager.email)).map(({ template }) => template)).toContain("bank-account-changed");
    const trail = await market.trail(payee.id);
    expect(JSON.stringify(trail)).toContain("organisation.bank-account-changed");
    expect(JSON.stringify(trail)).not.toContain("6217");
  });
});

describe("money that arrives", () => {
  test("in full: the payment is paid, and both books say so", async () => {
    const { payer, payee, id } = await asked();
    expect(await templates(payer)).toContain("payment-due");
    expect(await confirm(payee, id, 10_000)).toMatchObject({ status: "paid", captured: 10_000 });
    expect([await figure(payer, "paid"), await figure(payee, "received"), await figure(payee, "held")]).toEqual([
      10_000, 10_000, 0,
    ]);
    expect(await templates(payer)).toContain("invoice-issued");
  });

  test("in parts, which add up; the payer learns what is missing", async () => {
    const { payer, payee, id } = await asked();
    expect(await confirm(payee, id, 4_000)).toMatchObject({ status: "open", captured: 4_000, missing: 6_000 });
    expect(await templates(payer)).toContain("payment-short");
    expect(await figure(payer, "owed")).toBe(6_000);
    expect(await confirm(payee, id, 6_000)).toMatchObject({ status: "paid", captured: 10_000 });
  });

  test("too much: what is over is to be sent back", async () => {
    const { payer, payee, id } = await asked();
    const view = await confirm(payee, id, 12_500);
    expect(view).toMatchObject({ status: "paid", captured: 10_000, refunds: [{ amount: 2_500, status: "sent" }] });
    expect([await figure(payee, "repay"), await figure(payer, "claim-back")]).toEqual([2_500, 2_500]);
    const [refund] = view.refunds;
    await market.as(payee.owner).billing.confirmRefund.mutate({
      refundId: refund?.id ?? "",
      sentOn: "2026-11-23",
      locale: "en",
    });
    expect([await figure(payee, "repay"), await figure(payer, "paid")]).toEqual([0, 10_000]);
  });

  test("after it was given up: in full it counts, in part it goes back", async () => {
    const late = await asked();
    await billing.void(late.subject);
    expect(await confirm(late.payee, late.id, 10_000)).toMatchObject({ status: "paid", captured: 10_000 });
    const short = await asked();
    await billing.void(short.subject);
    const view = await confirm(short.payee, short.id, 3_000);
    expect(view).toMatchObject({ status: "void", captured: 3_000, refunded: 3_000, refunds: [{ amount: 3_000 }] });
  });

  test("in part before it is given up: that part goes back", async () => {
    const { payer, payee, id, subject } = await asked();
    await confirm(payee, id, 4_000);
    await billing.void(subject);
    expect(await viewOf(payer, id)).toMatchObject({ status: "void", refunded: 4_000 });
    expect([await figure(payer, "owed"), await figure(payer, "claim-back")]).toEqual([0, 4_000]);
  });

  test("is noted once, however often and at once it is said", async () => {
    const { payee, id } = await asked();
    const receipt = randomUUID();
    const again = () => confirm(payee, id, 4_000, receipt);
    await Promise.all([again(), again(), again()]);
    expect((await viewOf(payee, id)).captured).toBe(4_000);
    expect(await refusalReason(confirm(payee, id, 5_000, receipt))).toBe("billing.receipt-of-other");
  });

  test("refuses: of a day to come, of a paid payment, by the payer, by staff, by a stranger", async () => {
    const { payer, payee, id } = await asked();
    const stranger = await market.organisation({ membership: "admitted" });
    const staff = await market.person({ organisation: payee, role: "staff" });
    const input = {
      id: randomUUID(),
      paymentId: id,
      amount: 1_000,
      receivedOn: "2026-11-27",
      note: "",
      locale: "en",
    } as const;
    const later = market.as(payee.owner).billing.confirmReceipt.mutate(input);
    expect(await refusalReason(later)).toBe("billing.day-in-future");
    expect(await refusalReason(confirm(payer, id, 10_000))).toBe("not-found");
    expect(await refusalReason(confirm(stranger, id, 10_000))).toBe("not-found");
    expect(await refusalReason(confirm({ ...payee, owner: staff }, id, 10_000))).toBe("role-too-low");
    await confirm(payee, id, 10_000);
    expect(await refusalReason(confirm(payee, id, 10_000))).toBe("billing.not-allowed-now");
  });
});

describe("what shows that it was sent", () => {
  const proof = async (payer: TestOrganisation, paymentId: string) => {
    const fileId = await uploaded(market, payer.owner, "document");
    const input = {
      paymentId,
      fileIds: [fileId],
      amount: 10_000,
      sentOn: "2026-11-23",
      note: "",
      locale: "en" as const,
    };
    return market.as(payer.owner).billing.uploadProof.mutate(input);
  };

  test("is seen by both sides and nobody else, and asks the payee to look", async () => {
    const { payer, payee, id } = await asked();
    const stranger = await market.organisation({ membership: "admitted" });
    const view = await proof(payer, id);
    expect(view).toMatchObject({ status: "processing", toConfirm: true, proofs: [{ status: "waiting" }] });
    expect(await templates(payee)).toContain("proof-to-confirm");
    const url = view.proofs[0]?.files[0]?.url ?? "";
    expect((await market.fetch(url, { as: payee.owner })).status).toBe(200);
    expect((await market.fetch(url, { as: stranger.owner })).status).toBe(404);
    expect((await market.fetch(url)).status).toBe(404);
    expect(await confirm(payee, id, 10_000)).toMatchObject({ status: "paid", proofs: [{ status: "confirmed" }] });
  });

  test("can be declined with a reason, and then sent again", async () => {
    const { payer, payee, id } = await asked();
    await proof(payer, id);
    const decline = { paymentId: id, reason: "Nothing has come.", locale: "en" } as const;
    const declined = await market.as(payee.owner).billing.declineProof.mutate(decline);
    expect(declined).toMatchObject({ status: "open", proofs: [{ status: "declined", reason: "Nothing has come." }] });
    expect(await templates(payer)).toContain("proof-declined");
    expect(await refusalReason(market.as(payee.owner).billing.declineProof.mutate(decline))).toBe(
      "billing.not-allowed-now",
    );
    expect(await proof(payer, id)).toMatchObject({ status: "processing" });
  });

  test("must be the payer's own file", async () => {
    const { payer, payee, id } = await asked();
    const theirs = await uploaded(market, payee.owner, "document");
    const input = {
      paymentId: id,
      fileIds: [theirs],
      amount: 1,
      sentOn: "2026-11-23",
      note: "",
      locale: "en" as const,
    };
    const call = market.as(payer.owner).billing.uploadProof.mutate(input);
    expect(await refusalReason(call)).toBe("listings.file-of-other-organisation");
  });
});

describe("reminders", () => {
  const remind = async () => {
    await market.pool.query("select graphile_worker.add_job('remind-payments', '{}')");
    await market.runJobs();
  };

  test("ask a payee once to say where a transfer shall go", async () => {
    const { payer, payee, id } = await asked();
    await remind();
    await remind();
    expect((await templates(payee)).filter((name) => name === "bank-account-missing")).toHaveLength(1);
    expect((await viewOf(payer, id)).failure).toBe("no-bank-account");
    await market.as(payee.owner).billing.saveBankAccount.mutate(BANK);
    expect(await viewOf(payer, id)).toMatchObject({ failure: null, instructions: { number: BANK.number } });
  });

  test("come before the date once, and when it has passed to both sides", async () => {
    const dueAt = new Date(market.clock.now().getTime() + 6 * 24 * 60 * 60 * 1000);
    const { payer, payee } = await asked(10_000, dueAt);
    await remind();
    expect(await templates(payer)).not.toContain("payment-reminder");
    market.clock.advance({ days: 4 });
    await remind();
    await remind();
    expect((await templates(payer)).filter((name) => name === "payment-reminder")).toHaveLength(1);
    market.clock.advance({ days: 3 });
    await remind();
    await remind();
    expect((await templates(payer)).filter((name) => name === "payment-overdue")).toHaveLength(1);
    expect((await templates(payee)).filter((name) => name === "payment-late")).toHaveLength(1);
    const { items } = await market
      .as(payer.owner)
      .billing.payments.query({ side: "payer", waits: "overdue", locale: "en" });
    expect(items).toMatchObject([{ overdue: true }]);
    const { todo } = await market.as(payer.owner).billing.overview.query();
    expect(todo).toMatchObject({ toPay: 1, overdue: 1 });
  });
});
