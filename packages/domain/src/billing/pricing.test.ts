import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { peakMinutes } from "./pricing-peaks.ts";
import { measureOf } from "./measure.ts";
import { lengthMilli } from "./pricing-units.ts";
import { linesTotal, type ListedPrices, type Quote, quote, type QuoteFacts } from "./pricing.ts";
import { differenceLine, useDifference } from "./pricing-use.ts";
import { PLAIN_TARIFF, type Tariff, USUAL_OVERRUN } from "./tariff.ts";

const at = (wall: string, zone = "Asia/Shanghai") =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
const period = (from: string, to: string, timeZone = "Asia/Shanghai") => ({
  from: at(from, timeZone),
  to: at(to, timeZone),
  timeZone,
});

const listed: ListedPrices = {
  currency: "CNY",
  priceUnit: "machine-hour",
  price: 30_000,
  memberPrice: 26_000,
  minimumCharge: 60_000,
  setUpFee: 15_000,
};

function quoted(facts: Partial<QuoteFacts> & { tariff?: Tariff } = {}): Quote {
  const made = quote({
    prices: listed,
    tariff: PLAIN_TARIFF,
    isMember: false,
    wanted: { measure: "time", period: period("2027-03-01T09:00", "2027-03-01T17:00"), units: 1 },
    ...facts,
  });
  if (typeof made === "string") throw new Error(made);
  return made;
}
const amounts = ({ lines }: Quote) => Object.fromEntries(lines.map(({ key, amount }) => [key, amount]));

describe("what a booking costs", () => {
  test("hours at the listed price and the set-up fee", () => {
    expect(amounts(quoted())).toEqual({ base: 240_000, "set-up": 15_000 });
  });

  test("members see what they save; others what they would", () => {
    expect(amounts(quoted({ isMember: true }))).toEqual({ base: 240_000, member: -32_000, "set-up": 15_000 });
    expect([quoted({ isMember: true }).memberSaves, quoted().memberSaves]).toEqual([32_000, 32_000]);
  });

  test("units in parallel multiply, and do not lengthen the booking for its tier", () => {
    const tariff = { ...PLAIN_TARIFF, tiers: [{ from: 10, off: 1000 }] };
    const wanted = { measure: "time", period: period("2027-03-01T09:00", "2027-03-01T17:00"), units: 2 } as const;
    expect(amounts(quoted({ tariff, wanted }))).toEqual({ base: 480_000, "set-up": 15_000 });
  });

  test("the longest tier that is reached counts, on the price after the member price", () => {
    const tariff = {
      ...PLAIN_TARIFF,
      tiers: [
        { from: 4, off: 500 },
        { from: 8, off: 1000 },
        { from: 40, off: 2000 },
      ],
    };
    expect(amounts(quoted({ tariff, isMember: true }))).toMatchObject({ member: -32_000, tier: -20_800 });
  });

  test("what is missing to the minimum charge is a line, after all that the use costs and before the set-up", () => {
    const wanted = { measure: "time", period: period("2027-03-01T09:00", "2027-03-01T10:15"), units: 1 } as const;
    const made = quoted({ wanted });
    expect(made.lines.map(({ kind }) => kind)).toEqual(["base", "minimum", "set-up"]);
    expect(amounts(made)).toEqual({ base: 37_500, minimum: 22_500, "set-up": 15_000 });
  });

  test("the hours of a peak are split from the others by the wall clock", () => {
    const windows = [{ day: 1, from: 15 * 60, to: 22 * 60 }];
    const tariff = { ...PLAIN_TARIFF, peaks: [{ windows, surcharge: 2000 }] };
    const { lines } = quoted({ tariff });
    expect(lines.find(({ kind }) => kind === "peak")).toEqual({
      key: "peak-1",
      kind: "peak",
      quantityMilli: 2000,
      unit: "machine-hour",
      unitAmount: 30_000,
      amount: 12_000,
      data: { surcharge: 2000, minutes: 120 },
    });
  });

  test("work by sample: count, tier by count, express", () => {
    const prices = {
      ...listed,
      priceUnit: "sample",
      price: 7999,
      memberPrice: null,
      minimumCharge: null,
      setUpFee: null,
    };
    const tariff = { ...PLAIN_TARIFF, tiers: [{ from: 10, off: 1500 }], express: 5000 };
    const made = quoted({ prices, tariff, wanted: { measure: "samples", samples: 12, express: true } });
    expect(amounts(made)).toEqual({ base: 95_988, tier: -14_398, express: 40_795 });
  });

  test("yen have no cents: every line is whole yen", () => {
    const prices = { ...listed, currency: "JPY", price: 4321, memberPrice: 4000, minimumCharge: null, setUpFee: null };
    const wanted = { measure: "time", period: period("2027-03-01T09:00", "2027-03-01T10:45"), units: 1 } as const;
    expect(amounts(quoted({ prices, wanted, isMember: true }))).toEqual({ base: 7562, member: -562 });
  });

  test("no price: nothing wanted, a unit that no calendar knows, express that is not offered, too large", () => {
    const none = { measure: "time", period: period("2027-03-01T09:00", "2027-03-01T09:00"), units: 1 } as const;
    const facts: QuoteFacts = { prices: listed, tariff: PLAIN_TARIFF, isMember: false, wanted: none };
    const wanted = { ...none, period: period("2027-03-01T09:00", "2027-03-01T10:00") };
    expect(quote(facts)).toBe("nothing-wanted");
    expect(quote({ ...facts, wanted: { ...wanted, units: 0 } })).toBe("nothing-wanted");
    expect(quote({ ...facts, wanted, prices: { ...listed, priceUnit: "kilogram" } })).toBe("unit-not-bookable");
    expect(quote({ ...facts, wanted, prices: { ...listed, price: 1_000_000_000, setUpFee: 1 } })).toBe("too-large");
    expect(quote({ ...facts, wanted: { measure: "samples", samples: 1, express: true } })).toBe("express-not-offered");
  });

  test("a member never pays more, longer at the same tier never less, and the lines make the total", () => {
    const money = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(
        money,
        money,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: -9000, max: 30_000 }).filter((surcharge) => surcharge !== 0),
        fc.integer({ min: 0, max: 9000 }),
        (price, memberPrice, quarters, units, surcharge, off) => {
          const from = at("2027-03-01T09:00");
          const prices = { ...listed, price, memberPrice };
          const tariff: Tariff = {
            ...PLAIN_TARIFF,
            tiers: [{ from: 2, off }],
            peaks: [{ windows: [{ day: 1, from: 600, to: 1500 }], surcharge: Math.max(0, surcharge) || 1 }],
          };
          const of = (length: number, isMember: boolean) => {
            const to = from + length * 15 * 60_000;
            const wanted = { measure: "time", period: { from, to, timeZone: "Asia/Shanghai" }, units } as const;
            return quoted({ prices, tariff: length >= 8 ? tariff : { ...tariff, tiers: [] }, isMember, wanted });
          };
          const made = of(quarters, false);
          expect(linesTotal(made.lines)).toBe(made.total);
          expect(made.lines.every(({ amount }) => Number.isSafeInteger(amount))).toBe(true);
          expect(of(quarters, true).total).toBeLessThanOrEqual(made.total + 2);
          expect(made.total).toBeGreaterThanOrEqual((listed.minimumCharge ?? 0) + (listed.setUpFee ?? 0));
          if (quarters !== 7) expect(of(quarters + 1, false).total).toBeGreaterThanOrEqual(made.total - 2);
        },
      ),
    );
  });
});

describe("units of price", () => {
  test("time books machines and labs, samples book labs, the rest is asked for", () => {
    expect(measureOf("equipment", "machine-hour")).toBe("time");
    expect(measureOf("lab", "day")).toBe("time");
    expect(measureOf("lab", "sample")).toBe("samples");
    expect(measureOf("equipment", "piece")).toBeNull();
    expect(measureOf("lab", "gram")).toBeNull();
    expect(measureOf("training", "day")).toBeNull();
  });

  test("what is begun counts whole", () => {
    expect(lengthMilli("day", period("2027-03-01T09:00", "2027-03-03T18:00"))).toBe(3000);
    expect(lengthMilli("day", period("2027-03-01T20:00", "2027-03-02T02:00"))).toBe(1000);
    expect(lengthMilli("half-day", period("2027-03-01T09:00", "2027-03-01T13:00"))).toBe(1000);
    expect(lengthMilli("half-day", period("2027-03-01T09:00", "2027-03-02T18:00"))).toBe(4000);
    expect(lengthMilli("week", period("2027-03-01T09:00", "2027-03-08T10:00"))).toBe(2000);
    expect(lengthMilli("month", period("2027-01-31T09:00", "2027-02-28T09:00"))).toBe(1000);
    expect(lengthMilli("shift", period("2027-03-01T20:00", "2027-03-02T06:00"))).toBe(2000);
    expect(lengthMilli("shift", { ...period("2027-03-01T20:00", "2027-03-02T06:00"), shifts: 1 })).toBe(1000);
  });

  test("the day on which clocks change is a day, and its hours are those that pass", () => {
    const spring = period("2027-03-28T00:00", "2027-03-29T00:00", "Europe/Rome");
    const autumn = period("2027-10-31T00:00", "2027-11-01T00:00", "Europe/Rome");
    expect([lengthMilli("day", spring), lengthMilli("hour", spring)]).toEqual([1000, 23_000]);
    expect([lengthMilli("day", autumn), lengthMilli("hour", autumn)]).toEqual([1000, 25_000]);
  });
});

describe("peak hours", () => {
  /** Minute by minute, by the clock on the wall. */
  const counted = (
    windows: { day: number; from: number; to: number }[],
    from: number,
    minutes: number,
    zone: string,
  ) => {
    let sum = 0;
    for (let minute = 0; minute < minutes; minute++) {
      const wall = Temporal.Instant.fromEpochMilliseconds(from + minute * 60_000).toZonedDateTimeISO(zone);
      const now = wall.hour * 60 + wall.minute;
      const inside = windows.some(
        (each) =>
          (each.day === wall.dayOfWeek && each.from <= now && now < each.to) ||
          ((each.day % 7) + 1 === wall.dayOfWeek && now + 1440 < each.to),
      );
      if (inside) sum++;
    }
    return sum;
  };

  test("agree with a clock watched minute by minute, also in nights when clocks change", () => {
    const window = fc
      .record({ day: fc.integer({ min: 1, max: 7 }), from: fc.nat(1439), length: fc.integer({ min: 1, max: 1440 }) })
      .map(({ day, from, length }) => ({ day, from, to: from + length }));
    const start = fc.constantFrom(
      at("2027-03-27T18:00", "Europe/Rome"),
      at("2027-10-30T20:00", "Europe/Rome"),
      at("2027-04-03T22:00", "Australia/Sydney"),
      at("2027-10-02T20:00", "Australia/Sydney"),
      at("2028-02-28T20:00", "Asia/Shanghai"),
    );
    const zone = fc.constantFrom("Europe/Rome", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Shanghai");
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 3 }),
        start,
        fc.integer({ min: 1, max: 1300 }),
        zone,
        (windows, from, length, timeZone) => {
          const to = from + length * 60_000;
          expect(peakMinutes([{ windows, surcharge: 1 }], { from, to, timeZone })).toEqual([
            counted(windows, from, length, timeZone),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("where two meet, the earlier of the list counts", () => {
    const peaks = [
      { windows: [{ day: 1, from: 600, to: 720 }], surcharge: 5000 },
      { windows: [{ day: 1, from: 540, to: 1020 }], surcharge: 1000 },
    ];
    expect(peakMinutes(peaks, period("2027-03-01T09:00", "2027-03-01T17:00"))).toEqual([120, 360]);
  });
});

describe("actual use", () => {
  const { lines } = quoted({ isMember: true });
  const use = { lines, minimumCharge: 60_000, policy: USUAL_OVERRUN, reservedMinutes: 480 };

  test("minutes of grace cost nothing, then every started step does, at the agreed price", () => {
    expect(useDifference({ ...use, usedMinutes: 490 })).toBeNull();
    expect(useDifference({ ...use, usedMinutes: 491 })).toMatchObject({
      kind: "overrun",
      quantityMilli: 250,
      amount: 6500,
    });
    const dear = { ...USUAL_OVERRUN, surcharge: 5000 };
    expect(useDifference({ ...use, policy: dear, usedMinutes: 520 })).toMatchObject({ amount: 19_500 });
  });

  test("time not used comes back as far as the terms say, and never below the minimum charge", () => {
    expect(useDifference({ ...use, usedMinutes: 240 })).toBeNull();
    const kind = { ...USUAL_OVERRUN, underUse: 5000 };
    expect(useDifference({ ...use, policy: kind, usedMinutes: 240 })).toMatchObject({
      kind: "under-use",
      amount: -52_000,
    });
    const all = { ...USUAL_OVERRUN, underUse: 10_000 };
    expect(useDifference({ ...use, policy: all, usedMinutes: 0 })).toMatchObject({ amount: -148_000 });
  });

  test("a change costs the difference of the two prices", () => {
    expect(differenceLine(lines, lines)).toBeNull();
    expect(differenceLine(lines, quoted().lines)?.amount).toBe(32_000);
  });
});
