import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asksForSomething, nextDigest } from "./rules.ts";

const instants = fc.date({
  min: new Date("1990-01-01T00:00:00Z"),
  max: new Date("2090-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const inChina = (at: Date) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Etc/GMT-8",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

describe("nextDigest", () => {
  test("comes after now, within a day or a week, at eight in China", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom("daily" as const, "weekly" as const), (now, pace) => {
        const next = nextDigest(pace, now) ?? new Date(0);
        const away = next.getTime() - now.getTime();
        expect(away).toBeGreaterThan(0);
        expect(away).toBeLessThanOrEqual((pace === "daily" ? 1 : 7) * 24 * 3_600_000);
        expect(inChina(next)).toMatchObject({ hour: "08", minute: "00", second: "00" });
        if (pace === "weekly") expect(inChina(next)["weekday"]).toBe("Mon");
      }),
    );
  });

  test("at the hour itself the next one is meant", () => {
    expect(nextDigest("daily", new Date("2026-11-23T00:00:00Z"))).toEqual(new Date("2026-11-24T00:00:00Z"));
    expect(nextDigest("weekly", new Date("2026-11-22T23:59:59Z"))).toEqual(new Date("2026-11-23T00:00:00Z"));
  });

  test("the other paces keep no timetable", () => {
    expect(nextDigest("off", new Date(0))).toBeNull();
    expect(nextDigest("at-once", new Date(0))).toBeNull();
  });
});

describe("asksForSomething", () => {
  test.each([
    ["", {}, false],
    ["", { kinds: [] }, false],
    ["", { kinds: undefined }, false],
    ["倒模", {}, true],
    ["", { kinds: ["lab" as const] }, true],
    ["", { near: { lat: 22.3, lon: 114.2, km: 5 } }, true],
  ])("%j with %j: %j", (text, filters, asks) => {
    expect(asksForSomething(text, filters)).toBe(asks);
  });
});
