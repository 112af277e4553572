import { ALWAYS_OPEN, inDays, reserved } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived, held } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

const HOUR = 3_600_000;

/** Booked at once, by everybody, and whoever is at this page is its owner. */
async function machineOf(page: Page, title: string): Promise<string> {
  await signedIn(page, DEMO.manufacturer);
  const booked = { visibility: "everybody", bookingMode: "instant", leadTimeDays: null } as const;
  return offered(await clientOf(page), title, { ...ALWAYS_OPEN, ...booked });
}

/** The date in the reader's zone: the calendar shows the days of whoever looks at it. */
const dayOf = (page: Page, instant: Date): Promise<string> =>
  page.evaluate((time) => new Date(time).toLocaleDateString("sv-SE"), instant.getTime());

test("the calendar shows what is on each machine, and keeps time for its owner", async ({ page, browser }) => {
  const title = `Engraver ${newTag()}`;
  const id = await machineOf(page, title);
  const buyer = await elsewhere(browser);
  await signedIn(buyer, DEMO.buyer);
  const from = inDays(2);
  await reserved(await clientOf(buyer), id, from);
  await arrived(page, `/en/desk/calendar?view=week&day=${await dayOf(page, from)}`);
  const row = page.getByRole("region", { name: title });
  await expect(row.getByRole("link", { name: /Vale do Lótus/ })).toBeVisible();
  await page.getByRole("button", { name: "Keep time for ourselves" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Machine or lab").selectOption({ label: title });
  const other = await dayOf(page, new Date(from.getTime() + 48 * HOUR));
  await dialog.getByLabel("Date").first().fill(other);
  await dialog.getByLabel("Date").last().fill(other);
  await dialog.getByLabel("What for").fill("New lens");
  await dialog.getByRole("button", { name: "Keep time for ourselves" }).click();
  await expect(page.getByText("Time kept")).toBeVisible();
  await arrived(page, `/en/desk/calendar?day=${other}`);
  await row.getByRole("button", { name: /New lens/ }).click();
  await page.getByRole("button", { name: "Give it free" }).click();
  await expect(row.getByRole("button", { name: /New lens/ })).toHaveCount(0);
  await buyer.context().close();
});

test("time is kept by the machine's clock, and not before that is known", async ({ page }) => {
  const title = `Plotter ${newTag()}`;
  await machineOf(page, title);
  const letGo = await held(page, /availability\.free/);
  await page.goto("/en/desk/calendar");
  await page.getByRole("button", { name: "Keep time for ourselves" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Machine or lab").selectOption({ label: title });
  const keep = dialog.getByRole("button", { name: "Keep time for ourselves" });
  await expect(keep).toBeDisabled();
  letGo();
  const asked = page.waitForRequest(/availability\.blocks\.add/);
  await keep.click();
  // Nine in Guangzhou, as the form says.
  expect((await asked).postData()).toContain("T01:00:00.000Z");
  await expect(page.getByText("Time kept")).toBeVisible();
});

test("who has more machines than one screen shows is told how many, and shown them", async ({ page }) => {
  await signedIn(page, DEMO.manufacturer);
  // A small screen, so that a few are many.
  await page.route(/listings\.own/, (route) =>
    route.continue({ url: route.request().url().replace("%22limit%22%3A60", "%22limit%22%3A2") }),
  );
  await arrived(page, "/en/desk/calendar");
  const machines = page.locator(".floor-row");
  await expect(machines).toHaveCount(2);
  const more = page.getByRole("button", { name: /^Show more \(\d+ not shown yet\)$/ });
  await more.click();
  await expect(machines).toHaveCount(4);
});
