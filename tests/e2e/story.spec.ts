import type { Page as PageOf } from "@playwright/test";
import { fillPlace, fillPrice, fillWhat, openStep, pick, publish, startListing } from "./listing-form.ts";
import { mailedLink } from "./mail.ts";
import { businessNumber } from "./organisations.ts";
import { arrived, hits } from "./pages.ts";
import { DEMO, fillSignIn, PASSWORD, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const tag = newTag();
const email = `mei-${tag}@example.test`;
const name = `Test Works ${tag}`;
let page: PageOf;
let desk: PageOf;

test.beforeAll(async ({ browser }) => {
  page = await elsewhere(browser);
  desk = await elsewhere(browser);
});

test("a person signs up, confirms the address and adds the organisation", async () => {
  await page.goto("/en/sign-up");
  await page.getByLabel("Your name").fill("Mei Tester");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create my account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.goto(await mailedLink(page, email, "verify-email"));
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/en\/desk$/);
  await page.getByRole("main").getByRole("link", { name: /^Add/ }).first().click();
  await page.getByLabel("Legal name").fill(`${name} Limited`);
  await page.getByLabel("Jurisdiction").selectOption({ label: "Hong Kong" });
  await page.getByLabel("Registration number").fill("123");
  await expect(page.getByText("A Business Registration number has 8 digits.")).toBeVisible();
  await page.getByLabel("Registration number").fill(businessNumber());
  await page.getByLabel("Name in English").fill(name);
  await page.getByRole("button", { name: "Add an organisation" }).click();
  await expect(page).toHaveURL(/\/en\/desk\/organisation$/);
  await expect(page.getByRole("banner")).toContainText(name);
});

test("it applies, the secretariat asks, the owner answers, and it is admitted", async () => {
  await arrived(page, "/en/desk/membership");
  await page.getByLabel("Why do you want to join?").fill("We share a laser welder and look for casting capacity.");
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText("Membership begins with this signature.")).toBeVisible();
  await page.getByLabel(/^I have read the code of conduct/).check();
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText(/^The application has arrived/)).toBeVisible();

  await signedIn(desk, DEMO.secretariat);
  await arrived(desk, `/en/secretariat?q=${tag}`);
  await desk.getByRole("main").getByRole("listitem").getByRole("link", { name }).first().click();
  await desk.getByRole("radio", { name: /^Ask for more/ }).check();
  await desk.getByLabel(/^Reason, sent/).fill("Please tell us how many people work for you.");
  await desk.getByRole("button", { name: `Ask ${name} for more` }).click();
  await expect(desk.getByText(`Decided and sent: ${name}`)).toBeVisible();

  await page.goto(await mailedLink(page, email, "/desk/membership"));
  await expect(page.getByText("Please tell us how many people work for you.").first()).toBeVisible();
  await page.getByLabel("Your answer").fill("Twelve.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText(/^The secretariat is looking at it/)).toBeVisible();

  await desk.reload();
  await expect(desk.getByText("Twelve.").first()).toBeVisible();
  await desk.getByRole("radio", { name: /^Admit/ }).check();
  await desk.getByRole("button", { name: `Admit ${name}` }).click();
  await expect(desk.getByText(`Decided and sent: ${name}`)).toBeVisible();
  await page.reload();
  await expect(page.getByText("You are a member and may publish listings.")).toBeVisible();
});

test("it publishes a machine with a title in two languages", async () => {
  const title = `Laser welding station, 200 W, ${tag}`;
  await startListing(page, /^Equipment/);
  await fillWhat(page, "点焊", /^Laser welding station/, title);
  await openStep(page, "Details");
  await page.getByLabel("Metals").fill("750");
  await page.getByRole("option", { name: "18K gold, 750 ‰" }).click();
  await page.getByLabel("Operator").selectOption({ label: "Included" });
  await openStep(page, "Words");
  await page.getByRole("tab", { name: /^简体中文/ }).click();
  await page.getByRole("textbox", { name: /^Title/ }).fill(`激光点焊工位 ${tag}`);
  await fillPlace(page);
  await fillPrice(page, "380", "machine-hour");
  await openStep(page, "Booking");
  await page.getByRole("button", { name: "Write the hours" }).click();
  await page.getByRole("button", { name: "Add hours" }).click();
  await page.getByRole("button", { name: "Copy Monday to Tuesday–Friday" }).click();
  await publish(page, title);
  await expect(page.getByRole("main")).toContainText("380");
});

test("it publishes a lab method", async () => {
  const title = `XRF fineness without a mark, ${tag}`;
  await startListing(page, /^Lab/);
  await fillWhat(page, "GB/T 18043", /^XRF fineness/, title);
  await openStep(page, "Details");
  await page.getByRole("checkbox", { name: "GB/T 18043" }).check();
  await page.getByLabel("Metals").fill("750");
  await page.getByRole("option", { name: "18K gold, 750 ‰" }).click();
  await page.getByLabel("Turnaround", { exact: true }).fill("2");
  await page.getByLabel("Destructive").selectOption({ label: "No" });
  await fillPlace(page);
  await fillPrice(page, "120", "sample");
  await publish(page, title);
});

test("it publishes a course with a session", async () => {
  const title = `Goldsmithing for beginners, ${tag}`;
  await startListing(page, /^Training/);
  await fillWhat(page, "执模", /^Goldsmithing/, title);
  await openStep(page, "Details");
  await page.getByLabel("Class hours", { exact: true }).fill("48");
  await page.getByLabel("Way of teaching").selectOption({ label: "Workshop practice" });
  await page.getByLabel("Level", { exact: true }).selectOption({ label: "Introductory" });
  await fillPlace(page);
  await fillPrice(page, "3600", "seat");
  await openStep(page, "Sessions");
  await page.getByRole("button", { name: "Add a session" }).click();
  await page.getByLabel("Seats", { exact: true }).fill("8");
  await publish(page, title);
  await expect(page.getByRole("main")).toContainText("8 of 8");
});

test("it publishes what it does for partners", async () => {
  const title = `Stone setting under the microscope, ${tag}`;
  await startListing(page, /^Partner/);
  await fillWhat(page, "微鑲", /^Stone setting/, title);
  await openStep(page, "Details");
  await page.getByRole("checkbox", { name: "Micro-pavé" }).check();
  await page.getByLabel("Lead time", { exact: true }).fill("5");
  await page.getByRole("checkbox", { name: "Small batches" }).check();
  await fillPlace(page);
  await openStep(page, "Price");
  await expect(page.getByRole("radio", { name: /^On request/ })).toBeChecked();
  await openStep(page, "Capability");
  await pick(page, "Stages", "M5", /^M5/);
  await page.keyboard.press("Escape");
  await page.getByLabel("Processes").fill("Micro-pavé, wax setting");
  await publish(page, title);
});

test("another organisation finds each of them in its own language", async ({ browser }) => {
  const reader = await elsewhere(browser);
  await signedIn(reader, DEMO.buyer);
  for (const [locale, words, title] of [
    ["zh-Hans", "激光焊", `激光点焊工位 ${tag}`],
    ["zh-Hant", "驗金", `XRF fineness without a mark, ${tag}`],
    ["pt", "ourives", `Goldsmithing for beginners, ${tag}`],
    ["zh-Hant", "微鑲", `Stone setting under the microscope, ${tag}`],
  ] as const) {
    // Other tests may publish something newer.
    const hit = hits(reader).filter({ hasText: title });
    await expect(async () => {
      await reader.goto(`/${locale}/search?q=${encodeURIComponent(words)}&sort=newest`);
      await expect(hit).toBeVisible({ timeout: 5000 });
    }).toPass();
    await hit.getByRole("link").click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});
