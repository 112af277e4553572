import { describe, expect, test } from "vitest";
import { activeFilters } from "./search-active.ts";
import { daysAsked, daysText, withDays } from "./search-asked-days.ts";
import { countOfFilters } from "./search-params.ts";

describe("the days of a search", () => {
  test("are of what is looked for, until some are chosen", () => {
    expect(daysAsked({}).of).toBe("open");
    expect(daysAsked({ kind: "training" }).of).toBe("sessions");
    expect(daysAsked({ kind: "training,lab" }).of).toBe("open");
    expect(daysAsked({ kind: "training", open: "2026-11-26" })).toEqual({
      of: "open",
      from: "2026-11-26",
      to: "",
      hours: null,
    });
    expect(daysAsked({ to: "2026-11-27" })).toEqual({ of: "sessions", from: "", to: "2026-11-27", hours: null });
    expect(daysAsked({ open: "soon..later" })).toEqual({ of: "open", from: "", to: "", hours: null });
  });

  test("choosing hours lets go of starts, and the other way round; days the wrong way round are turned", () => {
    const days = { from: "2026-11-27", to: "2026-11-26", hours: null };
    const open = withDays({ q: "x", from: "2026-12-01" }, { of: "open", ...days });
    expect(open).toEqual({ q: "x", open: "2026-11-26..2026-11-27" });
    expect(countOfFilters(open)).toBe(1);
    expect(withDays(open, { of: "sessions", ...days })).toEqual({ q: "x", from: "2026-11-26", to: "2026-11-27" });
    expect(withDays(open, { of: "open", from: "", to: "", hours: null })).toEqual({ q: "x" });
  });

  test("are told in words, and their chip takes them away", () => {
    expect(daysText({ of: "open", from: "2040-11-26", to: "2040-11-27", hours: null })).toBe("26–27 Nov 2040");
    expect(daysText({ of: "open", from: "2040-11-26", to: "", hours: null })).toBe("26 Nov 2040");
    expect(daysText({ of: "open", from: "", to: "2040-11-27", hours: null })).toBe("search.today-to-day");
    const params = { q: "casting", open: "2040-11-26..2040-11-27" };
    expect(activeFilters({ params, found: undefined, places: undefined })).toEqual([
      { key: "open", label: "search.open-days", rest: { q: "casting" } },
    ]);
  });

  test("with hours ask for what can be booked so long, with or without days; the days stay when the hours go", () => {
    const days = { of: "open" as const, from: "2040-11-26", to: "2040-11-27", hours: 4.5 };
    const params = withDays({ q: "casting", open: "2040-11-26..2040-11-27" }, days);
    expect(params).toEqual({ q: "casting", free: "4.5,2040-11-26..2040-11-27" });
    expect([daysAsked(params), countOfFilters(params)]).toEqual([days, 1]);
    expect(withDays(params, { ...days, hours: null })).toEqual({ q: "casting", open: "2040-11-26..2040-11-27" });
    expect(withDays({}, { ...days, from: "", to: "" })).toEqual({ free: "4.5" });
    expect(activeFilters({ params, found: undefined, places: undefined })).toEqual([
      { key: "free", label: "search.free-days", rest: { q: "casting" } },
    ]);
  });
});
