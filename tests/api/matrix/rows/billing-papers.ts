import { issued, paidPayment } from "../../../support/papers.ts";
import type { Stage } from "../actors.ts";
import type { Sent } from "../routes.ts";
import { rows } from "../table.ts";

const everything = { programme: null, categoryId: null, kind: null, memberClass: null, currency: null };

const ruleOf = async ({ market }: Stage) => {
  const { id } = await market.db.commissionRule.create({
    data: {
      ...everything,
      basisPoints: 500,
      startsOn: new Date("2026-11-01"),
      createdById: crypto.randomUUID(),
      createdAt: market.clock.now(),
    },
    select: { id: true },
  });
  return { id, endsOn: "2026-12-31", reason: "New terms", locale: "en" };
};

const nothing = { address: "", phone: "", taxNumber: "", taxRate: null, bank: "", bankAccount: "", fapiao: null };

/** Papers are for both sides; what they say of an organisation is its managers' to change, commissions the secretariat's. */
export const billingPaperRows = rows(
  `
                                nobody   alone   visitor  applicant  staff  manager  owner  other  suspended  secretariat
    billing.papers.list         sign-in  choose  ok       ok         ok     ok       ok     ok     ok         choose
    billing.papers.list/one     sign-in  choose  ok       ok         ok     ok       ok     ok     ok         choose
    billing.papers.get          sign-in  choose  absent   absent     ok     ok       ok     absent absent     choose
    billing.papers.details      sign-in  choose  ok       ok         ok     ok       ok     ok     ok         choose
    billing.papers.saveDetails  sign-in  choose  ok       ok         role   ok       ok     ok     ok         choose
    billing.papers.statement    sign-in  choose  ok       ok         role   ok       ok     ok     ok         choose
    billing.commission.rules    sign-in  desk    desk     desk       desk   desk     desk   desk   desk       ok
    billing.commission.preview  sign-in  desk    desk     desk       desk   desk     desk   desk   desk       ok
    billing.commission.add      sign-in  desk    desk     desk       desk   desk     desk   desk   desk       ok
    billing.commission.end      sign-in  desk    desk     desk       desk   desk     desk   desk   desk       ok
  `,
  {
    inputs: {
      "billing.papers.list": () => ({ side: "issuer", locale: "en" }),
      "billing.papers.list/one": async (stage) => ({
        side: "issuer",
        paymentId: (await paperOf(stage)).paymentId,
        locale: "en",
      }),
      "billing.papers.get": async (stage) => ({ id: (await paperOf(stage)).id, locale: "en" }),
      "billing.papers.saveDetails": () => ({ ...nothing, version: 0 }),
      "billing.papers.statement": () => ({ month: "2026-11", locale: "en" }),
      "billing.commission.rules": () => ({ locale: "en" }),
      "billing.commission.preview": () => ({
        day: "2026-11-23",
        kind: "equipment",
        categoryId: null,
        programmes: [],
        memberClass: null,
        currency: "CNY",
        amount: 1000,
        locale: "en",
      }),
      "billing.commission.add": () => ({
        ...everything,
        basisPoints: 100,
        fixed: 0,
        cap: null,
        startsOn: "2026-12-01",
        note: "",
        locale: "en",
      }),
      "billing.commission.end": ruleOf,
    },
    foreign: {
      "billing.papers.get": { as: "owner", ids: { id: "absent" } },
      // It finds only what is the caller's own.
      "billing.papers.list/one": { as: "owner", ids: { paymentId: "ok" } },
      "billing.commission.end": { as: "secretariat", ids: { id: "ok" } },
    },
  },
);

/** An invoice of home to somebody else. */
async function paperOf({ market, home }: Stage) {
  const payer = await market.organisation({ membership: "admitted" });
  const payment = await paidPayment(market, { payer, payee: home });
  return { id: await issued(market, payment), paymentId: payment.id };
}

export async function paperRequest(stage: Stage): Promise<Sent> {
  return { path: `/papers/${(await paperOf(stage)).id}/en.pdf` };
}
