import { describe, expect, test } from "vitest";
import { obtainedBy } from "./obtained-by.ts";

const machine = { kind: "equipment", priceMode: "amount", priceUnit: "machine-hour", bookingMode: "instant" } as const;

describe("how others come to a listing", () => {
  test("is as chosen where a calendar can book it: by time, or by the sample at a lab", () => {
    expect(obtainedBy(machine)).toBe("instant");
    expect(obtainedBy({ ...machine, bookingMode: "request" })).toBe("request");
    expect(obtainedBy({ ...machine, kind: "lab", priceUnit: "sample" })).toBe("instant");
  });

  test("is asking, where the price is for what no calendar counts", () => {
    expect(obtainedBy({ ...machine, priceUnit: "piece" })).toBe("enquiry");
    expect(obtainedBy({ ...machine, bookingMode: "request", priceUnit: "flask" })).toBe("enquiry");
    expect(obtainedBy({ ...machine, kind: "lab", priceUnit: "gram" })).toBe("enquiry");
  });

  test("is a quote, where the price is on request", () => {
    expect(obtainedBy({ ...machine, priceMode: "on-request" })).toBe("quote");
  });

  test("is as chosen while no unit has been chosen, and for what is no machine and no lab", () => {
    expect(obtainedBy({ ...machine, priceUnit: null })).toBe("instant");
    expect(obtainedBy({ ...machine, kind: "training", priceUnit: "seat" })).toBe("instant");
    expect(obtainedBy({ ...machine, bookingMode: "quote", priceUnit: "piece" })).toBe("quote");
  });
});
