// Pages are there before their code is, and the code takes over what is there.
import { hits } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, type Page, test } from "./test.ts";

/** Everything that the browser complains of, and every call of the app to the server. */
function watched(page: Page) {
  const complaints: string[] = [];
  const calls: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const procedures = /\/trpc\/([^?]+)/.exec(request.url())?.[1];
    if (procedures && request.method() === "GET") calls.push(...procedures.split(","));
  });
  return { complaints, calls };
}

/** The app has taken over what carries this selector. */
const taken = (page: Page, selector = "main") =>
  page.waitForFunction(
    (wanted) => Object.keys(document.querySelector(wanted) ?? {}).some((key) => key.startsWith("__reactProps")),
    selector,
  );

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("without JavaScript one gets from the home page through a search to a listing and its owner", async ({
  browser,
}) => {
  const page = await elsewhere(browser, { javaScriptEnabled: false });
  await page.goto("/en/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("search").getByRole("combobox").first().fill("casting");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=casting/);
  await expect(hits(page).first()).toBeVisible();
  await hits(page).first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/listings\//);
  await expect(page.getByRole("heading", { name: "Provider" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).locator("..").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/organisations\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the app takes over every public page without a complaint, and without asking again", async ({ page }) => {
  const { complaints, calls } = watched(page);
  await page.goto("/en/search");
  const listing = (await hits(page).first().getByRole("link").first().getAttribute("href")) ?? "";
  const addresses = [
    "/en/",
    "/zh-Hans/search?q=倒模",
    listing,
    listing.replace("/en/", "/pt/"),
    "/zh-Hant/organisations",
  ];
  for (const address of [...addresses, "/en/code-of-conduct", "/pt/join"]) {
    calls.length = 0;
    await page.goto(address);
    await page.mouse.move(200, 300);
    await taken(page);
    await page.waitForLoadState("networkidle");
    const again = calls.filter((name) => /\.(get|find|home|list|outline|similar|me)$/.test(name));
    expect(again, address).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test("it is the same for a reader whose clock differs from that of the region", async ({ browser }) => {
  const page = await elsewhere(browser, { timezoneId: "America/Sao_Paulo" });
  const { complaints } = watched(page);
  for (const address of ["/pt/", "/en/search?kind=training", "/en/search"]) {
    await page.goto(address);
    await page.mouse.move(200, 300);
    await taken(page);
    await page.waitForLoadState("networkidle");
  }
  expect(complaints).toEqual([]);
});

test("somebody who has signed in is greeted in the first HTML, and the app takes over at once", async ({ page }) => {
  await signedIn(page, DEMO.manufacturer);
  const { complaints } = watched(page);
  const html = await (await page.request.get("/en/search")).text();
  expect(html).toContain("Nanpu");
  for (const address of ["/en/", "/en/search", "/en/organisations"]) {
    await page.goto(address);
    await taken(page);
  }
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
});

test.describe("on a phone", () => {
  test("reading brings a kilobyte of script; the first touch brings the app", async ({ browser }) => {
    const page = await elsewhere(browser, phone);
    const scripts: string[] = [];
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
    await page.goto("/en/", { waitUntil: "networkidle" });
    expect(scripts).toEqual([expect.stringContaining("/assets/starter-")]);
    await page.touchscreen.tap(20, 400);
    await taken(page);
    expect(scripts.length).toBeGreaterThan(3);
  });

  test("who has begun to read stays there when the app comes", async ({ browser }) => {
    const page = await elsewhere(browser, phone);
    await page.goto("/en/search", { waitUntil: "networkidle" });
    const place = () => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(page.locator("script[type=module]")).not.toHaveCount(0);
    await taken(page);
    await page.waitForLoadState("networkidle");
    expect(await place()).toBeGreaterThan(1200);
    await page
      .locator("li[id^=hit-] a")
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await expect(page).toHaveURL(/\/listings\//);
    await expect.poll(place).toBe(0);
    await page.goBack();
    await expect.poll(place).toBeGreaterThan(1200);
  });

  test("what was pressed and typed before the app was there is not lost", async ({ browser }) => {
    const page = await elsewhere(browser, phone);
    // The app comes late, and the reader is quicker.
    let release = () => undefined as void;
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/(core|start|index)-[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto("/en/");
    const what = page.getByRole("search").getByRole("combobox").first();
    await what.tap();
    await what.pressSequentially("laser");
    await page.getByRole("button", { name: "Menu" }).tap();
    await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
    const suggested = page.waitForResponse(/listings\.suggest/);
    release();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(what).toHaveValue("laser");
    // The reader has left the box: what it offers is not in the way.
    await suggested;
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await page.getByRole("button", { name: "Search", exact: true }).tap();
    await expect(page).toHaveURL(/q=laser/);
  });
});

test("a chosen appearance is there before the first paint", async ({ page }) => {
  await page.goto("/en/code-of-conduct");
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  await page.route(/\/assets\/(core|start|index)-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
