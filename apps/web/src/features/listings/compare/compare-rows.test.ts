import { expect, test } from "vitest";
import { BESIDE, columnsOf, compareRow, UNSAID, type Comparison } from "./compare-rows.ts";

const said = (key: string) => ({ key, node: key });

test("rows that nobody answers are left out; a silent one differs from one that speaks", () => {
  expect(compareRow("a", "A", [UNSAID, UNSAID])).toEqual([]);
  expect(compareRow("a", "A", [said("1"), said("1")])[0]?.differs).toBe(false);
  expect(compareRow("a", "A", [said("1"), said("2")])[0]?.differs).toBe(true);
  expect(compareRow("a", "A", [said("1"), UNSAID])[0]?.differs).toBe(true);
  expect(compareRow("a", "A", [said("1"), BESIDE])[0]?.differs).toBe(false);
});

test("values stay with their listing when a column goes", () => {
  const of = (value: number) => ({ asked: true, value: { type: "number" as const, value, unit: null } });
  const comparison = {
    listings: [{ id: "x" }, { id: "y" }, { id: "z" }],
    attributes: [{ id: "size", label: "Size", values: [of(1), { asked: false, value: null }, of(3)] }],
    absent: 0,
  } as unknown as Comparison;
  const { listings, attributes } = columnsOf(comparison, ["z", "gone", "x"]);
  expect(listings.map(({ id }) => id)).toEqual(["z", "x"]);
  expect(attributes[0]?.values).toEqual([of(3), of(1)]);
});
