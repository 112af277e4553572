import { holds } from "./access.ts";
import { ALWAYS_OPEN, inDays, reserved } from "./booking.ts";
import { clientOf, offered } from "./client.ts";
import { DEMO, signedIn } from "./people.ts";
import { elsewhere, newTag, test } from "./test.ts";

test.describe.configure({ timeout: 240_000 });

test("choosing a time holds to WCAG, in the dark too, and to 320 px", async ({ page, browser }) => {
  const owner = await elsewhere(browser);
  await signedIn(owner, DEMO.manufacturer);
  const id = await offered(await clientOf(owner), `Drawing bench ${newTag()}`, { ...ALWAYS_OPEN, units: 2 });
  await owner.context().close();
  await signedIn(page, DEMO.buyer);
  // Over midnight on the machine's clock: no other hours take more words.
  const from = inDays(9);
  from.setUTCHours(15);
  const to = new Date(from.getTime() + 2 * 3_600_000);
  const chosen = `from=${from.toISOString()}&to=${to.toISOString()}`;
  const until = new Date(from.getTime() + 15 * 24 * 3_600_000).toISOString().slice(0, 10);
  await holds(page, [
    `/en/listings/${id}`,
    `/en/listings/${id}/book`,
    `/zh-Hans/listings/${id}/book?${chosen}`,
    `/pt/listings/${id}/book?${chosen}&every=week&until=${until}`,
    `/en/listings/${id}/book?view=month`,
    `/zh-Hant/listings/${id}/book?view=list`,
  ]);
});

test("what a provider sets up holds to WCAG, in the dark too, and to 320 px", async ({ page }) => {
  await signedIn(page, DEMO.manufacturer);
  const id = await offered(await clientOf(page), `Rolling mill ${newTag()}`, ALWAYS_OPEN);
  await holds(page, [
    `/en/desk/listings/${id}/availability`,
    `/pt/desk/listings/${id}/availability`,
    "/en/desk/closures",
    "/en/desk/calendar",
    "/zh-Hans/desk/calendar?view=week",
    "/en/desk/calendars",
    "/pt/desk/calendars",
    "/en/desk/quotas",
  ]);
});

test("a reservation and its money hold to WCAG, in the dark too, and to 320 px", async ({ page, browser }) => {
  const owner = await elsewhere(browser);
  await signedIn(owner, DEMO.manufacturer);
  const listingId = await offered(await clientOf(owner), `Tumbler ${newTag()}`, {
    ...ALWAYS_OPEN,
    bookingMode: "instant",
  });
  await signedIn(page, DEMO.buyer);
  const { id } = await reserved(await clientOf(page), listingId, inDays(12), "PO-77");
  const { payments } = await (await clientOf(page)).reservations.get.query({ id, locale: "en" });
  const paymentId = payments[0]?.id ?? "";
  await holds(page, [
    "/en/desk/reservations",
    "/zh-Hans/desk/reservations?side=booker",
    `/en/desk/reservations/${id}`,
    `/pt/desk/reservations/${id}`,
    `/en/pay/${paymentId}`,
    `/zh-Hant/pay/${paymentId}`,
  ]);
  await holds(owner, [
    `/zh-Hans/desk/reservations/${id}`,
    "/en/desk/money",
    "/en/desk/money/invoices?side=issuer",
    "/zh-Hant/desk/money/statements",
    "/pt/desk/money/account",
    `/en/desk/money/payments/${paymentId}`,
  ]);
  await owner.context().close();
});

test("the rules and the books of the alliance hold to WCAG, in the dark too, and to 320 px", async ({ page }) => {
  await signedIn(page, DEMO.secretariat);
  await holds(page, ["/en/secretariat/commission", "/zh-Hans/secretariat/commission", "/en/secretariat/money"]);
});
