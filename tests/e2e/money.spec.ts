import type { Wish } from "@commonbench/domain/reservations/schemas";
import { randomUUID } from "node:crypto";
import { ALWAYS } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn, signedInAnew } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const tag = newTag();
const DAY = 24 * 60 * 60_000;
/** A picture of a bank's slip, as small as one can be. */
const SLIP = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let buyer: Page;
let maker: Page;
let lab: Page;

test.beforeAll(async ({ browser }) => {
  [buyer, maker, lab] = [await elsewhere(browser), await elsewhere(browser), await elsewhere(browser)];
  await signedIn(buyer, DEMO.visitor);
  await signedIn(maker, DEMO.manufacturer);
  await signedInAnew(lab, DEMO.lab);
});
test.afterAll(async () => {
  for (const page of [buyer, maker, lab]) await page.context().close();
});

/** Booked at once by everybody, around the clock. */
const open = {
  bookingMode: "instant",
  visibility: "everybody",
  priceMode: "amount",
  memberPrice: null,
  minimumCharge: null,
  setUpFee: null,
  weeklyPlan: ALWAYS,
} as const;
const soon = (): Date => new Date(Math.ceil((Date.now() + 5 * DAY) / DAY) * DAY);

/** Four samples for a laboratory that was set up to take them; where they are paid. */
async function samplesToPay(title: string): Promise<string> {
  const client = await clientOf(lab);
  const content = { ...open, price: 12_500, currency: "HKD" } as const;
  const listingId = await offered(client, title, content, "lab");
  const { version, listingVersion, settings, weeklyPlan, units } = await client.availability.get.query({ listingId });
  const changed = { ...settings, turnaroundDays: 3 };
  await client.availability.update.mutate({
    listingId,
    version,
    listingVersion,
    settings: changed,
    weeklyPlan,
    units,
  });
  const arrivesOn = soon().toISOString().slice(0, 10);
  return reserve(listingId, { measure: "samples", samples: 4, arrivesOn, express: false }, "card", "HKD");
}

/** Two hours of a machine that is open around the clock; where they are paid. */
async function hoursToPay(title: string): Promise<string> {
  const unit = { price: 25_000, currency: "CNY", priceUnit: "machine-hour" } as const;
  const content = { ...open, ...unit } as const;
  const listingId = await offered(await clientOf(maker), title, content);
  const from = soon();
  const to = new Date(from.getTime() + 2 * 60 * 60_000);
  const wish = { measure: "time", from: from.toISOString(), to: to.toISOString(), units: 1 } as const;
  return reserve(listingId, wish, "bank_transfer", "CNY");
}

async function reserve(
  listingId: string,
  wish: Wish,
  rail: "card" | "bank_transfer",
  currency: string,
): Promise<string> {
  const client = await clientOf(buyer);
  const expectedTotal = { amount: 50_000, currency };
  const reserved = await client.reservations.reserve.mutate({
    id: randomUUID(),
    listingId,
    wish,
    rail,
    expectedTotal,
    locale: "en",
  });
  return reserved.paymentId ?? "";
}

/** The card company's own page, as it is rehearsed on this machine. */
async function payWith(card: string): Promise<void> {
  await buyer.getByLabel("E-mail").fill("buyer@brera.commonbench.test");
  await buyer.getByLabel("Card number").fill(card);
  await buyer.getByLabel("Expiry").fill("12 / 34");
  await buyer.getByLabel("Security code").fill("123");
  await buyer.getByLabel("Name on the card").fill("Giulia Ferrari");
  await buyer.getByRole("button", { name: /^Pay HKD/ }).click();
}

test("a laboratory sees that cards are accepted, and says where transfers of another currency go", async () => {
  await arrived(lab, "/en/desk/money/account");
  await expect(lab.getByText("Cards are accepted")).toBeVisible();

  await lab.getByRole("button", { name: "Add a bank account" }).click();
  const form = lab.getByRole("dialog", { name: "Add a bank account" });
  await form.getByLabel("Currency").selectOption("USD");
  await form.getByLabel("Account holder").fill("Harbour Assay Laboratory Limited");
  await form.getByLabel("Bank", { exact: true }).fill("Hang Seng Bank");
  await form.getByLabel("Account number or IBAN").fill("024-388-123456-883");
  await form.getByRole("button", { name: "Save the account" }).click();
  await expect(lab.getByText("024-388-123456-883")).toBeVisible();
});

test("a buyer's card is declined, another is charged, and the page says so after a reload too", async () => {
  const paymentId = await samplesToPay(`Fineness by fire ${tag}`);
  await arrived(buyer, `/en/pay/${paymentId}`);
  await expect(buyer.getByRole("timer")).toContainText("Kept for");
  await buyer.getByRole("button", { name: "Pay HKD 500.00 by card" }).click();
  await payWith("4000 0000 0000 0002");
  await expect(buyer.getByRole("alert")).toContainText(/declined/i);
  await payWith("4242 4242 4242 4242");
  await expect(buyer).toHaveURL(new RegExp(`/en/pay/${paymentId}/return`));
  await expect(buyer.getByText(/^HKD\s500\.00 paid/)).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByText(/^HKD\s500\.00 paid/)).toBeVisible();
  await buyer.getByRole("link", { name: /^Go to R-/ }).click();
  await expect(buyer.getByText("Confirmed").first()).toBeVisible();
});

test("the laboratory sees the money, down to its entry, and gives a part of it back", async () => {
  await arrived(lab, "/en/desk/money");
  const figures = lab.getByRole("link", { name: /HKD.*see its entries/ });
  await figures.and(lab.locator('[href*="account=received"]')).click();
  await expect(lab.getByRole("row").filter({ hasText: "500.00" }).first()).toBeVisible();
  await arrived(lab, "/en/desk/money");
  await lab.getByRole("link", { name: `Fineness by fire ${tag}` }).click();
  await lab.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = lab.getByRole("dialog");
  await dialog.getByRole("radio", { name: "An amount" }).check();
  await dialog.getByLabel("Amount", { exact: true }).fill("120.50");
  await dialog.getByLabel("Reason").fill("The lens was worn.");
  await dialog.getByRole("button", { name: "Refund HKD 120.50" }).click();
  await expect(dialog).toBeHidden();
  // On its way until the card company has it.
  await expect(lab.getByText(/Refund on its way|Partly refunded/).first()).toBeVisible();
  await expect(lab.getByText(/HKD\s120\.50/).first()).toBeVisible();
  await expect(lab.getByRole("link", { name: /^Credit note CN-/ })).toBeVisible();
});

test("a transfer is shown with its proof, and stands once the manufacturer has confirmed it", async () => {
  const { accounts } = await (await clientOf(maker)).billing.bankAccounts.query();
  const number = accounts.find(({ currency }) => currency === "CNY")?.number ?? "the demo says where to pay";
  const paymentId = await hoursToPay(`Burnout kiln ${tag}`);
  await arrived(buyer, `/en/pay/${paymentId}`);
  await expect(buyer.getByText(number)).toBeVisible();
  await buyer
    .getByLabel("Proof of the transfer")
    .setInputFiles({ name: "slip.png", mimeType: "image/png", buffer: SLIP });
  await expect(buyer.getByText("slip.png")).toBeVisible();
  await buyer.getByRole("button", { name: "Send the proof" }).click();
  await expect(buyer.getByText("Your proof is with the payee.")).toBeVisible();

  await arrived(maker, "/en/desk/money");
  await maker.getByRole("link", { name: /to confirm$/ }).click();
  await maker.getByRole("link", { name: `Burnout kiln ${tag}` }).click();
  await expect(maker.getByRole("link", { name: /^slip\.png/ })).toBeVisible();
  await maker.getByRole("button", { name: "Confirm receipt of CNY 500.00" }).click();
  await expect(maker.getByText("Paid in full")).toBeVisible();
  await arrived(maker, "/en/desk/money/invoices");
  await expect(maker).toHaveURL(/side=issuer/);
  await expect(maker.getByRole("button", { name: "Issued" })).toHaveAttribute("aria-pressed", "true");
  await arrived(buyer, `/en/pay/${paymentId}`);
  await expect(buyer.getByText(/^CNY\s500\.00 paid/)).toBeVisible();
  await expect(buyer.getByRole("link", { name: /^Invoice INV-/ })).toBeVisible();
  await arrived(buyer, "/en/desk/money/invoices");
  await expect(buyer).toHaveURL(/side=payer/);
});

test("the books agree when the secretariat compares them", async ({ page }) => {
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/secretariat/money");
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Everything agrees" }).first()).toBeVisible();
});
