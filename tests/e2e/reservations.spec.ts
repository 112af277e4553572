import { randomUUID } from "node:crypto";
import { ALWAYS_OPEN, inDays, reserved } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { arrived, held } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const tag = newTag();
const title = `Torch bench ${tag}`;

let buyer: Page;
let maker: Page;
let id: string;
let number: string;
let listingId: string;

const status = (page: Page) => page.getByRole("main").getByRole("region", { name: "What can be done now" });
const dialog = (page: Page) => page.getByRole("dialog");

test.beforeAll(async ({ browser }) => {
  buyer = await elsewhere(browser);
  maker = await elsewhere(browser);
  await signedIn(buyer, DEMO.buyer);
  await signedIn(maker, DEMO.manufacturer);
  listingId = await offered(await clientOf(maker), title, { ...ALWAYS_OPEN, bookingMode: "request" });
  ({ id, number } = await reserved(await clientOf(buyer), listingId, inDays(20), `PO-${tag}`));
});
test.afterAll(async () => {
  await buyer.context().close();
  await maker.context().close();
});

test("a request waits at the desk; once it is accepted, the buyer's open page says so", async () => {
  await arrived(buyer, `/en/desk/reservations/${id}`);
  await expect(status(buyer)).toContainText("Requested");
  await expect(buyer.getByRole("main")).toContainText(`PO-${tag}`);

  await arrived(maker, "/en/desk");
  await maker.getByRole("listitem").filter({ hasText: title }).getByRole("link").click();
  await expect(maker).toHaveURL(new RegExp(`/desk/reservations/${id}$`));
  await status(maker).getByRole("button", { name: "Accept" }).click();
  await expect(dialog(maker)).toContainText(title);
  await dialog(maker).getByRole("button", { name: "Accept" }).click();
  await expect(status(maker)).toContainText("Awaiting payment");

  await expect(status(buyer)).toContainText("Awaiting payment");
  await expect(status(buyer).getByRole("link", { name: "How to transfer" })).toBeVisible();
  await expect(buyer.getByRole("region", { name: "History" })).toContainText("accepted");

  const file = buyer.waitForEvent("download");
  await buyer.getByRole("button", { name: "Add to calendar" }).click();
  expect((await file).suggestedFilename()).toBe(`${number}.ics`);
});

test("once the money came, the buyer proposes another time, and it moves when the provider accepts", async () => {
  const client = await clientOf(maker);
  const before = await client.reservations.get.query({ id, locale: "en" });
  const [payment] = before.payments;
  if (payment === undefined) throw new Error("nothing to pay");
  const receivedOn = new Date().toISOString().slice(0, 10);
  const receipt = { id: randomUUID(), paymentId: payment.id, amount: payment.amount, receivedOn };
  await client.billing.confirmReceipt.mutate({ ...receipt, locale: "en" });
  await expect(status(buyer)).toContainText("Confirmed");

  await status(buyer).getByRole("button", { name: "Propose a change" }).click();
  const ends = dialog(buyer).getByRole("group", { name: "Ends" }).getByLabel("Time");
  await ends.focus();
  await ends.press("ArrowUp");
  await ends.press("ArrowUp");
  await expect(dialog(buyer)).toContainText(/CNY.400\.00 more/);
  await dialog(buyer)
    .getByRole("textbox", { name: /^Message to/ })
    .fill("One more tray came in.");
  await dialog(buyer).getByRole("button", { name: "Send the proposal" }).click();
  await expect(buyer.getByRole("region", { name: "You propose a change" })).toBeVisible();

  const proposal = maker.getByRole("region", { name: /proposes a change$/ });
  await expect(proposal).toContainText("One more tray came in.");
  await proposal.getByRole("button", { name: "Accept the change" }).click();
  await dialog(maker).getByRole("button", { name: "Accept the change" }).click();
  await expect(proposal).toBeHidden();
  await expect(buyer.getByRole("region", { name: "What was booked" })).toContainText("5 h");
});

test("cancelling says what comes back before it is done", async () => {
  const letGo = await held(buyer, /reservations\.cancellation/);
  await buyer.goto(`/en/desk/reservations/${id}`);
  await status(buyer).getByRole("button", { name: "Cancel the reservation" }).click();
  await expect(dialog(buyer).getByRole("button", { name: "Cancel the reservation" })).toBeDisabled();
  letGo();
  await expect(dialog(buyer)).toContainText(/all of CNY.1,600\.00 comes back/);
  await dialog(buyer).getByRole("textbox").fill("The client moved the order.");
  await dialog(buyer).getByRole("button", { name: "Cancel the reservation" }).click();
  await expect(status(buyer)).toContainText("Cancelled");
  await expect(status(maker)).toContainText("The client moved the order.");
});

test("a request is declined with words that the buyer reads", async () => {
  const asked = await reserved(await clientOf(buyer), listingId, inDays(22));
  await arrived(maker, `/en/desk/reservations/${asked.id}`);
  await status(maker).getByRole("button", { name: "Decline" }).click();
  await dialog(maker).getByRole("textbox").fill("The hood is being serviced.");
  await dialog(maker).getByRole("button", { name: "Decline" }).click();
  await expect(status(maker)).toContainText("Declined");
  await arrived(buyer, `/en/desk/reservations/${asked.id}`);
  await expect(status(buyer)).toContainText("The hood is being serviced.");
});

test("the list is searched by number, says when there is nothing, and fits a telephone", async ({ browser }) => {
  const phone = await elsewhere(browser, { viewport: { width: 390, height: 844 } });
  await signedIn(phone, DEMO.buyer);
  await arrived(phone, `/en/desk/reservations?q=${number}`);
  const row = phone.getByRole("row").filter({ hasText: number });
  await expect(row).toContainText(title);
  await expect(row).toContainText("Cancelled");
  const wider = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
  await phone.getByRole("searchbox").fill(`nothing-${tag}`);
  await expect(phone.getByText("No reservation matches.")).toBeVisible();
  await phone.getByRole("button", { name: "Show all" }).click();
  await expect(phone.getByRole("row").nth(1)).toBeVisible();
  await expect(phone.getByRole("searchbox")).toHaveValue("");
  await phone.context().close();
});

test("words and a choice that are made at once both count", async ({ page }) => {
  await signedIn(page, DEMO.buyer);
  await page.clock.install();
  await arrived(page, "/en/desk/reservations");
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole("searchbox").fill(number);
  await page.getByRole("button", { name: "Booked by us" }).click();
  await page.clock.resume();
  await expect(page).toHaveURL(new RegExp(`q=${number}`));
  await expect(page).toHaveURL(/side=booker/);
});

test("keys walk through the list and open a reservation", async () => {
  await arrived(buyer, "/en/desk/reservations");
  const names = buyer.getByRole("main").getByRole("rowheader").getByRole("link");
  await expect(names.nth(1)).toBeVisible();
  await buyer.keyboard.press("j");
  await expect(names.first()).toBeFocused();
  await buyer.keyboard.press("j");
  await expect(names.nth(1)).toBeFocused();
  await buyer.keyboard.press("Enter");
  await expect(buyer).toHaveURL(/\/desk\/reservations\/[\da-f-]{36}$/);
});

test("an owner sets a quota and takes it away", async () => {
  await arrived(maker, "/en/desk/quotas");
  await maker.getByRole("main").getByRole("button", { name: "Add a quota" }).first().click();
  await dialog(maker).getByRole("button", { name: "Save the quota" }).click();
  await expect(dialog(maker)).toContainText("Fill this in.");
  await dialog(maker).getByRole("textbox", { name: "Name" }).fill(`Visitors ${tag}`);
  await dialog(maker).getByLabel("For whom").selectOption({ label: "One class of member" });
  await dialog(maker).getByLabel("Class").selectOption({ label: "Visitor" });
  await dialog(maker).getByRole("button", { name: "Save the quota" }).click();
  const row = maker.getByRole("row").filter({ hasText: `Visitors ${tag}` });
  await expect(row).toContainText("20 h a week");
  await row.getByRole("button", { name: /^Remove/ }).click();
  await dialog(maker).getByRole("button", { name: "Remove the quota" }).click();
  await expect(row).toBeHidden();
});
