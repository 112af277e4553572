import type { Bench } from "./benches.ts";
import { SIX_DAYS, weekly, WORKDAYS } from "./hours.ts";

/** Methods by sample, and an inspector by the day. */
export const LAB = {
  elements: {
    of: "harbour-assay",
    category: "harmful-elements",
    units: 4,
    hours: weekly(WORKDAYS, [9, 18]),
    mode: "request",
    settings: {
      respondHours: 24,
      turnaroundDays: 5,
      expressDays: 2,
      tariff: {
        tiers: [
          { from: 5, off: 500 },
          { from: 10, off: 1000 },
        ],
        peaks: [],
        express: 6000,
        deposit: 3000,
      },
    },
  },
  grading: {
    of: "harbour-assay",
    category: "diamond-grading",
    units: 4,
    hours: weekly(WORKDAYS, [9, 18]),
    mode: "request",
    settings: {
      respondHours: 48,
      turnaroundDays: 4,
      expressDays: 1,
      tariff: { tiers: [{ from: 10, off: 500 }], peaks: [], express: 10_000, deposit: 3000 },
    },
  },
  certificate: {
    of: "harbour-assay",
    category: "jewelry-certificate",
    units: 4,
    hours: weekly(SIX_DAYS, [9, 17]),
    mode: "instant",
    settings: {
      turnaroundDays: 3,
      expressDays: 1,
      tariff: { tiers: [{ from: 20, off: 1000 }], peaks: [], express: 5000, deposit: 3000 },
    },
  },
  inspection: {
    of: "harbour-assay",
    category: "quality-inspection",
    units: 2,
    hours: weekly(WORKDAYS, [9, 18]),
    mode: "request",
    settings: { unitKind: "pool", step: "day", maxSteps: 10, noticeMinutes: 48 * 60, respondHours: 24 },
  },
} as const satisfies Record<string, Bench>;
