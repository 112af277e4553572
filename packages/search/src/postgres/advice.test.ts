import { expect, test } from "vitest";
import { advise } from "./advice.ts";
import type { Narrowing, Part } from "./conditions.ts";

const narrowing = (traits: Partial<Narrowing>): Narrowing => ({
  part: null,
  light: true,
  indexed: true,
  words: false,
  sql: () => "true",
  ...traits,
});
const kind = narrowing({ part: "kinds" });
const place = narrowing({ part: "places" });
const text = narrowing({ light: false, words: true });

function adviceFor(listings: number, given: readonly (readonly [Narrowing, number])[], matching: number) {
  const narrowings = given.map(([each]) => each);
  const conditions = { narrowings, audience: { membersOnly: false, organisationId: null }, chosen: new Map() };
  const parts: Part[] = ["all"];
  const shares = {
    listings,
    of: new Map(given),
    matching: new Map(parts.map((part) => [part, matching])),
    heeding: new Map(parts.map((part) => [part, matching])),
  };
  return advise(conditions, parts, shares, 2000);
}

test("walks when nothing can be looked up, or when much of the newest matches", () => {
  expect(adviceFor(1000, [], 1).way("all").walks).toBe(true);
  expect(adviceFor(100_000, [[kind, 0.5]], 0.5).way("all").walks).toBe(true);
  expect(adviceFor(100_000, [[narrowing({ indexed: false }), 0.01]], 0.01).way("all").walks).toBe(true);
});

test("looks up what is rare, and what is rare only together", () => {
  expect(adviceFor(100_000, [[place, 0.001]], 0.001).way("all").walks).toBe(false);
  const together = adviceFor(
    100_000,
    [
      [kind, 0.5],
      [place, 0.3],
    ],
    0.0001,
  ).way("all");
  expect(together.walks).toBe(false);
  expect(together.lookedUp).toEqual(new Set([kind, place]));
});

test("does not look up a common value beside a rare one, but always the words", () => {
  const { lookedUp } = adviceFor(
    100_000,
    [
      [kind, 0.6],
      [place, 0.001],
      [text, 0.02],
    ],
    0.00001,
  ).way("all");
  expect(lookedUp).toEqual(new Set([place, text]));
});

test("walks the words of listings only where hardly any is passed over", () => {
  expect(adviceFor(1_000_000, [[text, 0.95]], 0.95).way("all").walks).toBe(true);
  expect(adviceFor(100_000, [[text, 0.2]], 0.2).way("all").walks).toBe(false);
});
