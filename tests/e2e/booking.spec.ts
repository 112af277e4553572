import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { ALWAYS } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

const HOUR = 3_600_000;
const machine = {
  visibility: "everybody",
  bookingMode: "instant",
  priceMode: "amount",
  price: 50_000,
  memberPrice: null,
  minimumCharge: null,
  setUpFee: null,
  currency: "CNY",
  priceUnit: "machine-hour",
  leadTimeDays: null,
  units: 1,
  weeklyPlan: ALWAYS,
} as const satisfies Partial<ListingContent>;

async function machineOf(owner: Page, title: string, change: Partial<ListingContent> = {}): Promise<string> {
  await signedIn(owner, DEMO.manufacturer);
  return offered(await clientOf(owner), title, { ...machine, ...change });
}

/** Two hours that nobody else in these tests wants, some days ahead. */
const inDays = (days: number): { from: string; to: string } => {
  const from = Math.ceil(Date.now() / HOUR) * HOUR + days * 24 * HOUR;
  return { from: new Date(from).toISOString(), to: new Date(from + 2 * HOUR).toISOString() };
};
const bookPage = (id: string, { from, to }: { from: string; to: string }): string =>
  `/en/listings/${id}/book?from=${from}&to=${to}`;
const panel = (page: Page) => page.getByRole("region", { name: "Your booking" });

test("a foreman paints the week, closes a day, and sees the month and a price that come of it", async ({ page }) => {
  const id = await machineOf(page, `Casting line ${newTag()}`, { weeklyPlan: [], bookingMode: "request" });
  await arrived(page, `/en/desk/listings/${id}/availability`);
  const week = page.getByRole("grid", { name: "Hours of an ordinary week" });
  await week.getByRole("gridcell", { name: "Monday 08:00–08:30" }).hover();
  await page.mouse.down();
  await week.getByRole("gridcell", { name: "Sunday 16:30–17:00" }).hover();
  await page.mouse.up();
  await expect(week.getByRole("gridcell", { name: "Wednesday 12:00–12:30" })).toHaveAttribute("aria-selected", "true");

  const month = page.getByRole("grid", { name: "Days of the month with their hours" });
  const day = month.getByRole("gridcell").filter({ hasText: /^15/ });
  // The house itself may rest that month.
  do await page.getByRole("button", { name: "Next month" }).click();
  while (!(await day.textContent())?.endsWith("8–17"));
  await expect(day).toHaveAccessibleName(/8–17$/);
  await day.click();
  await page.getByRole("region", { name: "Chosen days" }).getByRole("button", { name: "Closed" }).click();
  await expect(day).toHaveAccessibleName(/closed$/);

  await page.getByRole("radio", { name: "Booked at once" }).check();
  await page.getByLabel("Set-up fee").fill("100");
  await page.getByRole("radio", { name: "Strict" }).check();
  const example = page.getByRole("region", { name: "Example price" });
  await expect(example).toContainText("3,100.00");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Hours and terms saved")).toBeVisible();

  await page.reload();
  await expect(week.getByRole("gridcell", { name: "Wednesday 12:00–12:30" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("radio", { name: "Booked at once" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Strict" })).toBeChecked();
  await page.getByLabel("Set-up fee").fill("120");
  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("Leave without saving?");
  await page.getByRole("button", { name: "Stay" }).click();
  await expect(page.getByLabel("Set-up fee")).toHaveValue("120");
});

test("a buyer who is not signed in finds a free time by keyboard, signs in and books it", async ({ page, browser }) => {
  const owner = await elsewhere(browser);
  const title = `Furnace ${newTag()}`;
  const id = await machineOf(owner, title);
  await arrived(page, `/en/listings/${id}`);
  await page.getByRole("main").getByRole("link", { name: "Book", exact: true }).click();
  const grid = page.getByRole("grid", { name: /^The week by hours/ });
  const first = grid.getByRole("gridcell").first();
  const thisWeek = (await first.getAttribute("aria-label")) ?? "";
  await page.getByRole("button", { name: "Next week" }).click();
  await expect(page).toHaveURL(/day=/);
  await expect(first).not.toHaveAccessibleName(thisWeek);
  await grid
    .getByRole("gridcell", { name: /, 10:00–11:00, Free$/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText(/11:00–13:00, 2 h/);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(panel(page)).toContainText(/11:00–14:00, 3 h/);
  await expect(panel(page)).toContainText("1,500.00");
  await page.getByLabel(/^Your purchase-order number/).fill("PO-7711");
  await panel(page).getByRole("link", { name: "Sign in to book" }).click();
  await page.getByLabel("E-mail address").fill(DEMO.buyer);
  await page.getByLabel("Password", { exact: true }).fill("bench-demo-2026");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(panel(page)).toContainText(/11:00–14:00, 3 h/);
  await expect(page.getByLabel(/^Your purchase-order number/)).toHaveValue("PO-7711");
  await panel(page).getByRole("button", { name: "Book these 3 h" }).click();
  await expect(page).toHaveURL(/\/en\/pay\/[\da-f-]{36}/);

  const address = new URL(page.url());
  await arrived(page, `/en/listings/${id}/book`);
  await expect(page.getByRole("link", { name: "Go on paying" })).toHaveAttribute("href", address.pathname);
  await expect(page.getByRole("timer")).toBeVisible();
  await owner.context().close();
});

test("a request says when it is answered and whether the place is kept", async ({ page, browser }) => {
  const owner = await elsewhere(browser);
  const id = await machineOf(owner, `Laser ${newTag()}`, { bookingMode: "request" });
  await signedIn(page, DEMO.buyer);
  await arrived(page, bookPage(id, inDays(5)));
  await expect(panel(page)).toContainText("answers within 24 hours");
  await expect(panel(page)).toContainText("Your place is kept until then.");
  await page.getByRole("textbox", { name: /^Message/ }).fill("Twelve flasks of 18K yellow.");
  await panel(page).getByRole("button", { name: "Request these 2 h" }).click();
  await expect(page).toHaveURL(/\/en\/desk\/reservations\/[\da-f-]{36}/);
  await expect(page.getByRole("main")).toContainText("Twelve flasks of 18K yellow.");
  await owner.context().close();
});

test("of two who want the same hours one books them, and the other is offered the nearest", async ({
  page,
  browser,
}) => {
  const [owner, rival] = [await elsewhere(browser), await elsewhere(browser)];
  const id = await machineOf(owner, `Polisher ${newTag()}`);
  await signedIn(page, DEMO.buyer);
  await signedIn(rival, DEMO.visitor);
  const wanted = inDays(6);
  const book = (who: Page) => panel(who).getByRole("button", { name: "Book these 2 h" });
  await Promise.all([arrived(page, bookPage(id, wanted)), arrived(rival, bookPage(id, wanted))]);
  await expect(book(rival)).toBeEnabled();
  await rival.getByRole("textbox", { name: /^Message/ }).fill("Ours comes on the night train.");
  await book(page).click();
  await expect(page).toHaveURL(/\/en\/pay\//);

  await book(rival).click();
  await expect(panel(rival)).toContainText("Nearest that are free:");
  await expect(rival.getByRole("textbox", { name: /^Message/ })).toHaveValue("Ours comes on the night train.");
  await panel(rival).getByRole("listitem").getByRole("button").first().click();
  await book(rival).click();
  await expect(rival).toHaveURL(/\/en\/pay\//);
  await owner.context().close();
  await rival.context().close();
});

test("every Tuesday until a day: each date is shown first, what is taken is left out", async ({ page, browser }) => {
  const owner = await elsewhere(browser);
  const id = await machineOf(owner, `Mill ${newTag()}`);
  const first = inDays(8);
  const later = new Date(Date.parse(first.from) + 7 * 24 * HOUR);
  await (
    await clientOf(owner)
  ).availability.blocks.add.mutate({
    id: crypto.randomUUID(),
    listingId: id,
    from: later.toISOString(),
    to: new Date(later.getTime() + HOUR).toISOString(),
    units: "all",
    note: "Bearings",
  });
  await signedIn(page, DEMO.buyer);
  const until = new Date(Date.parse(first.from) + 22 * 24 * HOUR).toISOString().slice(0, 10);
  await arrived(page, `${bookPage(id, first)}&every=week&until=${until}`);
  await expect(page.getByText("1 is not free.")).toBeVisible();
  await page.getByRole("radio", { name: "All or none" }).check();
  await expect(panel(page).getByRole("button", { name: /^Book \d dates/ })).toBeDisabled();
  await page.getByRole("radio", { name: "Leave it out, book the others" }).check();
  await panel(page)
    .getByRole("button", { name: /^Book \d dates/ })
    .click();
  await expect(page).toHaveURL(/\/en\/desk\/reservations/);
  await owner.context().close();
});
