import { randomUUID } from "node:crypto";
import { gradient, pdf } from "../support/uploads.ts";
import { ALWAYS_OPEN, nextOpenDay, PRICED } from "./booking.ts";
import { type Client } from "../support/client.ts";
import { clientOf, offered } from "./client.ts";
import { arrived } from "./pages.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, expect, newTag, type Page, test } from "./test.ts";

test.describe.configure({ mode: "serial" });

const tag = newTag();
const title = `Fire assay ${tag}`;

let lab: Page;
let buyer: Page;
let id: string;
let number: string;

const section = (page: Page) => page.getByRole("main").getByRole("region", { name: "Samples" });
const dialog = (page: Page) => page.getByRole("dialog");
const step = (page: Page, name: RegExp) => section(page).getByRole("button", { name });

/** Working hours for every day, so that the story does not depend on the day on which it is told. */
async function method(client: Client): Promise<string> {
  const listingId = await offered(
    client,
    title,
    { ...ALWAYS_OPEN, bookingMode: "instant", priceUnit: "sample" },
    "lab",
  );
  const { version, listingVersion, settings, weeklyPlan, units } = await client.availability.get.query({ listingId });
  const days = { turnaroundDays: 3, expressDays: null, payAfterUse: true };
  await client.availability.update.mutate({
    listingId,
    version,
    listingVersion,
    settings: { ...settings, ...days },
    weeklyPlan,
    units: units ?? 1,
  });
  return listingId;
}

async function book(client: Client, listingId: string): Promise<{ id: string; number: string }> {
  const arrivesOn = await nextOpenDay(client, listingId);
  const wish = { measure: "samples" as const, samples: 5, arrivesOn, express: false };
  const quote = await client.reservations.quote.query({ listingId, wish, rail: "bank_transfer", locale: "en" });
  const expectedTotal = { amount: quote.total ?? 0, currency: quote.currency ?? "CNY" };
  const input = { id: randomUUID(), listingId, wish, rail: "bank_transfer" as const, expectedTotal };
  return client.reservations.reserve.mutate({ ...input, locale: "en" });
}

test.beforeAll(async ({ browser }) => {
  lab = await elsewhere(browser, { viewport: { width: 390, height: 844 } });
  buyer = await elsewhere(browser);
  await signedIn(lab, DEMO.lab);
  await signedIn(buyer, DEMO.manufacturer);
  const listingId = await method(await clientOf(lab));
  ({ id, number } = await book(await clientOf(buyer), listingId));
});
test.afterAll(async () => {
  await lab.context().close();
  await buyer.context().close();
});

test("a method whose laboratory has set up nothing else is booked by what its listing promises", async () => {
  const name = `Touchstone ${newTag()}`;
  const sample = { bookingMode: "request", priceUnit: "sample" } as const;
  const listingId = await offered(await clientOf(lab), name, { ...PRICED, ...sample }, "lab");
  await arrived(buyer, `/en/listings/${listingId}`);
  const price = buyer.getByRole("region", { name: "Price and booking" });
  await expect(price).toContainText("Say how many samples you send and when they arrive.");
  await price.getByRole("link", { name: "Request a booking" }).click();
  await buyer.getByRole("textbox", { name: "Samples" }).fill("3");
  await buyer.getByLabel("They arrive on").fill(await nextOpenDay(await clientOf(buyer), listingId));
  await expect(buyer.getByText(/^Report by /)).toBeVisible();
  await expect(buyer.getByText(/place is (not )?kept/)).toHaveCount(0);
  await buyer.getByRole("button", { name: "Request 3 samples" }).click();
  await expect(buyer).toHaveURL(/\/en\/pay\/[\da-f-]{36}/);
  await expect(buyer.getByRole("main")).toContainText(name);

  await arrived(lab, `/en/desk/listings/${listingId}/availability`);
  await expect(lab.getByLabel("Report after")).not.toHaveValue("");
});

test("the booker says what is coming, and both can print labels for it", async () => {
  await arrived(buyer, `/en/desk/reservations/${id}`);
  await expect(section(buyer).getByRole("row")).toHaveCount(6);
  await section(buyer).getByRole("button", { name: "Describe" }).click();
  await dialog(buyer).getByLabel("Label 1").fill("Ring");
  await dialog(buyer).getByLabel("Weight").first().fill("4.21");
  await dialog(buyer).getByRole("button", { name: "Save" }).click();
  await expect(section(buyer).getByRole("row", { name: /Ring/ })).toContainText("4.21 g");

  await section(buyer).getByRole("link", { name: "Slip and labels" }).click();
  await expect(buyer.getByRole("heading", { level: 1 })).toHaveText(`Hand-over slip ${number}`);
  await buyer.getByRole("button", { name: "Labels" }).click();
  await expect(buyer.getByRole("img", { name: `Code ${number}-01 for scanners` })).toBeVisible();
});

test("at the counter the lab scans a code, weighs and takes a photo; a weight that differs is seen by both", async () => {
  await arrived(lab, "/en/desk/samples");
  await expect(lab.getByRole("row").filter({ hasText: `${number}-01` })).toContainText("Announced");
  await lab.getByLabel("Code").fill(`${number}-01`.toLowerCase());
  await lab.getByLabel("Code").press("Enter");
  await expect(lab).toHaveURL(new RegExp(`/desk/reservations/${id}`));
  await expect(section(lab).getByRole("checkbox", { name: "Select Ring" })).toBeChecked();
  await section(lab).getByRole("checkbox", { name: "Select all" }).check();

  await step(lab, /^Receive 5$/).click();
  await dialog(lab).getByLabel("Weight").first().fill("4.1");
  await expect(dialog(lab)).toContainText("Differs: 1 pieces, 4.21 g before");
  const photo = { name: "tray.jpg", mimeType: "image/jpeg", buffer: await gradient(320, 240).jpeg().toBuffer() };
  await dialog(lab)
    .getByLabel(/^Photos/)
    .setInputFiles(photo);
  await expect(dialog(lab).getByText("tray.jpg")).toBeVisible();
  const wider = await lab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
  await dialog(lab).getByRole("button", { name: "Receive", exact: true }).click();
  await expect(section(lab).getByRole("row", { name: /Ring/ })).toContainText("Received");

  await arrived(buyer, `/en/desk/reservations/${id}`);
  await expect(section(buyer).getByRole("row", { name: /Ring/ })).toContainText("Announced: 1, 4.21 g");
  await expect(section(buyer).getByRole("row", { name: /Ring/ })).toContainText("Due ");
  await expect(section(buyer).getByRole("img", { name: "Photo 1" })).toBeVisible();
});

test("the report is handed over, and the booker's open page has it", async () => {
  await step(lab, /^Start testing 5$/).click();
  await dialog(lab).getByRole("button", { name: "Start testing 5" }).click();
  await expect(section(lab).getByRole("row", { name: /Ring/ })).toContainText("In test");
  await step(lab, /^Report on 5$/).click();
  const file = { name: "report.pdf", mimeType: "application/pdf", buffer: pdf() };
  await dialog(lab)
    .getByLabel(/^Report/)
    .setInputFiles(file);
  await expect(dialog(lab).getByText("report.pdf")).toBeVisible();
  await dialog(lab).getByRole("button", { name: "Hand over the report" }).click();
  await expect(section(lab).getByRole("row", { name: /Ring/ })).toContainText("Reported");
  await expect(section(buyer).getByRole("link", { name: "report.pdf" })).toBeVisible();
});

test("samples go back, the booking is completed, and the booker confirms what came", async () => {
  await step(lab, /^Return 5$/).click();
  await dialog(lab).getByRole("button", { name: "Return", exact: true }).click();
  const now = lab.getByRole("region", { name: "What can be done now" });
  await expect(now).toContainText("Completed");
  await step(buyer, /^Confirm 5 back$/).click();
  await dialog(buyer).getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(section(buyer)).toContainText("5 pieces back");
});
