import { randomUUID } from "node:crypto";
import { billingOf } from "../../../support/billing.ts";
import type { TestOrganisation } from "../../../support/organisations.ts";
import type { Stage } from "../actors.ts";
import { type Foreign, refused, rows } from "../table.ts";
import { fileOf } from "../things.ts";

const DAY = "2026-11-23";

/** What home is to be paid, or pays, by transfer. */
async function toHome({ market, home }: Stage) {
  const payer = await market.organisation({ membership: "admitted" });
  return billingOf(market).open({ payer, payee: home, rail: "bank_transfer", currency: "CNY" });
}
async function byHome({ market, home }: Stage) {
  const payee = await market.organisation({ membership: "admitted" });
  return billingOf(market).open({ payer: home, payee, rail: "bank_transfer", currency: "CNY" });
}

/** Of a payee whose account at the card company can receive; made by hand, since nobody looks at it here. */
async function cardByHome({ market, home }: Stage) {
  const payee = await market.organisation({ jurisdiction: "hong-kong", membership: "admitted" });
  await market.db.payeeAccount.create({
    data: {
      organisationId: payee.id,
      country: "HK",
      transfersActive: true,
      openedById: payee.owner.id,
      createdAt: market.clock.now(),
    },
  });
  return billingOf(market).open({ payer: home, payee });
}

const receipt = (paymentId: string) => ({
  id: randomUUID(),
  paymentId,
  amount: 10_000,
  receivedOn: DAY,
  locale: "en" as const,
});

/** One that home has received in full. */
async function paidToHome(stage: Stage) {
  const payment = await toHome(stage);
  await stage.market.as(stage.home.owner).billing.confirmReceipt.mutate(receipt(payment.id));
  return payment;
}

const proofOf = async (stage: Stage, payer: TestOrganisation, paymentId: string, owner = payer) => ({
  paymentId,
  fileIds: [await fileOf(stage, owner, "document")],
  amount: 10_000,
  sentOn: DAY,
  locale: "en" as const,
});

async function provenToHome(stage: Stage) {
  const { market, home } = stage;
  const payer = await market.organisation({ membership: "admitted" });
  const { id } = await billingOf(market).open({ payer, payee: home, rail: "bank_transfer", currency: "CNY" });
  await market.as(payer.owner).billing.uploadProof.mutate(await proofOf(stage, payer, id));
  return { paymentId: id, reason: "It has not come.", locale: "en" };
}

async function refundByHome(stage: Stage) {
  const { id: paymentId } = await paidToHome(stage);
  const id = randomUUID();
  const wanted = { id, paymentId, amount: 1_000, reason: "By agreement.", locale: "en" } as const;
  await stage.market.as(stage.home.owner).billing.refund.mutate(wanted);
  return { refundId: id, sentOn: DAY, locale: "en" };
}

const BANK = { currency: "CNY", holder: "Stone Works", bank: "Bank of China", number: "6217000012341234", version: 0 };

const withBank = async ({ market, own }: Stage) => {
  await market.db.bankAccount.create({
    data: {
      organisationId: own.id,
      currency: "CNY",
      holder: "Stone Works",
      bank: "Bank of China",
      number: "6217000012341234",
      changedById: own.owner.id,
      changedAt: market.clock.now(),
    },
  });
  return { currency: "CNY", version: 1 };
};

const ofAnother = (ids: Foreign["ids"], as: Foreign["as"] = "owner"): Foreign => ({ as, ids });

/** Payers pay by whoever is there; books and decisions are for managers; where money goes is for owners. */
export const billingRows = rows(
  `
                               nobody   alone   visitor  applicant  staff   manager  owner   other   suspended  secretariat
    billing.payment            sign-in  absent  absent   absent     ok      ok       ok      absent  absent     ok
    billing.returned           sign-in  absent  absent   absent     ok      ok       ok      absent  absent     ok
    billing.payments           sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.pay                sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    billing.pay/by-bank        sign-in  choose  absent   absent     bank    bank     bank    absent  absent     choose
    billing.uploadProof        sign-in  choose  absent   absent     ok      ok       ok      absent  absent     choose
    billing.confirmReceipt     sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    billing.declineProof       sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    billing.refund             sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    billing.confirmRefund      sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    billing.retryRefund        sign-in  choose  absent   absent     role    bank     bank    absent  absent     choose
    billing.overview           sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.entries            sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.income             sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.payouts            sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.bankAccounts       sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.saveBankAccount    sign-in  choose  ok       ok         role    role     ok      ok      ok         choose
    billing.removeBankAccount  sign-in  choose  ok       ok         role    role     ok      ok      ok         choose
    billing.account            sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.refreshAccount     sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    billing.openAccount        sign-in  choose  no       no         role    role     no      no      no         choose
    billing.accountDashboard   sign-in  choose  none     none       role    role     none    none    none       choose
    billing.allianceOverview   sign-in  desk    desk     desk       desk    desk     desk    desk    desk       ok
    billing.allianceEntries    sign-in  desk    desk     desk       desk    desk     desk    desk    desk       ok
    billing.checks             sign-in  desk    desk     desk       desk    desk     desk    desk    desk       ok
    billing.runCheck           sign-in  desk    desk     desk       desk    desk     desk    desk    desk       ok
  `,
  {
    marks: {
      bank: refused("billing.not-by-card"),
      no: refused("billing.account-not-possible"),
      none: refused("billing.payee-not-ready"),
      "not-mine": refused("listings.file-of-other-organisation"),
    },
    inputs: {
      "billing.payment": async (stage) => ({ id: (await toHome(stage)).id, locale: "en" }),
      "billing.returned": async (stage) => ({ id: (await toHome(stage)).id, locale: "en" }),
      "billing.payments": () => ({ side: "payee", locale: "en" }),
      "billing.pay": async (stage) => ({ id: (await cardByHome(stage)).id, locale: "en" }),
      "billing.pay/by-bank": async (stage) => ({ id: (await byHome(stage)).id, locale: "en" }),
      "billing.uploadProof": async (stage) => proofOf(stage, stage.home, (await byHome(stage)).id, stage.own),
      "billing.confirmReceipt": async (stage) => receipt((await toHome(stage)).id),
      "billing.declineProof": provenToHome,
      "billing.refund": async (stage) => ({
        id: randomUUID(),
        paymentId: (await paidToHome(stage)).id,
        amount: 1_000,
        reason: "By agreement.",
        locale: "en",
      }),
      "billing.confirmRefund": refundByHome,
      "billing.retryRefund": async (who) => {
        const { refundId, locale } = await refundByHome(who);
        return { refundId, locale };
      },
      "billing.entries": () => ({ account: "received", currency: "CNY" }),
      "billing.income": () => ({ months: 3 }),
      "billing.payouts": () => ({}),
      "billing.saveBankAccount": () => BANK,
      "billing.removeBankAccount": withBank,
      "billing.openAccount": () => ({ locale: "en" }),
      "billing.allianceEntries": () => ({ account: "stripe", currency: "HKD" }),
      "billing.checks": () => ({}),
    },
    foreign: {
      "billing.payment": ofAnother({ id: "absent" }),
      "billing.returned": ofAnother({ id: "absent" }),
      "billing.pay": ofAnother({ id: "absent" }),
      "billing.pay/by-bank": ofAnother({ id: "absent" }),
      "billing.uploadProof": ofAnother({ paymentId: "absent", "fileIds.0": "not-mine" }),
      "billing.confirmReceipt": ofAnother({ id: "ok", paymentId: "absent" }),
      "billing.declineProof": ofAnother({ paymentId: "absent" }),
      "billing.refund": ofAnother({ id: "ok", paymentId: "absent" }),
      "billing.confirmRefund": ofAnother({ refundId: "absent" }),
      "billing.retryRefund": ofAnother({ refundId: "absent" }),
    },
  },
);
