import type { BookingSettings } from "@commonbench/domain/availability/settings";
import type { BookingMode } from "@commonbench/domain/listings/schemas";
import type { WeeklyPlan } from "@commonbench/domain/listings/weekly-plan";
import { EVERY_DAY, SIX_DAYS, weekly, WORKDAYS } from "./hours.ts";
import { LAB } from "./lab-benches.ts";

/** A listing that is booked in the demo, and how its owner has set it up. */
export interface Bench {
  /** The organisation, and its listing of this category: of several the one that was published first. */
  readonly of: string;
  readonly category: string;
  readonly units: number;
  readonly hours: WeeklyPlan;
  readonly mode: BookingMode;
  readonly settings: Partial<BookingSettings>;
}

const STRICT = {
  tiers: [
    { hours: 168, refund: 10_000 },
    { hours: 48, refund: 5000 },
  ],
  feeBearer: "payer",
} as const;

const MAKERS = {
  casting: {
    of: "nanpu",
    category: "vacuum-casting",
    units: 3,
    hours: weekly(SIX_DAYS, [8, 24]),
    mode: "request",
    settings: {
      step: "shift",
      shifts: [
        { name: "早班", from: 8 * 60, to: 16 * 60 },
        { name: "中班", from: 16 * 60, to: 24 * 60 },
      ],
      maxSteps: 6,
      noticeMinutes: 24 * 60,
      bufferAfter: 60,
      maxUnits: 2,
      respondHours: 48,
      cancellation: { ...STRICT, tiers: [...STRICT.tiers], feeBearer: "payee" },
      overrun: { graceMinutes: 15, stepMinutes: 30, surcharge: 2500, underUse: 0 },
      tariff: {
        tiers: [
          { from: 16, off: 500 },
          { from: 32, off: 1000 },
        ],
        peaks: [{ windows: weekly(SIX_DAYS, [16, 24]), surcharge: -1000 }],
        express: null,
        deposit: 3000,
      },
    },
  },
  welding: {
    of: "nanpu",
    category: "laser-welding",
    units: 1,
    hours: weekly(SIX_DAYS, [9, 18]),
    mode: "instant",
    settings: {
      maxSteps: 9,
      noticeMinutes: 120,
      bufferAfter: 15,
      payAfterUse: true,
      overrun: { graceMinutes: 10, stepMinutes: 15, surcharge: 0, underUse: 5000 },
      tariff: { tiers: [{ from: 4, off: 500 }], peaks: [], express: null, deposit: 3000 },
    },
  },
  wax: {
    of: "nanpu",
    category: "wax-printing",
    units: 4,
    hours: weekly(EVERY_DAY, [0, 24]),
    mode: "instant",
    settings: {
      unitKind: "pool",
      minSteps: 2,
      maxSteps: 72,
      bufferAfter: 30,
      tariff: {
        tiers: [{ from: 12, off: 1000 }],
        peaks: [{ windows: weekly(WORKDAYS, [9, 18]), surcharge: 1500 }],
        express: null,
        deposit: 3000,
      },
    },
  },
  injection: {
    of: "nanpu",
    category: "wax-injection",
    units: 2,
    hours: weekly(SIX_DAYS, [9, 12], [13, 18]),
    mode: "instant",
    settings: { step: "half-day", maxSteps: 10, noticeMinutes: 240, bufferBefore: 15, bufferAfter: 15 },
  },
  melting: {
    of: "shawan-foundry",
    category: "melting-granulation",
    units: 2,
    hours: weekly(WORKDAYS, [8, 20]),
    mode: "request",
    settings: { minSteps: 2, maxSteps: 12, noticeMinutes: 48 * 60, bufferAfter: 60, requestHolds: false },
  },
  bench: {
    of: "shawan-foundry",
    category: "bench-place",
    units: 2,
    hours: weekly(SIX_DAYS, [9, 18]),
    mode: "instant",
    settings: { unitKind: "pool", step: "day", maxSteps: 30, payAfterUse: true, horizonDays: 365 },
  },
} as const satisfies Record<string, Bench>;

const ACROSS_THE_BORDER = {
  welder: {
    of: "hung-hom-makers",
    category: "laser-welding",
    units: 1,
    hours: weekly(SIX_DAYS, [9, 19]),
    mode: "instant",
    settings: {
      step: "quarter-hour",
      minSteps: 4,
      maxSteps: 40,
      bufferAfter: 15,
      cancellation: { ...STRICT, tiers: [...STRICT.tiers] },
      tariff: { tiers: [{ from: 4, off: 800 }], peaks: [], express: null, deposit: 3000 },
    },
  },
  cad: {
    of: "hk-design",
    category: "cad-workstation",
    units: 2,
    hours: weekly(WORKDAYS, [9, 21]),
    mode: "instant",
    settings: {
      unitKind: "pool",
      maxSteps: 12,
      tariff: {
        tiers: [{ from: 8, off: 1000 }],
        peaks: [{ windows: weekly(WORKDAYS, [18, 21]), surcharge: -2000 }],
        express: null,
        deposit: 3000,
      },
    },
  },
  sorting: {
    of: "tst-diamonds",
    category: "weighing-sorting",
    units: 1,
    hours: weekly(WORKDAYS, [10, 18]),
    mode: "instant",
    settings: { minSteps: 2, maxSteps: 8, noticeMinutes: 24 * 60 },
  },
  photo: {
    of: "macao-studio",
    category: "photo-studio",
    units: 1,
    hours: weekly(SIX_DAYS, [9.5, 13], [14, 18]),
    mode: "request",
    settings: { step: "half-day", maxSteps: 6, noticeMinutes: 24 * 60, bufferAfter: 30, respondHours: 24 },
  },
  showroom: {
    of: "macao-studio",
    category: "showroom",
    units: 2,
    hours: weekly(EVERY_DAY, [11, 20]),
    mode: "instant",
    settings: {
      step: "day",
      maxSteps: 14,
      horizonDays: 365,
      cancellation: { ...STRICT, tiers: [...STRICT.tiers] },
      tariff: { tiers: [{ from: 3, off: 1000 }], peaks: [], express: null, deposit: 5000 },
    },
  },
  stream: {
    of: "lotus",
    category: "livestream-studio",
    units: 1,
    hours: weekly([2, 3, 4, 5, 6, 7], [12, 24]),
    mode: "request",
    settings: {
      minSteps: 2,
      maxSteps: 8,
      noticeMinutes: 24 * 60,
      tariff: {
        tiers: [],
        peaks: [{ windows: weekly([5, 6, 7], [19, 24]), surcharge: 3000 }],
        express: null,
        deposit: 3000,
      },
    },
  },
} as const satisfies Record<string, Bench>;

export const BENCHES = { ...MAKERS, ...ACROSS_THE_BORDER, ...LAB } satisfies Record<string, Bench>;
export type BenchKey = keyof typeof BENCHES;

/** The organisations that they are of. */
export const HOUSES: ReadonlySet<string> = new Set(Object.values(BENCHES).map(({ of }) => of));
