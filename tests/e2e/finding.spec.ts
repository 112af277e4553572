import type { Locator } from "@playwright/test";
import { arrived, hits } from "./pages.ts";
import { expect, type Page, test } from "./test.ts";

const box = (page: Page): Locator => page.getByRole("combobox", { name: "What" });
const suggestions = (page: Page): Locator => page.getByRole("listbox", { name: "Suggestions" });
const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const titles = (page: Page): Promise<string[]> => hits(page).getByRole("heading").allTextContents();

/** A page that came from the server hears keys from the moment the app has taken it over. */
const pressSlash = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press("/");
    await expect(box(page)).toBeFocused({ timeout: 1000 });
  }).toPass();

test("suggestions stand in groups, are walked by keyboard and lead to categories, organisations and places", async ({
  page,
}) => {
  await arrived(page, "/en/search");
  // At once: the suggestions for the letters before it would be exchanged while they are walked.
  await box(page).fill("cast");
  for (const group of ["Searches", "Categories", "Organisations"])
    await expect(suggestions(page).getByRole("group", { name: group })).toBeVisible();
  const member = suggestions(page).getByRole("option", { name: /Nanpu Casting Works/ });
  for (let at = 0; at < 20 && (await member.getAttribute("aria-selected")) !== "true"; at += 1)
    await box(page).press("ArrowDown");
  await expect(member).toHaveAttribute("aria-selected", "true");
  await box(page).press("Enter");
  await expect(page).toHaveURL(/\/en\/organisations\/nanpu-casting-works/);

  await arrived(page, "/en/");
  await box(page).pressSequentially("casting shui");
  await suggestions(page)
    .getByRole("group", { name: "Places" })
    .getByRole("option", { name: /casting in Luohu, Shuibei/ })
    .click();
  await expect(page).toHaveURL(/q=casting/);
  await expect(page).toHaveURL(/place=luohu-shuibei/);
  await expect(hits(page).first()).toContainText("Shuibei");
});

test("results follow what is typed, the address follows when the box is left, and Back undoes it in one step", async ({
  page,
}) => {
  await arrived(page, "/en/search");
  const before = await heading(page).textContent();
  await box(page).pressSequentially("vacu");
  await expect(heading(page)).toContainText("for vacu");
  const seen = await titles(page);
  await box(page).press("Tab");
  await expect(page).toHaveURL(/q=vacu/);
  expect(await titles(page)).toEqual(seen);
  await page.goBack();
  await expect(heading(page)).toHaveText(before ?? "");
  await expect(box(page)).toHaveValue("");
});

test("the search is a key away on every page, and Escape gives the focus back", async ({ page }) => {
  await arrived(page, "/en/organisations");
  const opener = page.getByRole("banner").getByRole("button", { name: "Search", exact: true });
  await expect(opener).toBeVisible();
  await pressSlash(page);
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.press("Enter");
  await box(page).fill("engraving");
  await box(page).press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=engraving/);
  await arrived(page, "/en/");
  await pressSlash(page);
});

test("what was searched for is remembered in this browser, and forgotten one by one or all at once", async ({
  page,
}) => {
  await arrived(page, "/en/search");
  for (const words of ["polishing", "engraving"]) {
    await box(page).fill(words);
    await box(page).press("Enter");
    await expect(heading(page)).toContainText(words);
  }
  await box(page).fill("");
  await box(page).click();
  const recent = suggestions(page).getByRole("group", { name: "Recent searches" }).getByRole("option");
  await expect(recent).toHaveText(["engraving", "polishing"]);
  await box(page).press("ArrowDown");
  await box(page).press("Delete");
  await expect(recent).toHaveText(["polishing"]);
  await page.getByRole("button", { name: "Forget recent searches" }).click();
  await expect(recent).toHaveCount(0);
});

test("a search that finds nothing says what to change and how much that finds", async ({ page }) => {
  await arrived(page, "/en/search?q=casting&kind=training&place=antwerp");
  await expect(page.getByText("Nothing fits all of these filters")).toBeVisible();
  const way = page.getByRole("button", { name: /^Without Antwerp \d+ result/ });
  const count = /\d+(?= result)/.exec((await way.textContent()) ?? "")?.[0];
  await way.click();
  await expect(heading(page)).toContainText(`${count} result`);
  await expect(hits(page).first()).toBeVisible();

  await arrived(page, "/en/search?q=rhodiumx");
  await page.getByRole("button", { name: "rhodium", exact: true }).click();
  await expect(page).toHaveURL(/q=rhodium(&|$)/);
});

test("machines are found by the weekdays on which they are open, courses by the days on which they start", async ({
  page,
}) => {
  await arrived(page, "/en/search?kind=equipment");
  const all = await heading(page).textContent();
  await page.getByRole("button", { name: "When: Any date" }).click();
  const days = page.getByRole("group", { name: "When" });
  await expect(days.getByRole("radio", { name: "Open between" })).toBeChecked();
  // A Saturday, on which some work.
  await days.getByLabel("From").fill("2040-11-24");
  await days.getByLabel("To").focus();
  await expect(page).toHaveURL(/open=2040-11-24(&|$)/);
  const chip = page.getByRole("button", { name: "Remove open 24 Nov 2040" });
  await expect(chip).toBeVisible();
  await expect(heading(page)).not.toHaveText(all ?? "");
  await expect(hits(page).first()).toBeVisible();

  await days.getByRole("radio", { name: "Course starts" }).check();
  await expect(page).toHaveURL(/from=2040-11-24/);
  await expect(page).not.toHaveURL(/open=/);
  await days.getByRole("radio", { name: "Open between" }).check();
  await chip.click();
  await expect(page).not.toHaveURL(/2040/);
  await expect(heading(page)).toHaveText(all ?? "");
});

test("the words that were looked for are marked in titles, in Chinese too", async ({ page }) => {
  for (const [address, word] of [
    ["/en/search?q=casting", /^casting$/i],
    ["/zh-Hant/search?q=倒模", /倒模/],
  ] as const) {
    await arrived(page, address);
    await expect(hits(page).getByRole("heading").locator("mark").filter({ hasText: word }).first()).toBeVisible();
  }
});

test("the search follows the map, and waits for a press once it is told to", async ({ page }) => {
  await arrived(page, "/en/search?q=casting");
  const map = page.getByRole("region", { name: "Map" });
  const pins = page.getByRole("group", { name: "Results on the map" });
  await expect(pins.getByRole("button").first()).toBeVisible();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/box=/);
  await expect(page.getByRole("button", { name: "Remove Within the map" })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/box=/);
  await page.getByRole("checkbox", { name: "Search as I move the map" }).uncheck();
  await map.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Search this area" }).click();
  await expect(page).toHaveURL(/box=/);
});

test("a result and its pin light each other", async ({ page }) => {
  await arrived(page, "/en/search?q=laser%20welding&kind=equipment");
  const pins = page.getByRole("group", { name: "Results on the map" });
  await expect(pins.getByRole("button").first()).toBeVisible();
  await hits(page).first().getByRole("link").focus();
  await expect(pins.getByRole("button", { pressed: true })).toHaveCount(1);
  await pins.getByRole("button").first().focus();
  await expect(page.locator("li[id^=hit-][data-on]")).toHaveCount(1);
});

test("listings are chosen, set side by side, narrowed to what differs, and sent as a link", async ({
  page,
  browser,
}) => {
  await arrived(page, "/en/search?q=casting&kind=equipment");
  const marks = page.getByRole("checkbox", { name: /^Compare / });
  for (const at of [0, 1, 2]) await marks.nth(at).check();
  await page.getByRole("link", { name: "Compare 3" }).click();
  await expect(page).toHaveURL(/\/en\/compare\?ids=/);
  const columns = page.getByRole("columnheader").filter({ has: page.getByRole("link") });
  const rows = page.getByRole("rowheader");
  await expect(columns).toHaveCount(3);
  const all = await rows.count();
  await page.getByRole("switch", { name: "Only differences" }).check();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect(page).toHaveURL(/only=1/);

  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("columnheader").filter({ has: other.getByRole("link") })).toHaveCount(3);
  await other.close();

  await page
    .getByRole("button", { name: /^Take .* out of the comparison$/ })
    .first()
    .click();
  await expect(columns).toHaveCount(2);
});

test("what is no longer there is absent from a comparison, with a word about it", async ({ page }) => {
  await arrived(page, "/en/search?q=casting");
  const id = (await hits(page).first().getAttribute("id"))?.replace("hit-", "");
  await page.goto(`/en/compare?ids=${id},11111111-1111-4111-8111-111111111111`);
  await expect(page.getByText(/^One of those chosen cannot be shown/)).toBeVisible();
  await page.goto("/en/compare");
  await expect(page.getByText("Nothing is chosen to compare")).toBeVisible();
});

test("a listing leads to others like it and is found again among those seen", async ({ page }) => {
  await arrived(page, "/en/search?q=casting&kind=equipment");
  const title = (await hits(page).first().getByRole("heading").textContent()) ?? "";
  await hits(page).first().getByRole("link").click();
  const similar = page.getByRole("region", { name: "Similar and next in the chain" });
  await expect(similar.getByRole("article").first()).toBeVisible();
  await expect(similar.getByRole("link", { name: title, exact: true })).toHaveCount(0);
  await similar.getByRole("link", { name: "Compare these" }).click();
  await expect(page.getByRole("columnheader").filter({ has: page.getByRole("link") })).toHaveCount(4);
  await arrived(page, "/en/");
  const seen = page.getByRole("region", { name: "Recently seen" });
  await expect(seen.getByRole("link", { name: title, exact: true })).toBeVisible();
  await seen.getByRole("button", { name: "Forget these" }).click();
  await expect(seen).toBeHidden();
});
