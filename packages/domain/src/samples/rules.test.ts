import { describe, expect, test } from "vitest";
import {
  firstLines,
  isAllDone,
  isSampleOpen,
  nextSampleStatus,
  readSampleCode,
  SAMPLE_LIFECYCLE,
  sampleCode,
  sampleRefusal,
} from "./rules.ts";
import { SAMPLE_ACTIONS, SAMPLE_STATUSES, type SampleStatus } from "./schemas.ts";

const standing = { reservation: "in-use", hasReport: true, takenBack: false } as const;

describe("the life of a sample", () => {
  test("goes by its table from being announced to being returned", () => {
    const way: SampleStatus[] = ["announced"];
    for (const action of ["receive", "start", "report", "return", "take-back"] as const) {
      const next = nextSampleStatus(way.at(-1) ?? "lost", action);
      if (next !== null) way.push(next);
    }
    expect(way).toEqual(["announced", "received", "in-test", "reported", "returned", "returned"]);
  });

  test("whatever is open can still come to its end, and what has ended is not moved again by the lab", () => {
    for (const status of SAMPLE_STATUSES) {
      const ways = Object.values<string>(SAMPLE_LIFECYCLE[status]);
      if (isSampleOpen(status)) expect(ways.length).toBeGreaterThan(0);
      else expect(ways.filter((next) => next !== status)).toEqual([]);
    }
  });

  test("what the table does not say is refused, and so is everything on a booking that does not stand", () => {
    for (const status of SAMPLE_STATUSES) {
      for (const action of SAMPLE_ACTIONS) {
        const allowed = nextSampleStatus(status, action) !== null;
        const refusal = sampleRefusal(action, { status, ...standing });
        if (!allowed) expect(refusal).toBe("samples.not-allowed-now");
        expect(sampleRefusal(action, { status, ...standing, reservation: "cancelled" })).toBe(
          "samples.not-allowed-now",
        );
      }
    }
  });

  test("only receiving begins a booking that nothing has arrived for, and nothing is reported without a report", () => {
    const confirmed = { ...standing, status: "announced", reservation: "confirmed" } as const;
    expect(sampleRefusal("receive", confirmed)).toBeNull();
    expect(sampleRefusal("lose", confirmed)).toBe("samples.not-allowed-now");
    expect(sampleRefusal("report", { ...standing, status: "in-test", hasReport: false })).toBe(
      "samples.report-missing",
    );
  });

  test("is taken back once, also after the booking is completed", () => {
    const returned = { ...standing, status: "returned", reservation: "completed" } as const;
    expect(sampleRefusal("take-back", returned)).toBeNull();
    expect(sampleRefusal("take-back", { ...returned, takenBack: true })).toBe("samples.not-allowed-now");
    expect(sampleRefusal("take-back", { ...returned, status: "reported" })).toBe("samples.not-allowed-now");
  });
});

test("a booking is done when nothing is left to do with any sample", () => {
  expect(isAllDone([])).toBe(false);
  expect(isAllDone(["returned", "used-up", "lost"])).toBe(true);
  expect(isAllDone(["returned", "reported"])).toBe(false);
});

test("few samples get a line each, many come as one lot, and none is lost", () => {
  expect(firstLines(3)).toEqual([1, 1, 1]);
  expect(firstLines(25)).toEqual([25]);
});

test("codes are read as people type and scanners send them", () => {
  expect(readSampleCode(sampleCode("R-26-000123", 5))).toEqual({ number: "R-26-000123", place: 5 });
  expect(readSampleCode(" r26000123–05 ")).toEqual({ number: "R-26-000123", place: 5 });
  expect(readSampleCode("R-26-000123")).toEqual({ number: "R-26-000123", place: null });
  expect(readSampleCode("R-26-000123-105")).toEqual({ number: "R-26-000123", place: 105 });
  expect(readSampleCode("ring 5")).toBeNull();
});
