import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { expect, type Page, test } from "./test.ts";

const ready = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL.endsWith("/sw.js"));

test("whoever works here is told when there is no connection, and goes on when it is back", async ({ page }) => {
  await signedIn(page, DEMO.manufacturer);
  await arrived(page, "/en/desk");
  expect(await ready(page)).toBe(true);
  await page.context().setOffline(true);
  await page.goto("/en/desk/listings");
  await expect(page.getByText("There is no connection")).toBeVisible();
  await expect(page.getByText("没有网络连接")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("link", { name: /^Try again/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/en\/desk\/listings$/);
});

test("a visitor gets no worker", async ({ page }) => {
  await arrived(page, "/en/organisations");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
