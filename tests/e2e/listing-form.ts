import { expect, type Page } from "./test.ts";

/** The guided form, as a person works through it. */
export async function startListing(page: Page, kind: RegExp): Promise<void> {
  await page.goto("/en/desk/listings/new");
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await expect(page).toHaveURL(/\/desk\/listings\/[0-9a-f-]{36}/);
}

export async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Steps of the form" }).getByRole("button", { name }).click();
  await expect(page.getByRole("heading", { name, level: 2, exact: true })).toBeVisible();
}

/** Types a word of the trade into a searched field and takes what it is called. */
export async function pick(page: Page, field: string, typed: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await page.getByRole("option", { name: option }).first().click();
}

export async function fillWhat(page: Page, typed: string, category: string | RegExp, title: string): Promise<void> {
  await pick(page, "Category", typed, category);
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
}

export async function fillPlace(page: Page): Promise<void> {
  await openStep(page, "Place");
  await pick(page, "Town or district", "Kwun Tong", "Kwun Tong");
  await page.getByRole("textbox", { name: "Address" }).fill("Unit 5, 9/F, 28 Hung To Road");
}

export async function fillPrice(page: Page, amount: string, unit: string): Promise<void> {
  await openStep(page, "Price");
  await page.getByRole("radio", { name: /^A price everybody can read/ }).check();
  await page.getByRole("textbox", { name: "Price", exact: true }).fill(amount);
  await page.getByLabel("Currency").selectOption("HKD");
  await page.getByLabel("For each").selectOption({ label: unit });
}

/** Reviews, publishes, and answers with the address of the listing. */
export async function publish(page: Page, title: string): Promise<void> {
  await openStep(page, "Review and publish");
  await expect(page.getByText("Everything that is needed is there.")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/listings\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("region", { name: "Preview" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}
