import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { expect, test } from "./test.ts";

test("a half-made decision stays when the file that lies open by itself is opened", async ({ page }) => {
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/secretariat");
  const decision = page.getByRole("region", { name: "Decide" });
  await decision.getByRole("radio", { name: /^Ask for more/ }).check();
  await decision.getByRole("textbox", { name: /^Reason/ }).fill("Whose workshop is it?");
  await page.getByRole("main").getByRole("listitem").locator("a[aria-current=true]").click();
  await expect(page).toHaveURL(/\/en\/secretariat\/memberships\/[\da-f-]{36}$/);
  await expect(decision.getByRole("textbox", { name: /^Reason/ })).toHaveValue("Whose workshop is it?");
  await expect(decision.getByRole("radio", { name: /^Ask for more/ })).toBeChecked();
});

test("on a phone a file takes the place of the list, and the focus goes with it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/secretariat");
  const row = page.getByRole("main").locator("a[href*='/secretariat/memberships/']").first();
  await row.press("Enter");
  await expect(row).toBeHidden();
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeFocused();
});
