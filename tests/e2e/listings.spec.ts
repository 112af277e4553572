import { clientOf, drafted, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";
import { jpeg, pdf } from "../support/uploads.ts";

const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved at/ });
const titleField = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });

async function retitled(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await page.getByRole("button", { name: "Save changes" }).click();
}

test("a draft saves itself, and a reload finds it", async ({ page }) => {
  const title = `Draw bench ${newTag()}`;
  await signedIn(page, DEMO.manufacturer);
  await arrived(page, "/en/desk/listings/new");
  await page.getByRole("radio", { name: /Equipment/ }).check();
  await page.getByRole("button", { name: "Start the draft" }).click();
  await titleField(page).fill(title);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(titleField(page)).toHaveValue(title);
  await titleField(page).fill(`${title} 2`);
  await page.reload();
  await expect(titleField(page)).toHaveValue(`${title} 2`);
  const client = await clientOf(page);
  const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  const stored = async () => (await client.listings.edit.query({ id })).content.text.en?.title;
  await expect.poll(stored).toBe(`${title} 2`);
});

test("of two people who edit at once the second sees both versions and settles them", async ({ page, browser }) => {
  const tag = newTag();
  await signedIn(page, DEMO.manufacturer);
  const id = await offered(await clientOf(page), `Rolling mill ${tag}`);
  const colleague = await elsewhere(browser);
  await signedIn(colleague, DEMO.manager);
  for (const each of [page, colleague]) await arrived(each, `/en/desk/listings/${id}`);
  await retitled(page, `Rolling mill ${tag}, 120 mm`);
  await expect(saved(page)).toBeVisible();
  await colleague.getByRole("textbox", { name: /^Summary/ }).fill("Flat and wire rolls.");
  await retitled(colleague, `Rolling mill ${tag}, wire`);
  await expect(colleague.getByRole("heading", { name: /^Somebody else saved this listing/ })).toBeVisible();
  const choice = colleague.getByRole("group", { name: /^Title/ });
  await expect(choice).toContainText("both changed");
  await expect(choice.getByRole("radio", { name: `Yours Rolling mill ${tag}, wire` })).toBeChecked();
  await choice.getByRole("radio", { name: `Theirs Rolling mill ${tag}, 120 mm` }).check();
  await colleague.getByRole("button", { name: "Save this choice" }).click();
  await expect(saved(colleague)).toBeVisible();
  await arrived(page, `/en/listings/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Rolling mill ${tag}, 120 mm`);
  await expect(page.getByRole("main")).toContainText("Flat and wire rolls.");

  await arrived(page, `/en/listings/${id}/history`);
  await expect(page.getByRole("main")).toContainText(/Liang Xiaoyan changed/);
  await expect(page.getByRole("main")).toContainText(/He Jianming changed/);
  await expect(page.getByRole("main")).toContainText("Flat and wire rolls.");
});

test("photos are uploaded, described and put in order by keyboard; a mislabelled file is refused in words", async ({
  page,
}) => {
  await signedIn(page, DEMO.manufacturer);
  const id = await drafted(await clientOf(page), `Polishing lathe ${newTag()}`, { photos: [] });
  await arrived(page, `/en/desk/listings/${id}?step=photos`);
  const input = page.getByLabel(/^Add photos/);
  const photo = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await jpeg(800, 600) });
  await input.setInputFiles([await photo("front.jpg"), await photo("side.jpg")]);
  const described = page.getByLabel("What can be seen");
  await expect(described).toHaveCount(2);
  await described.first().fill("The lathe from the front");
  await described.last().fill("The dust collector");
  await page.getByRole("button", { name: "Photo 2: move with the arrow keys" }).press("ArrowLeft");
  await expect(described.first()).toHaveValue("The dust collector");
  await expect(saved(page)).toBeVisible();

  await input.setInputFiles({ name: "paper.jpg", mimeType: "image/jpeg", buffer: pdf() });
  const refused = page.getByRole("alert").filter({ hasText: "paper.jpg" });
  await expect(refused).toContainText("This type of file cannot be taken.");
  await refused.getByRole("button", { name: "Leave it out" }).click();
  await expect(refused).toHaveCount(0);

  await page.reload();
  await expect(described.first()).toHaveValue("The dust collector");
  await arrived(page, `/en/listings/${id}`);
  await expect(page.getByRole("img", { name: "The dust collector" }).first()).toBeVisible();
});

/** The rows of My listings whose titles hold these words, alone in the table. */
async function ownRows(page: Page, words: string) {
  await arrived(page, "/en/desk/listings");
  await page.getByLabel("Find by title").fill(words);
  const rows = page.getByRole("table", { name: "My listings" }).getByRole("row");
  // Only the head of the table is left beside them.
  await expect(rows.filter({ hasNotText: words })).toHaveCount(1);
  return rows.filter({ hasText: words });
}

async function choose(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${title}` }).click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}

test("a listing is paused, reopened, closed, copied and its copy deleted from My listings", async ({ page }) => {
  const title = `Tumbler ${newTag()}`;
  await signedIn(page, DEMO.manufacturer);
  await offered(await clientOf(page), title);
  const rows = await ownRows(page, title);
  for (const [action, status] of [
    ["Pause", "Paused"],
    ["Reopen", "Published"],
    ["Close", "Closed"],
    ["Reopen", "Published"],
  ] as const) {
    await choose(page, title, action);
    await expect(rows).toContainText(status);
  }
  await choose(page, title, "Copy as a draft");
  await expect(page).toHaveURL(/\/desk\/listings\/[0-9a-f-]{36}/);
  await expect(titleField(page)).toHaveValue(new RegExp(title));
  await titleField(page).fill(`${title} again`);
  await expect(saved(page)).toBeVisible();
  await ownRows(page, title);
  await choose(page, `${title} again`, "Delete draft");
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText(`${title} again`);
  await dialog.getByRole("button", { name: "Delete draft" }).click();
  await expect(page.getByText("Draft deleted.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: title })).toHaveCount(1);
});

test("several are paused at once, and what could not be is told", async ({ page }) => {
  const tag = newTag();
  await signedIn(page, DEMO.manufacturer);
  const client = await clientOf(page);
  for (const name of ["First", "Second"]) await offered(client, `${name} ${tag}`);
  await drafted(client, `Third ${tag}`);
  const rows = await ownRows(page, tag);
  await expect(rows).toHaveCount(3);
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.getByRole("button", { name: "Pause selected" }).click();
  await expect(page.getByText("2 of 3 paused")).toBeVisible();
  await expect(page.getByText(/^Third .*: This is not possible/)).toBeVisible();
  await expect(rows.filter({ hasText: "Paused" })).toHaveCount(2);
});

test("what the secretariat removes is gone for others, and its owner reads why", async ({ page, browser }) => {
  const title = `Furnace ${newTag()}`;
  const owner = await elsewhere(browser);
  await signedIn(owner, DEMO.manufacturer);
  const id = await offered(await clientOf(owner), title);
  await signedIn(page, DEMO.secretariat);
  await arrived(page, `/en/listings/${id}`);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(dialog).toContainText("A removal needs a reason");
  await dialog.getByLabel("Reason").fill("The safety certificate has ended.");
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("Removed. The organisation has been told why.")).toBeVisible();

  const visitor = await elsewhere(browser);
  await visitor.goto(`/en/listings/${id}`);
  await expect(visitor.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  const rows = await ownRows(owner, title);
  await expect(rows).toContainText("Removed");
  await rows.getByRole("link", { name: title }).click();
  await expect(owner.getByText("The safety certificate has ended.")).toBeVisible();
});
