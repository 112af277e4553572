import { describe, expect, test } from "vitest";
import { instantAt, wallClock } from "./zoned-time.ts";

describe("a wall clock of a zone", () => {
  test("reads an instant on the clocks of the place", () => {
    expect(wallClock("2026-11-26T06:00:00Z", "Asia/Shanghai")).toBe("2026-11-26T14:00");
    expect(wallClock("2026-11-26T16:00:00Z", "Asia/Shanghai")).toBe("2026-11-27T00:00");
  });

  test("is the same instant there and back", () => {
    for (const zone of ["Asia/Hong_Kong", "Europe/Lisbon", "Asia/Kathmandu", "America/New_York"])
      for (const clock of ["2026-01-01T00:00", "2026-06-30T23:30", "2026-12-31T12:15"])
        expect(wallClock(instantAt(clock, zone) ?? "", zone)).toBe(clock);
  });

  test("knows summer time on both sides of the change", () => {
    expect(instantAt("2026-03-28T12:00", "Europe/Lisbon")).toBe("2026-03-28T12:00:00.000Z");
    expect(instantAt("2026-03-29T12:00", "Europe/Lisbon")).toBe("2026-03-29T11:00:00.000Z");
  });

  test("reads a clock that the zone skips as the hour after", () => {
    expect(wallClock(instantAt("2026-03-29T01:30", "Europe/Lisbon") ?? "", "Europe/Lisbon")).toBe("2026-03-29T02:30");
  });

  test("is nothing while the field is not filled", () => {
    expect(instantAt("", "Asia/Shanghai")).toBeNull();
    expect(instantAt("2026-11-26", "Asia/Shanghai")).toBeNull();
  });
});
