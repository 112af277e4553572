import { clientOf } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { writtenTo } from "./talk.ts";
import { elsewhere, expect, newTag, test } from "./test.ts";

test("a message is reported, the secretariat takes it away, and both sides learn why", async ({ page, browser }) => {
  const [maker, secretariat] = [await elsewhere(browser), await elsewhere(browser)];
  const text = `Pay to this account at once. ${newTag()}`;
  await Promise.all([
    signedIn(page, DEMO.buyer),
    signedIn(maker, DEMO.manufacturer),
    signedIn(secretariat, DEMO.secretariat),
  ]);
  const thread = `/en/desk/enquiries/${await writtenTo(page, "Nanpu", text)}`;
  await arrived(maker, thread);
  await maker.getByRole("article").filter({ hasText: text }).getByRole("button", { name: "Report" }).click();
  await maker.getByRole("textbox", { name: /^In your words/ }).fill(`Not their account. ${text}`);
  const answered = maker.waitForResponse(/enquiries\.report\b/);
  await maker.getByRole("button", { name: "Report message" }).click();
  await expect(maker.getByText("The secretariat has your report.")).toBeVisible();

  await arrived(secretariat, "/en/notifications");
  // Other tests report and decide as well.
  const id = /"id":"([\da-f-]{36})"/.exec(await (await answered).text())?.[1] ?? "none";
  const report = secretariat.locator(`a[href$="/en/secretariat/enquiries/${id}"]`);
  await report.click();
  await expect(secretariat).toHaveURL(`/en/secretariat/enquiries/${id}`);
  await expect(secretariat.getByRole("article").filter({ hasText: text })).toContainText("Reported");
  await secretariat.getByRole("radio", { name: /^Take the message away/ }).check();
  await secretariat.getByRole("textbox", { name: "Reason" }).fill("This is a known scam.");
  await secretariat.getByRole("button", { name: "Take the message away" }).click();
  await secretariat.getByRole("dialog").getByRole("button", { name: "Take the message away" }).click();
  await expect(secretariat).toHaveURL(/\/en\/secretariat\/enquiries$/);

  await arrived(page, thread);
  await expect(page.getByText("The secretariat warns: This is a known scam.").first()).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);
  await expect(maker.getByRole("article").filter({ hasText: text })).toHaveCount(0);
  await arrived(secretariat, "/en/secretariat/trail?subject=enquiry");
  await secretariat.getByRole("listitem").filter({ has: report }).first().hover();
  await report
    .and(secretariat.getByRole("link", { name: "open the report" }))
    .first()
    .click();
  await expect(secretariat.getByRole("definition").filter({ hasText: "This is a known scam." })).toBeVisible();
  await Promise.all([maker.context().close(), secretariat.context().close()]);
});

test("a block is lifted where all blocks stand", async ({ page }) => {
  await signedIn(page, DEMO.lab);
  const client = await clientOf(page);
  const { organisations } = await client.organisations.list.query({ locale: "en" });
  const other = organisations.find(({ name }) => name.startsWith("Luohu"));
  await client.enquiries.block.mutate({ organisationId: other?.id ?? "", reason: "Too many requests" });
  await arrived(page, "/en/desk/enquiries");
  await page.getByRole("main").getByRole("link", { name: "Blocked" }).click();
  await expect(page.getByText("Too many requests")).toBeVisible();
  await page.getByRole("button", { name: /^Lift the block of Luohu/ }).click();
  await expect(page.getByText("Your organisation has blocked nobody.")).toBeVisible();
});

test("the secretariat sees which mails went out, and tells everybody something", async ({ page }) => {
  const headline = `The bench fair moves to Thursday ${newTag()}`;
  await signedIn(page, DEMO.secretariat);
  await arrived(page, "/en/secretariat/announce");
  await page.getByRole("textbox", { name: "Headline" }).first().fill(headline);
  await page.getByRole("button", { name: "Preview and send" }).click();
  await expect(page.getByText("A headline and a text belong together.")).toBeVisible();
  await page.getByRole("textbox", { name: "Text" }).first().fill("Doors open at ten.");
  await page.getByRole("button", { name: "Preview and send" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: headline })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Send to everybody" }).click();
  await expect(page.getByText("The announcement is on its way to everybody.")).toBeVisible();

  await arrived(page, "/en/secretariat/mails");
  await page.getByRole("searchbox", { name: "Part of the address" }).fill("owner@nanpu");
  await expect(page).toHaveURL(/to=owner/);
  await expect(page.getByRole("rowheader").first()).toContainText("owner@nanpu.commonbench.test");
  await expect(page.getByRole("main")).not.toContainText("Doors open at ten.");
});
