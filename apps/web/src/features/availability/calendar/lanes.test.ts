import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf, placed } from "./lanes.ts";

const item = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));

test("nothing in a lane meets, and there are no more lanes than things at once", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (items) => {
      const lanes = lanesOf(items);
      expect(lanes.flat()).toHaveLength(items.length);
      for (const lane of lanes)
        for (const [index, { to }] of lane.entries()) expect(lane[index + 1]?.from ?? to).toBeGreaterThanOrEqual(to);
      const most = Math.max(
        0,
        ...items.map(({ from }) => items.filter((each) => each.from <= from && each.to > from).length),
      );
      expect(lanes.length).toBe(most);
    }),
  );
});

test("what reaches beyond the range is cut", () => {
  expect(placed({ from: -5, to: 5 }, { from: 0, to: 10 })).toEqual({ start: 0, length: 0.5 });
  expect(placed({ from: 8, to: 30 }, { from: 0, to: 10 })).toEqual({ start: 0.8, length: 0.2 });
});
