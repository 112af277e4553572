import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import type { Browser } from "@playwright/test";
import { holds } from "./access.ts";
import { clientOf, offered } from "./client.ts";
import { arrived, hits, held } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { writtenTo } from "./talk.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

test.describe.configure({ timeout: 180_000 });

const ENTRANCE = [
  "/en/sign-in",
  "/en/sign-up",
  "/en/forgot-password",
  "/en/reset-password",
  "/en/verified",
  "/en/nowhere",
];
const PUBLIC = ["/en/", "/zh-Hans/", "/en/organisations", "/pt/join", "/en/code-of-conduct"];
const FINDING = ["/en/search?q=casting", "/zh-Hant/search", "/en/search?q=zzzzqqqq"];
const WORK = ["/en/desk", "/en/desk/listings", "/en/desk/listings/new", "/en/desk/membership", "/zh-Hans/desk"];
const SELF = [
  "/en/desk/organisation",
  "/en/desk/people",
  "/en/desk/organisations/new",
  "/en/account",
  "/en/account/security",
];
const TALKING = [
  "/en/desk/enquiries",
  "/zh-Hans/desk/enquiries?box=mine",
  "/en/desk/replies",
  "/en/desk/blocks",
  "/en/notifications",
  "/en/account/notifications",
  "/pt/account/notifications",
  "/en/saved-searches",
];
const SECRETARIAT = [
  "/en/secretariat",
  "/en/secretariat?queue=decided",
  "/en/secretariat/trail",
  "/en/secretariat/unmet",
  "/en/secretariat/enquiries",
  "/en/secretariat/enquiries?state=decided",
  "/en/secretariat/mails",
  "/pt/secretariat/announce",
  "/pt/secretariat",
];
const STEPS = {
  equipment: ["what", "details", "words", "photos", "place", "price", "booking", "programmes", "review"],
  lab: ["details", "review"],
  training: ["details", "sessions", "review"],
  partner: ["details", "capability", "review"],
} as const;

for (const [name, addresses] of [
  ["the entrance holds", ENTRANCE],
  ["public pages hold", PUBLIC],
  ["search holds", FINDING],
] as const)
  test(`${name} to WCAG, in the dark too, and to 320 px`, async ({ page }) => {
    await holds(page, addresses);
  });

test("a listing of each kind and an organisation hold to WCAG, in the dark too, and to 320 px", async ({ page }) => {
  const addresses: string[] = [];
  for (const kind of LISTING_KINDS) {
    await arrived(page, `/en/search?kind=${kind}`);
    addresses.push((await hits(page).first().getByRole("link").getAttribute("href")) ?? "");
  }
  await arrived(page, "/en/organisations");
  addresses.push(
    (await page.getByRole("main").locator("a[href*='/organisations/']").first().getAttribute("href")) ?? "",
  );
  await holds(page, addresses);
});

for (const [name, addresses] of [
  ["work screens", WORK],
  ["the screens of an organisation and its people", SELF],
] as const)
  test(`${name} hold to WCAG, in the dark too, and to 320 px`, async ({ page }) => {
    await signedIn(page, DEMO.manufacturer);
    await holds(page, addresses);
  });

test("the inbox, a thread, asking and notifications hold to WCAG, in the dark too, and to 320 px", async ({ page }) => {
  await signedIn(page, DEMO.buyer);
  const client = await clientOf(page);
  const { rows } = await client.enquiries.inbox.query({ locale: "en" });
  const [thread] = rows;
  await holds(page, [
    ...TALKING,
    `/en/desk/enquiries/${thread?.id}`,
    `/zh-Hant/desk/enquiries/${thread?.id}`,
    `/en/desk/ask?${thread?.subject.kind}=${thread?.subject.id}`,
  ]);
});

test("the secretariat's screens hold to WCAG, in the dark too, and to 320 px", async ({ page, browser }) => {
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/secretariat");
  const file = await page
    .getByRole("main")
    .locator("a[href*='/secretariat/memberships/']")
    .first()
    .getAttribute("href");
  await holds(page, [...SECRETARIAT, file ?? "", await reported(page, browser)]);
});

/** A message that somebody has put before the secretariat. */
async function reported(page: Page, browser: Browser): Promise<string> {
  const [buyer, maker] = [await elsewhere(browser), await elsewhere(browser)];
  await Promise.all([signedIn(buyer, DEMO.buyer), signedIn(maker, DEMO.manufacturer)]);
  const text = `Is this the right address? ${newTag()}`;
  const id = await writtenTo(buyer, "Nanpu", text);
  const client = await clientOf(maker);
  const { entries } = await client.enquiries.entries.query({ id, locale: "en" });
  const messageId = entries.find((entry) => entry.text === text)?.id ?? "";
  await client.enquiries.report.mutate({ messageId, cause: "fraud", text: "Not theirs." });
  await Promise.all([buyer.context().close(), maker.context().close()]);
  const { rows } = await (await clientOf(page)).enquiries.reports.query({ locale: "en", open: true, limit: 100 });
  return `/en/secretariat/enquiries/${rows.at(-1)?.id}`;
}

for (const kind of LISTING_KINDS)
  test(`the form of a ${kind} listing holds to WCAG, in the dark too, and to 320 px`, async ({ page }) => {
    await signedIn(page, DEMO.manufacturer);
    const client = await clientOf(page);
    const { id } = await client.listings.start.mutate({ kind, locale: "en" });
    const { version, content } = await client.listings.edit.query({ id });
    const { categories } = await client.taxonomy.get.query({ locale: "en" });
    const category = categories.find((each) => each.kind === kind && each.leaf);
    await client.listings.update.mutate({ id, version, content: { ...content, categoryId: category?.id ?? null } });
    await holds(
      page,
      STEPS[kind].map((step) => `/en/desk/listings/${id}?step=${step}`),
    );
    await client.listings.discard.mutate({ id });
  });

test("the first press of Tab offers to skip to the content, and goes there", async ({ page }) => {
  await arrived(page, "/en/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await skip.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
});

/** Opens by Enter, closes by Escape, and is back where it was. */
async function returns(page: Page, name: string | RegExp): Promise<void> {
  const opener = page.getByRole("button", { name }).first();
  await opener.focus();
  await opener.press("Enter");
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}

test("a dialog takes the focus and gives it back", async ({ page }) => {
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/account/security");
  await returns(page, "Turn on");
  await arrived(page, "/en/search?kind=lab");
  await hits(page).first().getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Provider" })).toBeVisible();
  await returns(page, /^Remove$/);
  await page.setViewportSize({ width: 390, height: 844 });
  await arrived(page, "/en/search");
  await returns(page, /^Filters/);
});

test("a new page is announced: its heading has the focus, and its title says what it is", async ({ page }) => {
  await arrived(page, "/en/search?q=casting");
  const link = hits(page).first().getByRole("link");
  const title = (await link.textContent()) ?? "";
  await link.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 20).replaceAll(/[^\w ]/g, ".")));
});

test("a page that is late is announced too, when it comes", async ({ page }) => {
  await arrived(page, "/en/search?q=casting");
  const link = hits(page).first().getByRole("link");
  const title = (await link.textContent()) ?? "";
  const letGo = await held(page, /listings\.get\b/);
  await link.press("Enter");
  await expect(link).toBeHidden();
  letGo();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
});

test("a listing is printed without what only a screen needs", async ({ page }) => {
  const title = `Wax injector ${newTag()}`;
  await signedIn(page, DEMO.manufacturer);
  const id = await offered(await clientOf(page), title);
  await arrived(page, `/en/listings/${id}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Provider" })).toBeVisible();
  for (const role of ["banner", "navigation", "contentinfo", "button"] as const)
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
});
