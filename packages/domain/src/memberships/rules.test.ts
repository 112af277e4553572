import { describe, expect, test } from "vitest";
import { ORGANISATION_CLASSES } from "../organisations/schemas.ts";
import {
  type ApplicationFacts,
  answerRefusal,
  applicationRefusal,
  decisionRefusal,
  isOpen,
  type MembershipAction,
  membershipNumber,
  needsReason,
  nextMembershipStatus,
  waitsFor,
} from "./rules.ts";
import { DECISIONS, MEMBERSHIP_STATUSES, type MembershipStatus } from "./schemas.ts";

const ACTIONS: readonly MembershipAction[] = [...DECISIONS, "apply", "answer", "leave"];

const EXPECTED: Readonly<Record<MembershipStatus, string>> = {
  applied: "review>under-review ask>under-review admit>admitted decline>declined leave>withdrawn",
  "under-review": "ask>under-review admit>admitted decline>declined answer>under-review leave>withdrawn",
  admitted: "suspend>suspended expel>expelled leave>withdrawn",
  declined: "apply>applied",
  suspended: "lift>admitted expel>expelled leave>withdrawn",
  withdrawn: "apply>applied",
  expelled: "",
};

describe("the life of a membership", () => {
  test.each(MEMBERSHIP_STATUSES)("from %s exactly these steps lead on", (status) => {
    const steps = ACTIONS.flatMap((action) => {
      const next = nextMembershipStatus(status, action);
      return next === null ? [] : [`${action}>${next}`];
    });
    expect(steps.join(" ")).toBe(EXPECTED[status]);
  });

  test("membership is voluntary: whoever is in can leave", () => {
    for (const status of MEMBERSHIP_STATUSES) {
      const inside = isOpen(status) || status === "admitted" || status === "suspended";
      expect(nextMembershipStatus(status, "leave")).toBe(inside ? "withdrawn" : null);
    }
  });

  test("whose move it is follows from the status and the question", () => {
    expect(waitsFor("applied", false)).toBe("secretariat");
    expect(waitsFor("under-review", true)).toBe("organisation");
    expect(waitsFor("admitted", false)).toBeNull();
  });
});

describe("an application", () => {
  const facts: ApplicationFacts = {
    class: "enterprise",
    status: null,
    codeVersion: "3",
    currentCodeVersion: "3",
    sponsor: null,
  };

  test("every class but visitors may apply", () => {
    for (const organisationClass of ORGANISATION_CLASSES) {
      const expected = organisationClass === "visitor" ? "memberships.class-cannot-join" : null;
      expect(applicationRefusal({ ...facts, class: organisationClass })).toBe(expected);
    }
  });

  test.each(MEMBERSHIP_STATUSES)("a second one is possible from declined and withdrawn only: %s", (status) => {
    const expected = status === "declined" || status === "withdrawn" ? null : "memberships.not-allowed-now";
    expect(applicationRefusal({ ...facts, status })).toBe(expected);
  });

  test("the code of conduct is signed in its current version", () => {
    expect(applicationRefusal({ ...facts, codeVersion: "2" })).toBe("memberships.code-version-old");
  });

  test.each([...MEMBERSHIP_STATUSES, null])("only an admitted member can vouch: %s", (status) => {
    const expected = status === "admitted" ? null : "memberships.sponsor-not-admitted";
    expect(applicationRefusal({ ...facts, sponsor: { status } })).toBe(expected);
  });
});

describe("an answer", () => {
  test("is taken while the secretariat waits for it", () => {
    expect(answerRefusal("under-review", true)).toBeNull();
    expect(answerRefusal("under-review", false)).toBe("memberships.not-awaiting-answer");
    expect(answerRefusal("admitted", false)).toBe("memberships.not-allowed-now");
  });
});

describe("a decision", () => {
  test("that touches somebody's rights needs a reason", () => {
    expect(DECISIONS.filter((decision) => needsReason(decision))).toEqual([
      "ask",
      "decline",
      "suspend",
      "lift",
      "expel",
    ]);
    expect(decisionRefusal("applied", "decline", "")).toBe("memberships.reason-needed");
    expect(decisionRefusal("applied", "decline", "The licence has expired.")).toBeNull();
    expect(decisionRefusal("applied", "admit", "")).toBeNull();
  });

  test("outside the table is not allowed, whatever the reason", () => {
    expect(decisionRefusal("expelled", "lift", "Because")).toBe("memberships.not-allowed-now");
  });
});

test("numbers are at least four digits and grow beyond", () => {
  expect(membershipNumber(2026, 147)).toBe("A-2026-0147");
  expect(membershipNumber(2031, 12_345)).toBe("A-2031-12345");
});
