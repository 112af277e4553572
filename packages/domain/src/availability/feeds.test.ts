import { expect, test } from "vitest";
import { AddFeedInput, isFeedStale } from "./feeds.ts";

const now = new Date("2026-11-23T10:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("a feed is fresh for two hours after it was read", () => {
  expect(isFeedStale({ fetchedAt: minutesAgo(120), failure: null }, now)).toBe(false);
  expect(isFeedStale({ fetchedAt: minutesAgo(121), failure: null }, now)).toBe(true);
});

test("a feed that was never read, or that failed when it was last asked, is stale", () => {
  expect(isFeedStale({ fetchedAt: null, failure: null }, now)).toBe(true);
  expect(isFeedStale({ fetchedAt: minutesAgo(1), failure: "unreachable" }, now)).toBe(true);
});

test("addresses of calendars are web addresses, whatever calendars call them", () => {
  const read = (url: string) =>
    AddFeedInput.safeParse({ listingId: "0198c0de-0000-7000-8000-000000000001", name: "Workshop", url });
  expect(read("webcal://calendar.example/a.ics").data?.url).toBe("https://calendar.example/a.ics");
  expect(read("http://calendar.example/a.ics").success).toBe(true);
  for (const url of ["file:///etc/passwd", "ftp://calendar.example/a.ics", "calendar", "javascript:alert(1)"])
    expect(read(url).success).toBe(false);
});
