import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  editRefusal,
  enquiriesADay,
  nextReportStatus,
  nextSideStatus,
  paceOf,
  SAME_TEXT,
  SIDE_LIFECYCLE,
  writeRefusal,
} from "./rules.ts";
import { REPORT_STATUSES, SIDE_ACTIONS, SIDE_STATUSES } from "./schemas.ts";

const now = new Date("2026-11-23T02:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("the table of a side", () => {
  test("a message moves both sides from wherever they are", () => {
    for (const status of SIDE_STATUSES) {
      expect(nextSideStatus(status, "send")).toBe("waiting");
      expect(nextSideStatus(status, "receive")).toBe("open");
    }
  });

  test("no action leads to where it already is", () => {
    for (const status of SIDE_STATUSES)
      for (const action of SIDE_ACTIONS) expect(nextSideStatus(status, action)).not.toBe(status);
  });

  test("from every status one gets to every other by hand, but from done only over open", () => {
    expect(nextSideStatus("done", "reopen")).toBe("open");
    expect(nextSideStatus("done", "wait")).toBeNull();
    expect(nextSideStatus("open", "reopen")).toBeNull();
    expect(Object.keys(SIDE_LIFECYCLE)).toEqual([...SIDE_STATUSES]);
  });
});

describe("who may write", () => {
  test.each([
    [null, null],
    ["applied", null],
    ["admitted", null],
    ["withdrawn", null],
    ["suspended", "enquiries.suspended"],
    ["expelled", "enquiries.expelled"],
  ] as const)("an organisation that is %s: %s", (membership, refusal) => {
    expect(writeRefusal({ membership, blocked: false })).toBe(refusal);
    expect(writeRefusal({ membership, blocked: true })).toBe(refusal ?? "enquiries.not-reachable");
  });
});

describe("changing one's words", () => {
  const facts = { kind: "message", own: true, hidden: false, now } as const;

  test.each([
    [0, null],
    [5, null],
    [5.001, "enquiries.edit-too-late"],
  ])("%d minutes later: %s", (minutes, refusal) => {
    expect(editRefusal({ ...facts, createdAt: ago(minutes) })).toBe(refusal);
  });

  test("only words, only one's own, and not what was taken away", () => {
    const createdAt = ago(1);
    expect(editRefusal({ ...facts, createdAt, own: false })).toBe("enquiries.not-editable");
    expect(editRefusal({ ...facts, createdAt, hidden: true })).toBe("enquiries.not-editable");
    expect(editRefusal({ ...facts, createdAt, kind: "event" })).toBe("enquiries.not-editable");
    expect(editRefusal({ ...facts, createdAt, kind: "note" })).toBeNull();
  });
});

describe("pace", () => {
  const facts = { membership: "admitted", begun: 0, sameText: 0, lastSameText: null, now } as const;

  test("members begin more in a day than visitors", () => {
    expect(enquiriesADay("admitted")).toBeGreaterThan(enquiriesADay(null));
    expect(paceOf({ ...facts, begun: enquiriesADay("admitted") })).toMatchObject({
      refusal: "enquiries.too-many-today",
    });
    expect(paceOf({ ...facts, membership: null, begun: enquiriesADay(null) - 1 })).toMatchObject({ refusal: null });
  });

  test("the same text is let through, then flagged and slowed, then stopped", () => {
    expect(paceOf({ ...facts, sameText: SAME_TEXT.flagged - 1, lastSameText: ago(0) })).toEqual({
      refusal: null,
      flagged: false,
    });
    expect(paceOf({ ...facts, sameText: SAME_TEXT.flagged, lastSameText: ago(4) })).toEqual({
      refusal: "enquiries.same-text",
      retryAfterSeconds: 360,
    });
    expect(paceOf({ ...facts, sameText: SAME_TEXT.flagged, lastSameText: ago(10) })).toEqual({
      refusal: null,
      flagged: true,
    });
    expect(paceOf({ ...facts, sameText: SAME_TEXT.most, lastSameText: ago(600) })).toEqual({
      refusal: "enquiries.same-text",
      retryAfterSeconds: null,
    });
  });

  test("whoever must wait is told a time that is still to come, and then gets through", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: SAME_TEXT.flagged, max: SAME_TEXT.most - 1 }),
        fc.integer({ min: 0, max: 10 * 60_000 - 1 }),
        (sameText, since) => {
          const lastSameText = new Date(now.getTime() - since);
          const pace = paceOf({ ...facts, sameText, lastSameText });
          if (pace.refusal === null || pace.retryAfterSeconds === null) throw new Error("not slowed");
          expect(pace.retryAfterSeconds).toBeGreaterThan(0);
          const later = new Date(now.getTime() + pace.retryAfterSeconds * 1000);
          expect(paceOf({ ...facts, sameText, lastSameText, now: later }).refusal).toBeNull();
        },
      ),
    );
  });
});

test("a report is decided once", () => {
  for (const status of REPORT_STATUSES)
    for (const decision of ["dismiss", "warn", "hide"] as const)
      expect(nextReportStatus(status, decision) === null).toBe(status !== "open");
});
