import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { calendarOf, type FeedServer, openFeedServer } from "../../support/feed-server.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { publishedListing } from "../listings/listings.ts";

let market: Marketplace;
let outside: FeedServer;
let home: TestOrganisation;
let listingId: string;
beforeAll(async () => {
  market = await openMarketplace();
  outside = await openFeedServer();
  home = await market.organisation({ membership: "admitted" });
  ({ id: listingId } = await publishedListing(market, home.owner, "equipment"));
  market.parts.reachable.add("127.0.0.1");
});
afterEach(async () => {
  await market.db.busyFeed.deleteMany();
  market.parts.reachable.add("127.0.0.1");
  outside.seen.length = 0;
});
afterAll(async () => {
  await outside.close();
  await market.close();
});

const feeds = () => market.as(home.owner).availability.feeds;
const add = (url = outside.url) => feeds().add.mutate({ listingId, name: "Workshop", url });
const listed = async () => (await feeds().list.query({ listingId })).feeds;
const busy = async () => {
  const times = await market.db.busyTime.findMany({ orderBy: { startsAt: "asc" } });
  return times.map(({ startsAt, endsAt }) => `${startsAt.toISOString()}/${endsAt.toISOString()}`);
};
async function refreshDue(): Promise<void> {
  await market.pool.query("select graphile_worker.add_job('refresh-feeds')");
  await market.runJobs();
}

const morning = ["DTSTART;TZID=Asia/Shanghai:20261124T090000", "DTEND;TZID=Asia/Shanghai:20261124T113000"];
const MORNING = "2026-11-24T01:00:00.000Z/2026-11-24T03:30:00.000Z";

describe("a listing follows a calendar from outside", () => {
  test("its events are taken times; nobody is told its address", async () => {
    outside.shows(calendarOf(morning));
    const feed = await add(`${outside.url}?key=secret`);
    expect(feed).toMatchObject({ name: "Workshop", host: "127.0.0.1", failure: null, stale: false });
    expect(JSON.stringify([feed, await listed()])).not.toContain("secret");
    expect(await busy()).toEqual([MORNING]);
    expect((await market.trail(listingId)).map(({ action }) => action)).toContain("listing.feed-added");
  });

  test("whole days and times without a zone are those where the listing is", async () => {
    outside.shows(calendarOf(["DTSTART;VALUE=DATE:20261125"], ["DTSTART:20261127T090000", "DURATION:PT90M"]));
    await add();
    expect(await busy()).toEqual([
      "2026-11-24T16:00:00.000Z/2026-11-25T16:00:00.000Z",
      "2026-11-27T01:00:00.000Z/2026-11-27T02:30:00.000Z",
    ]);
  });

  test("repetitions are counted out, less what was moved, excluded or cancelled", async () => {
    const weekly = ["DTSTART:20261124T010000Z", "DTEND:20261124T020000Z", "RRULE:FREQ=WEEKLY;COUNT=4"];
    const again = (lines: readonly string[]) => ["UID:weekly", ...lines];
    outside.shows(
      calendarOf(
        again([...weekly, "EXDATE:20200101T010000Z,20200108T010000Z,20261201T010000Z"]),
        again(["RECURRENCE-ID:20261208T010000Z", "DTSTART:20261208T050000Z", "DTEND:20261208T060000Z"]),
        again(["RECURRENCE-ID:20261215T010000Z", "DTSTART:20261215T010000Z", "DURATION:PT1H", "STATUS:CANCELLED"]),
      ).replaceAll(/UID:\d@stranger\r\n/g, ""),
    );
    await add();
    expect(await busy()).toEqual([
      "2026-11-24T01:00:00.000Z/2026-11-24T02:00:00.000Z",
      "2026-12-08T05:00:00.000Z/2026-12-08T06:00:00.000Z",
    ]);
  });

  test("what is free, cancelled or ours takes no time", async () => {
    const event = ["DTSTART:20261124T010000Z", "DTEND:20261124T020000Z"];
    outside.shows(
      calendarOf([...event, "TRANSP:TRANSPARENT"], [...event, "STATUS:CANCELLED"]) +
        calendarOf(event).replace("0@stranger", "reservation@127.0.0.1"),
    );
    await add();
    expect(await busy()).toEqual([]);
  });

  test("a packed calendar is opened", async () => {
    outside.answers((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(calendarOf(morning))),
    );
    await add();
    expect(await busy()).toEqual([MORNING]);
  });
});

describe("the refresh-feeds job", () => {
  test("asks again after a quarter of an hour, not before, and only for what is new", async () => {
    outside.shows(calendarOf(morning));
    await add();
    await refreshDue();
    expect(outside.seen).toHaveLength(1);
    market.clock.advance({ hours: 0.25 });
    await refreshDue();
    expect(outside.seen.at(-1)?.headers["if-none-match"]).toBeDefined();
    expect((await listed())[0]?.fetchedAt).toBe(market.clock.now().toISOString());
    outside.shows(calendarOf());
    market.clock.advance({ hours: 0.25 });
    await refreshDue();
    expect(await busy()).toEqual([]);
  });

  test("keeps what was read last when the calendar fails, and says so", async () => {
    outside.shows(calendarOf(morning));
    const { id } = await add();
    outside.answers((_request, response) => response.writeHead(503).end());
    market.clock.advance({ hours: 1 });
    await refreshDue();
    expect(await listed()).toMatchObject([{ failure: "answered-with-error", stale: true }]);
    expect(await busy()).toEqual([MORNING]);
    outside.shows(calendarOf(morning));
    market.clock.advance({ hours: 1 });
    expect(await feeds().refresh.mutate({ id })).toMatchObject({ failure: null, stale: false });
  });

  test("a calendar that nobody has reached for two hours is stale", async () => {
    outside.shows(calendarOf());
    await add();
    market.clock.advance({ hours: 2.1 });
    expect(await listed()).toMatchObject([{ failure: null, stale: true }]);
  });
});

describe("refuses", () => {
  const refused = (url?: string) => refusalReason(add(url));

  test("addresses inside the house, by number, by name and after a redirect", async () => {
    market.parts.reachable.clear();
    outside.shows(calendarOf());
    for (const url of [outside.url, `http://localhost:${outside.port}/`, "http://[::1]/", "http://169.254.169.254/"])
      expect(await refused(url)).toBe("availability.feed-address-refused");
    expect(outside.seen).toEqual([]);
    market.parts.reachable.add("127.0.0.1");
    outside.answers((_request, response) => response.writeHead(302, { location: "http://10.0.0.8/" }).end());
    expect(await refused()).toBe("availability.feed-address-refused");
    outside.answers((_request, response) => response.writeHead(302, { location: "http://127.0.0.1:25/" }).end());
    expect(await refused()).toBe("availability.feed-address-refused");
  });

  test("a redirect that has no end, an error, silence, and what is no calendar", async () => {
    outside.answers((_request, response) => response.writeHead(302, { location: outside.url }).end());
    expect(await refused()).toBe("availability.feed-answered-with-error");
    outside.answers((_request, response) => response.writeHead(404).end());
    expect(await refused()).toBe("availability.feed-answered-with-error");
    outside.answers((request) => request.socket.destroy());
    expect(await refused()).toBe("availability.feed-unreachable");
    outside.shows("<html>Sign in</html>");
    expect(await refused()).toBe("availability.feed-not-a-calendar");
  });

  test("more than 3 MB, also when it is small on the way", async () => {
    const zeros = gzipSync(Buffer.alloc(40_000_000));
    outside.answers((_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(zeros));
    expect(await refused()).toBe("availability.feed-too-large");
  });

  test("repetitions without measure, in an event or hidden in a time zone", async () => {
    const event = ["DTSTART:20200101T010000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"];
    outside.shows(calendarOf(event));
    expect(await refused()).toBe("availability.feed-too-many-events");
    const zone = ["BEGIN:VTIMEZONE", "TZID:x", "BEGIN:STANDARD", "DTSTART:19000101T000000", "RRULE:FREQ=SECONDLY"];
    const rest = ["TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT"];
    const text = calendarOf(["DTSTART;TZID=x:20261124T010000", "DURATION:PT1H"]);
    outside.shows(text.replace("BEGIN:VEVENT", [...zone, ...rest].join("\r\n")));
    expect(await refused()).toBe("availability.feed-not-a-calendar");
  });

  test("the same calendar twice, and a sixth", async () => {
    outside.shows(calendarOf());
    await add();
    expect(await refused()).toBe("availability.feed-there-already");
    for (const number of [2, 3, 4, 5]) await add(`${outside.url}?${number}`);
    expect(await refused(`${outside.url}?6`)).toBe("availability.too-many-feeds");
  });

  test("staff, and another organisation", async () => {
    outside.shows(calendarOf());
    const { id } = await add();
    const staff = await market.person({ organisation: home, role: "staff" });
    expect(await refusalReason(market.as(staff).availability.feeds.remove.mutate({ id }))).toBe("role-too-low");
    const { owner } = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(market.as(owner).availability.feeds.remove.mutate({ id }))).toBe("not-found");
    await feeds().remove.mutate({ id });
    expect(await listed()).toEqual([]);
  });
});
