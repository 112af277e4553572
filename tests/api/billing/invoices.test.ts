import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { credited, issued, paidPayment } from "../../support/papers.ts";
import { readPdf } from "../../support/pdf.ts";
import { refusalReason } from "../../support/refusal.ts";
import { at, bench, book } from "../reservations/booking.ts";

let market: Marketplace;
let payee: TestOrganisation;
let payer: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  payee = await market.organisation({
    membership: "admitted",
    names: { "zh-Hans": "南浦铸造", en: "Nanpu Casting" },
    locale: "zh-Hans",
  });
  payer = await market.organisation({
    membership: "admitted",
    jurisdiction: "hong-kong",
    names: { "zh-Hant": "紅磡珠寶" },
    locale: "zh-Hant",
  });
});
/** What one test left to draw and to tell is no work of the next. */
afterEach(() => market.pool.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))"));
afterAll(() => market.close());

const listed = (organisation: TestOrganisation, side: "issuer" | "payer") =>
  market.as(organisation.owner).billing.papers.list.query({ side, locale: "en" });
const pdfOf = async (id: string, locale: string, as = payer.owner) =>
  market.fetch(`/papers/${id}/${locale}.pdf`, { as });
const freshPayee = () => market.organisation({ membership: "admitted" });

describe("the PDF of an invoice", () => {
  test("is drawn by a job in both sides' languages, with its own fonts and text that can be selected", async () => {
    const id = await issued(market, await paidPayment(market, { payer, payee }));
    await market.runJobs();
    const answer = await pdfOf(id, "zh-Hans");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain("账单 INV-2026-");
    const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(pdf.raw.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.raw).toContain("/Lang (zh-Hans)");
    expect(pdf.fonts).toBe(pdf.embedded);
    expect(pdf.canSelect("账单开具方南浦铸造紅磡珠寶本单不是发票")).toBe(true);
    expect(pdf.raw.length).toBeLessThan(250_000);
  });

  test("a long price goes over pages, each with its number", async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({
      key: `peak-${at}`,
      kind: "peak" as const,
      quantityMilli: 1000,
      unit: "hour",
      unitAmount: 100,
      amount: 100,
      data: { surcharge: 2000, minutes: 60 },
    }));
    const id = await issued(market, await paidPayment(market, { payer, payee, lines, currency: "JPY" }));
    const pdf = readPdf(Buffer.from(await (await pdfOf(id, "en")).arrayBuffer()));
    expect(pdf.pages).toBeGreaterThan(1);
  });

  test("is absent for strangers and whoever is not signed in; the secretariat may read it", async () => {
    const id = await issued(market, await paidPayment(market, { payer, payee }));
    const status = async (as?: Parameters<typeof pdfOf>[2]) =>
      (await market.fetch(`/papers/${id}/en.pdf`, as === undefined ? {} : { as })).status;
    expect(await status()).toBe(404);
    expect(await status((await freshPayee()).owner)).toBe(404);
    expect(await status(await market.secretariat())).toBe(200);
    expect(await status(payee.owner)).toBe(200);
    expect((await pdfOf(id, "de")).status).toBe(404);
    expect((await market.fetch(`/papers/${crypto.randomUUID()}/en.pdf`, { as: payer.owner })).status).toBe(404);
  });
});

describe("an invoice", () => {
  test("both sides find it with what it says; a stranger does not", async () => {
    const payment = await paidPayment(market, { payer, payee });
    const id = await issued(market, payment);
    const { items } = await listed(payer, "payer");
    expect(items.find((each) => each.id === id)).toMatchObject({
      kind: "invoice",
      number: expect.stringMatching(/^INV-2026-\d{6}$/),
      side: "payer",
      amount: 223_000,
      currency: "CNY",
      issuer: { name: "Nanpu Casting" },
      url: `/papers/${id}/en.pdf`,
    });
    expect((await listed(payee, "issuer")).items.map((each) => each.id)).toContain(id);
    expect(await market.as(payer.owner).billing.papers.get.query({ id, locale: "en" })).toMatchObject({ id });
    const stranger = market.as((await freshPayee()).owner);
    expect(await refusalReason(stranger.billing.papers.get.query({ id, locale: "en" }))).toBe("not-found");
    expect((await listed(await freshPayee(), "payer")).items).toEqual([]);
  });

  test("the same payment has one, however often it is asked for", async () => {
    const payment = await paidPayment(market, { payer, payee });
    const ids = [await issued(market, payment), await issued(market, payment)];
    expect(new Set(ids).size).toBe(1);
  });

  test("fifty at once: every number once, without a gap, although every fifth is rolled back", async () => {
    const seller = await freshPayee();
    const payments = await Promise.all(Array.from({ length: 50 }, () => paidPayment(market, { payer, payee: seller })));
    await Promise.allSettled(payments.map((payment, at) => issued(market, payment, at % 5 === 4)));
    const rows = await market.db.invoice.findMany({ where: { issuerId: seller.id }, orderBy: { number: "asc" } });
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ paymentId }) => paymentId)).size).toBe(40);
  });

  test("the numbers of a year begin anew at midnight where the issuer is", async () => {
    const seller = await freshPayee();
    const numberAt = async (at: string) => {
      market.clock.set(at);
      const id = await issued(market, await paidPayment(market, { payer, payee: seller }));
      return (await listed(seller, "issuer")).items.find((each) => each.id === id)?.number;
    };
    expect(await numberAt("2026-12-31T15:59:59Z")).toBe("INV-2026-000001");
    expect(await numberAt("2026-12-31T16:00:00Z")).toBe("INV-2027-000001");
    market.clock.set("2026-11-23T02:00:00Z");
  });

  test("cannot be changed or deleted, by nobody", async () => {
    await issued(market, await paidPayment(market, { payer, payee }));
    await expect(market.pool.query("update invoice set amount = 1")).rejects.toThrow();
    await expect(market.pool.query("delete from invoice")).rejects.toThrow();
    await expect(market.pool.query("truncate invoice")).rejects.toThrow();
  });

  test("keeps names and tax details as they were", async () => {
    const seller = await freshPayee();
    const client = market.as(seller.owner);
    const details = {
      address: "1 Yinjian Road",
      phone: "",
      taxNumber: "9",
      taxRate: 600,
      bank: "",
      bankAccount: "",
      fapiao: null,
    };
    const saved = await client.billing.papers.saveDetails.mutate({ ...details, version: 0 });
    expect(saved).toMatchObject({ version: 1, taxRate: 600, taxNumber: "" });
    const id = await issued(market, await paidPayment(market, { payer, payee: seller }));
    await market.db.organisation.update({ where: { id: seller.id }, data: { legalName: "Another Limited" } });
    await client.billing.papers.saveDetails.mutate({
      ...details,
      address: "2 Yinjian Road",
      taxRate: null,
      version: 1,
    });
    const { paper } = await market.db.invoice.findUniqueOrThrow({ where: { id } });
    expect(paper).toMatchObject({
      issuer: { legalName: `${seller.name} Limited`, address: "1 Yinjian Road" },
      tax: { rate: 600, included: 12_623 },
    });
  });

  test("the payer's managers are told by mail, with the number and a way to it", async () => {
    const buyer = await freshPayee();
    const id = await issued(market, await paidPayment(market, { payer: buyer, payee }));
    const staff = await market.person({ organisation: buyer, role: "staff" });
    const [mail] = await market.mails(buyer.owner.email);
    expect(mail?.subject).toMatch(/INV-2026-\d{6}/);
    expect(mail?.text).toContain(id);
    expect(await market.mails(staff.email)).toEqual([]);
  });
});

describe("the invoice of a reservation", () => {
  test("says what was booked and when, and a cancellation brings a credit note for what goes back", async () => {
    const money = billingOf(market);
    const place = await bench(market, { owner: await money.payee() });
    const made = await book(market, place, { rail: "card" });
    await money.payByCard(place.booker, made.paymentId ?? "");
    await market.runJobs();
    const [invoice] = (await listed(place.booker, "payer")).items;
    expect(invoice).toMatchObject({ kind: "invoice", subjectNumber: made.number, amount: 80_000, currency: "HKD" });
    const { paper } = await market.db.invoice.findUniqueOrThrow({ where: { id: invoice?.id ?? "" } });
    expect(paper).toMatchObject({
      about: { period: { from: at(10), to: at(12), timeZone: "Asia/Shanghai" } },
      units: { hour: { short: { en: "/ h" } } },
    });
    const drawn = await pdfOf(invoice?.id ?? "", "pt", place.booker.owner);
    expect(readPdf(Buffer.from(await drawn.arrayBuffer())).raw).toContain("/Lang (pt)");
    const { cancel } = market.as(place.booker.owner).reservations;
    await cancel.mutate({ id: made.id, reason: "", expectedRefund: null, locale: "en" });
    const [credit] = (await listed(place.booker, "payer")).items;
    expect(credit).toMatchObject({ kind: "credit-note", credits: invoice?.number, amount: 80_000 });
  });
});

describe("a credit note", () => {
  test("says the tax at the rate of its invoice, whatever its issuer says of prices since", async () => {
    const seller = await freshPayee();
    const details = { address: "", phone: "", taxNumber: "", bank: "", bankAccount: "", fapiao: null };
    const { saveDetails } = market.as(seller.owner).billing.papers;
    await saveDetails.mutate({ ...details, taxRate: 600, version: 0 });
    const payment = await paidPayment(market, { payer, payee: seller });
    await issued(market, payment);
    await saveDetails.mutate({ ...details, taxRate: null, version: 1 });
    const id = await credited(market, payment, { id: crypto.randomUUID(), amount: 10_600, reason: "" });
    const { paper } = await market.db.invoice.findUniqueOrThrow({ where: { id: id ?? "" } });
    expect(paper).toMatchObject({ tax: { rate: 600, included: 600 } });
  });

  test("takes back what was refunded, by line, and names its invoice", async () => {
    const payment = await paidPayment(market, { payer, payee });
    const invoice = await issued(market, payment);
    const refund = { id: crypto.randomUUID(), amount: 111_500, reason: "Machine stood still" };
    const id = await credited(market, payment, refund);
    expect(await credited(market, payment, refund)).toBe(id);
    const row = await market.db.invoice.findUniqueOrThrow({ where: { id: id ?? "" } });
    expect(row).toMatchObject({ kind: "credit-note", creditsId: invoice, amount: 111_500, refundId: refund.id });
    expect(row.paper).toMatchObject({
      number: expect.stringMatching(/^CN-2026-/),
      reason: "Machine stood still",
      lines: [
        { key: "base", amount: -104_941 },
        { key: "set-up", amount: -6559 },
      ],
    });
  });

  test("there is none of a payment that never had an invoice", async () => {
    const payment = await paidPayment(market, { payer, payee });
    expect(await credited(market, payment, { id: crypto.randomUUID(), amount: 1, reason: "" })).toBeNull();
  });
});

describe("what papers say of an organisation", () => {
  const details = { address: "", phone: "", taxNumber: "", taxRate: null, bank: "", bankAccount: "", fapiao: null };

  test("only fields that its jurisdiction knows are kept, and the trail says who changed them", async () => {
    const client = market.as(payer.owner);
    const saved = await client.billing.papers.saveDetails.mutate({
      ...details,
      fapiao: "special",
      taxRate: 600,
      phone: "+852 2345 6789",
      version: 0,
    });
    expect(saved).toMatchObject({ fields: ["address", "phone"], fapiao: null, taxRate: null, phone: "+852 2345 6789" });
    expect(await client.billing.papers.details.query()).toEqual(saved);
    const trail = await market.trail(payer.id);
    const entry = trail.find(({ action }) => action === "organisation.billing-details-changed");
    expect(entry?.data).toEqual({ fields: ["phone"] });
  });

  test("refuses: somebody changed them meanwhile; staff", async () => {
    const buyer = await freshPayee();
    const save = (version: number, as = buyer.owner) =>
      market.as(as).billing.papers.saveDetails.mutate({ ...details, version });
    const outcomes = await Promise.allSettled([save(0), save(0), save(0)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusalReason(save(0))).toBe("billing.details-changed-meanwhile");
    const staff = await market.person({ organisation: buyer, role: "staff" });
    expect(await refusalReason(save(1, staff))).toBe("role-too-low");
  });
});
