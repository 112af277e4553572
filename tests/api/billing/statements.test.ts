import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { billingOf } from "../../support/billing.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { readPdf } from "../../support/pdf.ts";
import { refusalReason } from "../../support/refusal.ts";
import { unzip } from "../../support/unzip.ts";

let market: Marketplace;
let billing: ReturnType<typeof billingOf>;
let payee: TestOrganisation;
let payer: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  billing = billingOf(market);
  const desk = await market.secretariat();
  const everything = { programme: null, categoryId: null, kind: null, memberClass: null, currency: null };
  await market.as(desk).billing.commission.add.mutate({
    ...everything,
    basisPoints: 500,
    fixed: 0,
    cap: null,
    startsOn: "2026-11-23",
    note: "",
    locale: "en",
  });
  payee = await billing.payee({ names: { "zh-Hant": "紅磡珠寶", en: '=HYPERLINK("http://a.test")' } });
  payer = await market.organisation({
    membership: "admitted",
    names: { "zh-Hans": "南浦铸造", en: "@Nanpu, Casting" },
  });
  const first = await billing.open({ payer, payee, amount: 100_001 });
  await billing.payByCard(payer, first.id);
  await billing.refund({ subject: first.subject, refund: { amount: 40_000 }, cause: "test", reason: "Broken" });
  await billing.advance(first.id);
  await market.runJobs();
  market.clock.set("2026-11-30T16:00:00Z");
  const next = await billing.open({ payer, payee, amount: 500, currency: "JPY" });
  await billing.payByCard(payer, next.id);
});
afterAll(() => market.close());

const statementOf = (organisation: TestOrganisation, month = "2026-11") =>
  market.as(organisation.owner).billing.papers.statement.query({ month, locale: "en" });
const file = (name: string, as = payee.owner, month = "2026-11") =>
  market.fetch(`/papers/statements/${month}/${name}`, { as });
const bytes = async (name: string, as = payee.owner, month = "2026-11") =>
  Buffer.from(await (await file(name, as, month)).arrayBuffer());

describe("a monthly statement", () => {
  test("says what came, went back and was taken, as the ledger has it", async () => {
    const { lines, totals } = await statementOf(payee);
    expect(lines.map(({ kind, gross, commission }) => [kind, gross, commission])).toContainEqual([
      "sale",
      100_001,
      5000,
    ]);
    expect(lines.map(({ kind, gross, commission }) => [kind, gross, commission])).toContainEqual([
      "refund",
      -40_000,
      -2000,
    ]);
    expect(lines.find(({ kind }) => kind === "sale")?.papers).toMatch(/^INV-2026-\d{6}$/);
    expect(lines.find(({ kind }) => kind === "refund")?.papers).toMatch(/^CN-2026-\d{6}$/);
    const [total] = totals;
    expect(total).toMatchObject({ currency: "HKD", received: 60_001, paid: 0, commission: 3000 });
    const { figures } = await market.as(payee.owner).billing.overview.query();
    const held = figures.filter(({ account, currency }) => account === "held" && currency === "HKD");
    expect(total?.net).toBe(held.reduce((sum, { amount }) => sum + amount, 0));
  });

  test("the payer sees the other side of it, and nothing of the commission", async () => {
    const { lines, totals } = await statementOf(payer);
    expect(lines.map(({ kind, gross }) => [kind, gross])).toEqual([
      ["purchase", -100_001],
      ["refund-received", 40_000],
    ]);
    expect(totals).toEqual([{ currency: "HKD", received: 0, paid: -60_001, commission: 0, fee: 0, net: -60_001 }]);
  });

  test("a month begins at midnight where the organisation is; yen have no cents", async () => {
    const { lines } = await statementOf(payee, "2026-12");
    expect(lines.map(({ currency, gross, commission }) => [currency, gross, commission])).toContainEqual([
      "JPY",
      500,
      25,
    ]);
    const csv = (await bytes("en.csv", payee.owner, "2026-12")).toString();
    expect(csv).toContain(",JPY,500,-25,");
  });

  test("an organisation without money has an empty one; staff and strangers have none", async () => {
    const other = await market.organisation({ membership: "admitted" });
    expect(await statementOf(other)).toMatchObject({ lines: [], totals: [] });
    expect((await bytes("zh-Hans.pdf", other.owner)).subarray(0, 5).toString()).toBe("%PDF-");
    const staff = await market.person({ organisation: payee, role: "staff" });
    expect(
      await refusalReason(market.as(staff).billing.papers.statement.query({ month: "2026-11", locale: "en" })),
    ).toBe("role-too-low");
    expect((await file("en.pdf", staff)).status).toBe(403);
    expect((await market.fetch("/papers/statements/2026-11/en.pdf")).status).toBe(401);
    expect((await file("en.txt")).status).toBe(404);
    expect((await file("en.pdf", payee.owner, "2026-13")).status).toBe(404);
  });
});

describe("its files", () => {
  test("CSV opens right in Chinese Excel, and no text of others becomes a formula", async () => {
    const csv = (await bytes("zh-Hans.csv")).toString();
    expect(csv.startsWith("\uFEFF日期,类型,单据,")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv).toContain("南浦铸造");
    expect(csv).toMatch(/2026-11-23,.*,HKD,1000\.01,-50\.00,/);
    expect((await bytes("en.csv")).toString()).toContain(`,"'@Nanpu, Casting",`);
    expect((await bytes("en.csv", payer.owner)).toString()).toContain(`,"'=HYPERLINK(""http://a.test"")",`);
  });

  test("XLSX has real numbers and days, a head that stays, and no formula", async () => {
    const files = unzip(await bytes("zh-Hans.xlsx"));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain("<v>1000.01</v>");
    expect(sheet).toContain("<v>46349</v>");
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain("<f>");
    expect([...files.values()].join("")).toContain("南浦铸造");
    const styles = files.get("xl/styles.xml") ?? "";
    expect(styles).toContain("yyyy-mm-dd");
    expect(styles).toContain("#,##0.00");
  });

  test("PDF in the reader's language, with its own fonts", async () => {
    const answer = await file("zh-Hant.pdf");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const pdf = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(pdf.fonts).toBe(pdf.embedded);
    expect(pdf.canSelect("月結單南浦铸造佣金")).toBe(true);
  });
});
