import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextDigest, quietUntil } from "./times.ts";

const night = { from: 22 * 60, to: 7 * 60 };
const at = (instant: string) => new Date(instant);

describe("quietUntil", () => {
  test("a night ends in the morning of the zone, whichever side of midnight it is", () => {
    expect(quietUntil(at("2026-11-23T15:00:00Z"), night, "Asia/Shanghai")).toEqual(at("2026-11-23T23:00:00Z"));
    expect(quietUntil(at("2026-11-22T20:00:00Z"), night, "Asia/Shanghai")).toEqual(at("2026-11-22T23:00:00Z"));
  });

  test("outside of the hours, and without any, nothing waits", () => {
    expect(quietUntil(at("2026-11-23T04:00:00Z"), night, "Asia/Shanghai")).toBeNull();
    expect(quietUntil(at("2026-11-23T23:00:00Z"), night, "Asia/Shanghai")).toBeNull();
    expect(quietUntil(at("2026-11-23T15:00:00Z"), null, "Asia/Shanghai")).toBeNull();
  });

  test("hours within one day end on it", () => {
    const noon = { from: 12 * 60, to: 14 * 60 };
    expect(quietUntil(at("2026-11-23T04:30:00Z"), noon, "Asia/Shanghai")).toEqual(at("2026-11-23T06:00:00Z"));
  });

  test("a night in which the clocks change ends at the same hour on the wall", () => {
    // Lisbon goes from +1 to 0 on 25 October 2026, and from 0 to +1 on 29 March 2026.
    expect(quietUntil(at("2026-10-24T22:00:00Z"), night, "Europe/Lisbon")).toEqual(at("2026-10-25T07:00:00Z"));
    expect(quietUntil(at("2026-03-28T23:00:00Z"), night, "Europe/Lisbon")).toEqual(at("2026-03-29T06:00:00Z"));
  });

  test("an end that the clocks leap over comes right after the leap", () => {
    const leapt = { from: 22 * 60, to: 90 };
    expect(quietUntil(at("2026-03-28T23:00:00Z"), leapt, "Europe/Lisbon")).toEqual(at("2026-03-29T01:30:00Z"));
  });

  test("never ends before now, and never lasts longer than a day and the hour of a change", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.constantFrom("Asia/Shanghai", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe");
    fc.assert(
      fc.property(
        fc.date({ min: at("2026-01-01"), max: at("2027-01-01"), noInvalidDate: true }),
        minute,
        minute,
        zone,
        (now, from, to, timeZone) => {
          fc.pre(from !== to);
          const end = quietUntil(now, { from, to }, timeZone);
          if (end === null) return;
          expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
          expect(end.getTime()).toBeGreaterThan(now.getTime() - 3_600_000);
        },
      ),
    );
  });
});

describe("nextDigest", () => {
  const settings = { timeZone: "Asia/Shanghai", digestAt: 8 * 60, digestDay: 1 };

  test("comes this morning before the hour and tomorrow from the hour on", () => {
    expect(nextDigest(at("2026-11-22T23:59:59Z"), "daily", settings)).toEqual(at("2026-11-23T00:00:00Z"));
    expect(nextDigest(at("2026-11-23T00:00:00Z"), "daily", settings)).toEqual(at("2026-11-24T00:00:00Z"));
  });

  test("a weekly one comes on its day", () => {
    expect(nextDigest(at("2026-11-23T02:00:00Z"), "weekly", settings)).toEqual(at("2026-11-30T00:00:00Z"));
    expect(nextDigest(at("2026-11-23T02:00:00Z"), "weekly", { ...settings, digestDay: 5 })).toEqual(
      at("2026-11-27T00:00:00Z"),
    );
  });

  test("keeps its hour on the wall through a change of the clocks", () => {
    const lisbon = { ...settings, timeZone: "Europe/Lisbon" };
    expect(nextDigest(at("2026-10-24T08:00:00Z"), "daily", lisbon)).toEqual(at("2026-10-25T08:00:00Z"));
  });
});
