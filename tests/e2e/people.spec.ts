import { mailedLink } from "./mail.ts";
import { newOrganisation } from "./organisations.ts";
import { arrived } from "./pages.ts";
import { DEMO, fillSignIn, newPerson, PASSWORD, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";
import { totpOf } from "./totp.ts";

const account = (page: Page) => page.getByRole("banner").getByRole("button", { name: /./ }).last();

test("one press on a demo account fills the form, and the next one signs in", async ({ page }) => {
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: "Laboratory in Hung Hom" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue(DEMO.lab);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/en\/desk$/);
  await expect(page.getByRole("banner")).toContainText("Winnie Lam");
});

test("a wrong password is told without telling which part is wrong", async ({ page }) => {
  await page.goto("/en/sign-in");
  for (const email of [DEMO.buyer, `nobody-${newTag()}@example.test`]) {
    await fillSignIn(page, email, "not-the-password");
    await expect(page.getByText("E-mail address and password do not match an account.")).toBeVisible();
  }
});

test("signing in leads back to the page that asked for it", async ({ page }) => {
  await page.goto("/en/desk/listings?status=paused");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await fillSignIn(page, DEMO.manufacturer, "bench-demo-2026");
  await expect(page).toHaveURL(/\/en\/desk\/listings\?status=paused$/);
  await page.goto("/en/sign-in?next=https%3A%2F%2Felsewhere.test%2F");
  expect(new URL(page.url()).hostname).toBe("localhost");
});

test("a second factor is turned on, and then asked for: a code, or a recovery code", async ({ page, browser }) => {
  const { email } = await newPerson(page);
  await arrived(page, "/en/account/security");
  await page.getByRole("button", { name: "Turn on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await dialog.getByRole("button", { name: "Go on" }).click();
  const key = (await page.locator("code").first().textContent()) ?? "";
  await page.getByLabel("Six digits from the app").fill("000000");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("This code is not right.")).toBeVisible();
  await page.getByLabel("Six digits from the app").fill(totpOf(key));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("Keep these now: they are shown only once.")).toBeVisible();
  const [first = ""] = await page.getByRole("main").getByRole("listitem").allTextContents();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("button", { name: "New recovery codes" })).toBeVisible();

  const phone = await elsewhere(browser);
  await phone.goto("/en/sign-in");
  await fillSignIn(phone, email, PASSWORD);
  await phone.getByLabel("Code", { exact: true }).fill(totpOf(key));
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/en\/desk$/);

  for (const outcome of ["in", "used"]) {
    const other = await elsewhere(browser);
    await other.goto("/en/sign-in");
    await fillSignIn(other, email, PASSWORD);
    await other.getByRole("button", { name: "Use a recovery code" }).click();
    await other.getByLabel("Recovery code").fill(first);
    await other.getByRole("button", { name: "Sign in" }).click();
    if (outcome === "in") await expect(other).toHaveURL(/\/en\/desk$/);
    else await expect(other.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  }
});

test("other devices are seen and signed out, one and all", async ({ page, browser }) => {
  const { email } = await newPerson(page);
  const others = [await elsewhere(browser), await elsewhere(browser), await elsewhere(browser)];
  for (const other of others) await signedIn(other, email, PASSWORD);
  await arrived(page, "/en/account/security");
  await expect(page.getByText("4 devices")).toBeVisible();
  const row = page
    .getByRole("table", { name: "Signed-in devices" })
    .getByRole("row")
    .filter({ hasNotText: "this device" });
  await row
    .last()
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await expect(page.getByText("3 devices")).toBeVisible();
  await page.getByRole("button", { name: "Sign out all others" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText("Sign out all other devices?");
  await dialog.getByRole("button", { name: "Sign out all others" }).click();
  await expect(page.getByText("1 device", { exact: true })).toBeVisible();
  for (const other of others) {
    await other.goto("/en/desk");
    await expect(other).toHaveURL(/\/en\/sign-in/);
  }
});

test("a forgotten password is replaced by mail, once, and other devices are signed out", async ({ page, browser }) => {
  const { email } = await newPerson(page);
  const visitor = await elsewhere(browser);
  await visitor.goto("/en/sign-in");
  await visitor.getByRole("link", { name: "Forgot the password?" }).click();
  await expect(visitor.getByRole("heading", { name: "Forgot the password?" })).toBeVisible();
  await visitor.getByLabel("E-mail address").fill(email);
  await visitor.getByRole("button", { name: "Send the link" }).click();
  await expect(visitor.getByText("Check your mail")).toBeVisible();
  const link = await mailedLink(visitor, email, "reset-password");
  for (const outcome of ["changed", "ended"]) {
    await visitor.goto(link);
    if (outcome === "ended") break;
    await visitor.getByLabel("New password", { exact: true }).fill("granite-loupe-bench");
    await visitor.getByRole("button", { name: "Save the password" }).click();
    await expect(visitor).toHaveURL(/\/en\/sign-in$/);
  }
  await expect(visitor.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await visitor.goto("/en/sign-in");
  await fillSignIn(visitor, email, "granite-loupe-bench");
  await expect(visitor).toHaveURL(/\/en\/desk$/);
  await page.goto("/en/desk");
  await expect(page).toHaveURL(/\/en\/sign-in/);
});

test("the organisation in use is always in sight, and can be changed", async ({ page }) => {
  await signedIn(page, DEMO.two);
  await arrived(page, "/en/desk/organisation");
  const first = (await account(page).textContent()) ?? "";
  await account(page).click();
  const choices = page.getByRole("menuitemradio");
  const other = choices.and(page.locator("[aria-checked=false]")).first();
  const name = (await other.textContent()) ?? "";
  expect(first).not.toContain(name);
  await other.click();
  await expect(page.getByRole("main")).toContainText(name);
  for (const address of ["/en/desk", "/en/desk/listings", "/en/account", "/en/search", "/en/"]) {
    await arrived(page, address);
    await expect(page.getByRole("banner")).toContainText(name);
  }
});

test("somebody new accepts an invitation that came by mail", async ({ page, browser }) => {
  const { name } = await newOrganisation(page);
  const email = `${newTag()}@example.test`;
  await arrived(page, "/en/desk/people");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();

  const guest = await elsewhere(browser);
  await guest.goto(await mailedLink(guest, email, "/invitations/"));
  await expect(guest.getByRole("heading", { name: `${name} invites you` })).toBeVisible();
  await guest.getByRole("main").getByRole("link", { name: "Sign up" }).click();
  await guest.getByLabel("Your name").fill("Wong Ka Yan");
  await guest.getByLabel("E-mail address").fill(email);
  await guest.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await guest.getByRole("button", { name: "Create my account" }).click();
  await expect(guest.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await guest.goto(await mailedLink(guest, email, "verify-email"));
  await guest.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(guest, email, PASSWORD);
  await expect(guest).toHaveURL(/\/en\/invitations\//);
  await guest.getByRole("button", { name: "Join", exact: true }).click();
  await expect(guest).toHaveURL(/\/en\/desk$/);
  await expect(guest.getByRole("banner")).toContainText(name);
  await arrived(page, "/en/desk/people");
  await expect(page.getByRole("table", { name: "People" })).toContainText("Wong Ka Yan");
});

test("the last owner stays until somebody else is one", async ({ page }) => {
  await newOrganisation(page);
  await arrived(page, "/en/desk/people");
  await expect(page.getByText(/^You are the only owner/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Leave the organisation" })).toBeDisabled();
});
