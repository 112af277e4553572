import { ALWAYS } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { expect, newTag, test } from "./test.ts";

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
  // In the last minutes of a month it may not have been on offer at all.
  await expect(row.getByRole("cell")).toHaveText([/^\d/, "0", "0", /^(0%|–)$/]);
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/desk\/calendar\?.*listing=/);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).not.toHaveURL(/listing=/);
});
