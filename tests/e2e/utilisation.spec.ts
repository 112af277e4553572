import { ALWAYS } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { expect, newTag, test } from "./test.ts";

const HOUR = 3_600_000;
const monthInChina = (time: number) => new Date(time + 8 * HOUR).getUTCMonth();

test("a maker sees by month and by listing how much of the hours on offer was booked, and goes to the calendar", async ({
  page,
}) => {
  await signedIn(page, DEMO.manufacturer);
  const title = `Enamelling kiln ${newTag()}`;
  await offered(await clientOf(page), title, {
    bookingMode: "instant",
    visibility: "everybody",
    priceMode: "amount",
    price: 20_000,
    memberPrice: null,
    minimumCharge: null,
    setUpFee: null,
    currency: "CNY",
    priceUnit: "machine-hour",
    weeklyPlan: ALWAYS,
  });
  await arrived(page, "/en/desk/money");
  const section = page.getByRole("region", { name: "Utilisation" });
  await expect(section.getByRole("link", { name: /booked, .* used of .* h$/ }).last()).toBeVisible();
  await section.getByRole("button", { name: "Table" }).click();
  await expect(section.getByRole("table", { name: "By month" }).getByRole("row")).toHaveCount(13);
  await section.getByRole("button", { name: "By listing" }).click();
  const row = section.getByRole("row").filter({ hasText: title });
  // On offer until the month ends at the machine; in its last hour that may round to nothing.
  const isOffered = monthInChina(Date.now()) === monthInChina(Date.now() + HOUR);
  await expect(row.getByRole("cell")).toHaveText(
    isOffered ? [/[1-9]/, "0", "0", "0%"] : [/^[01]/, "0", "0", /^(0%|–)$/],
  );
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/desk\/calendar\?.*listing=/);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).not.toHaveURL(/listing=/);
});
