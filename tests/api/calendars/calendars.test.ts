import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { publishedListing } from "../listings/listings.ts";

let market: Marketplace;
let home: TestOrganisation;
let guest: TestOrganisation;
let listingId: string;
beforeAll(async () => {
  market = await openMarketplace();
  home = await market.organisation({ membership: "admitted", name: "Daluotang Casting" });
  guest = await market.organisation({ membership: "admitted", name: "Shuibei Gems" });
  ({ id: listingId } = await publishedListing(market, home.owner, "equipment"));
});
afterEach(async () => {
  await market.db.calendarLink.deleteMany();
  await market.db.reservation.deleteMany();
});
afterAll(() => market.close());

interface Wish {
  status?: string;
  bookedById?: string;
  holds?: boolean;
  sequence?: number;
  measure?: string;
}
async function reservation({ status = "confirmed", holds = true, measure = "time", ...rest }: Wish = {}) {
  const now = market.clock.now();
  const data = {
    id: randomUUID(),
    number: `R-26-${randomUUID().slice(0, 6)}`,
    digest: "",
    listingId,
    providerId: home.id,
    bookerId: guest.id,
    bookedById: guest.owner.id,
    measure,
    status,
    mode: "instant",
    startsAt: new Date("2026-11-25T01:00:00Z"),
    endsAt: new Date("2026-11-25T05:30:00Z"),
    timeZone: "Asia/Shanghai",
    units: 1,
    holds,
    terms: {},
    message: "Our secret alloy",
    createdAt: now,
    updatedAt: now,
    ...rest,
  };
  return market.db.reservation.create({ data });
}

const calendars = (of: TestOrganisation) => market.as(of.owner).calendars;
const openListing = async () =>
  (await calendars(home).open.mutate({ kind: "listing", listingId, locale: "en" })).url ?? "";
const openWhole = async (of: TestOrganisation) =>
  (await calendars(of).open.mutate({ kind: "organisation", locale: "zh-Hans" })).url ?? "";
const get = (url: string, headers: Record<string, string> = {}) => market.fetch(new URL(url).pathname, { headers });
/** Its lines as they are meant, unfolded. */
const read = async (url: string) => {
  const answer = await get(url);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  return (await answer.text()).replaceAll("\r\n ", "").split("\r\n");
};

describe("the calendar of a listing", () => {
  test("says when it is taken and nothing else", async () => {
    const { id, number } = await reservation();
    const lines = await read(await openListing());
    expect(lines).toEqual(
      expect.arrayContaining([
        "METHOD:PUBLISH",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
        "DTSTART:20261125T010000Z",
        "DTEND:20261125T053000Z",
        "SUMMARY:Busy",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "SEQUENCE:0",
        "LAST-MODIFIED:20261123T020000Z",
      ]),
    );
    const text = lines.join("\n");
    for (const told of [id, number, "Shuibei", "secret", guest.id]) expect(text).not.toContain(told);
  });

  test("a request is in it only where it keeps the place, samples never", async () => {
    await reservation({ status: "requested", holds: false });
    await reservation({ measure: "samples" });
    const url = await openListing();
    expect((await read(url)).filter((line) => line === "BEGIN:VEVENT")).toEqual([]);
    await reservation({ status: "requested", holds: true });
    expect(await read(url)).toContain("STATUS:TENTATIVE");
  });
});

describe("what the owner keeps a machine for", () => {
  test("is busy too, without a word of why", async () => {
    const from = new Date("2026-12-01T00:00:00Z");
    const block = { startsAt: from, endsAt: new Date("2026-12-02T00:00:00Z"), units: [1], note: "Coil replacement" };
    await market.db.block.create({
      data: { id: randomUUID(), listingId, createdById: home.owner.id, createdAt: from, ...block },
    });
    const lines = await read(await openListing());
    await market.db.block.deleteMany();
    expect(lines).toEqual(expect.arrayContaining(["DTSTART:20261201T000000Z", "SUMMARY:Busy"]));
    expect(lines.join()).not.toContain("Coil");
  });
});

describe("the calendar of an organisation", () => {
  test("tells both sides what they may see: whom, what, the number, the way there", async () => {
    const { id, number } = await reservation();
    for (const [side, other] of [
      [home, "Shuibei Gems"],
      [guest, "Daluotang Casting"],
    ] as const) {
      const lines = await read(await openWhole(side));
      expect(lines).toContain(`UID:${id}@127.0.0.1`);
      expect(lines.find((line) => line.startsWith("SUMMARY:"))).toContain(other);
      expect(lines.join("\n")).toContain(number);
      expect(lines).toContain(`URL:${market.url}/zh-Hans/desk/reservations/${id}`);
      expect(lines.join("\n")).not.toContain("secret");
    }
  });

  test("a change keeps the UID and counts on; what is off is cancelled, not gone", async () => {
    const { id } = await reservation();
    const url = await openWhole(home);
    market.clock.advance({ hours: 1 });
    await market.db.reservation.update({
      where: { id },
      data: { status: "cancelled", sequence: 1, updatedAt: market.clock.now() },
    });
    const lines = await read(url);
    expect(lines).toEqual(expect.arrayContaining([`UID:${id}@127.0.0.1`, "SEQUENCE:1", "STATUS:CANCELLED"]));
  });

  test("lines are folded at 75 octets and end as the standard says", async () => {
    await market.db
      .$executeRaw`update organisation set names = '{"zh-Hans":"深圳市罗湖区水贝国际珠宝交易中心有限责任公司检测与铸造联合工场"}' where id = ${guest.id}::uuid`;
    await reservation();
    const text = await (await get(await openWhole(home))).text();
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain("检测与铸造联合工场");
  });
});

describe("somebody's own calendar", () => {
  test("has what they booked, as long as they belong to the organisation they booked for", async () => {
    const staff = await market.person({ organisation: guest, role: "staff" });
    const { id } = await reservation({ bookedById: staff.id });
    await reservation();
    const { url } = await market.as(staff).calendars.open.mutate({ kind: "person", locale: "en" });
    const uids = async () => (await read(url ?? "")).filter((line) => line.startsWith("UID:"));
    expect(await uids()).toEqual([`UID:${id}@127.0.0.1`]);
    await market.db.post.deleteMany({ where: { personId: staff.id } });
    expect(await uids()).toEqual([]);
  });
});

describe("an address", () => {
  test("is the same however often it is asked for, and told to managers only", async () => {
    const opened = async () =>
      (await market.trail(home.id)).filter(({ action }) => action === "organisation.calendar-opened").length;
    const before = await opened();
    const url = await openWhole(home);
    expect(await openWhole(home)).toBe(url);
    expect(await opened()).toBe(before + 1);
    const staff = await market.person({ organisation: home, role: "staff" });
    const seen = await market.as(staff).calendars.list.query({ locale: "en" });
    expect(seen.organisation).toMatchObject({ link: { url: null }, can: { change: false } });
  });

  test("changed, leads nowhere under its earlier name; revoked, under none", async () => {
    const first = await openListing();
    const view = await calendars(home).list.query({ locale: "en" });
    const id = view.listings[0]?.link?.id ?? "";
    const second = (await calendars(home).rotate.mutate({ id })).url ?? "";
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
    await calendars(home).revoke.mutate({ id });
    expect((await get(second)).status).toBe(404);
    expect(await refusalReason(calendars(home).rotate.mutate({ id }))).toBe("not-found");
    expect((await get(await openListing())).status).toBe(200);
    expect((await get(second)).status).toBe(404);
  });

  test("that was guessed is absent", async () => {
    const url = await openListing();
    for (const wrong of [url.replace(/.\.ics$/, ".ics"), url.replace(".1.", ".2."), `${market.url}/calendars/x.ics`])
      expect((await get(wrong)).status).toBe(404);
  });

  test("answers that nothing has changed, and remembers the hour of the last reading", async () => {
    await reservation();
    const url = await openListing();
    const etag = (await get(url)).headers.get("etag") ?? "";
    expect((await get(url, { "if-none-match": etag })).status).toBe(304);
    await reservation();
    expect((await get(url, { "if-none-match": etag })).status).toBe(200);
    const { listings } = await calendars(home).list.query({ locale: "en" });
    const hour = new Date(market.clock.now());
    hour.setUTCMinutes(0, 0, 0);
    expect(listings[0]?.link?.lastReadAt).toBe(hour.toISOString());
  });
});
