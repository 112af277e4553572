import { ALWAYS_OPEN, inDays, reserved } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, test } from "./test.ts";

const HOURS = 4 * 3_600_000;

test("who finds a time taken waits for it, is offered it when it comes free, and takes it", async ({
  page,
  browser,
}) => {
  const [owner, first] = [await elsewhere(browser), await elsewhere(browser)];
  await Promise.all([signedIn(owner, DEMO.manufacturer), signedIn(first, DEMO.visitor), signedIn(page, DEMO.buyer)]);
  const title = `Casting line ${newTag()}`;
  const settings = { ...ALWAYS_OPEN, visibility: "everybody", bookingMode: "instant" } as const;
  const id = await offered(await clientOf(owner), title, settings);
  const from = inDays(9);
  const made = await reserved(await clientOf(first), id, from);

  // The buyer comes too late, reads what else is free, and waits.
  const slot = `from=${from.toISOString()}&to=${new Date(from.getTime() + HOURS).toISOString()}`;
  await arrived(page, `/en/listings/${id}/book?${slot}`);
  const panel = page.getByRole("region", { name: "Your booking" });
  await expect(panel).toContainText("Nearest that are free");
  await panel.getByRole("button", { name: "Wait for this time" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Purchase order").fill("PO-2026-31");
  await dialog.getByRole("button", { name: "Wait for this time" }).click();
  await expect(panel).toContainText("1st in line");

  await arrived(page, "/en/desk/reservations");
  const row = page.getByRole("table", { name: "You wait for these times" }).getByRole("row", { name: title });
  await expect(row).toContainText("1st in line");
  await arrived(owner, "/en/desk/reservations?side=provider");
  await expect(
    owner.getByRole("table", { name: "Others wait for these times" }).getByRole("row", { name: title }),
  ).toContainText("1 waits");

  // The first gives it back; the buyer's page hears of it by itself.
  await arrived(first, `/en/desk/reservations/${made.id}`);
  await first.getByRole("button", { name: /^(Withdraw|Cancel)/ }).click();
  await first
    .getByRole("dialog")
    .getByRole("button", { name: /^(Withdraw|Cancel)/ })
    .click();
  await expect(row).toContainText("Kept for you");
  await expect(row.getByRole("link", { name: "See the offer" })).toBeVisible();

  // It stands at the top of the desk, too.
  await arrived(page, "/en/desk");
  const task = page.getByRole("main").getByRole("listitem").first();
  await expect(task).toContainText(`A time came free: ${title}`);
  await expect(task).toContainText("kept for you until");
  await task.getByRole("link", { name: /^See the offer/ }).click();

  const offer = page.getByRole("region", { name: "A time that has come free" });
  await expect(offer.getByRole("timer")).toContainText(/left/);
  await expect(offer).toContainText("1,600.00");
  await expect(offer.getByLabel("Purchase order")).toHaveValue("PO-2026-31");
  await offer.getByRole("button", { name: "Book this time" }).click();
  await expect(page).toHaveURL(/\/(pay|desk\/reservations)\//);

  await arrived(page, "/en/desk/reservations");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expect(page.getByRole("table", { name: "You wait for these times" })).toBeHidden();
});
