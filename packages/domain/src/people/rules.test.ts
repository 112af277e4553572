import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesNoOwner, mayRemove, roleCovers } from "./rules.ts";
import { ROLES } from "./schemas.ts";

describe("roleCovers", () => {
  test("owner covers manager covers staff", () => {
    const covered = ROLES.map((role) => ROLES.filter((needed) => roleCovers(role, needed)));
    expect(covered).toEqual([["owner", "manager", "staff"], ["manager", "staff"], ["staff"]]);
  });
});

describe("mayRemove", () => {
  test("an owner removes anybody, a manager staff, staff nobody", () => {
    const removable = ROLES.map((role) => ROLES.filter((theirs) => mayRemove(role, theirs)));
    expect(removable).toEqual([["owner", "manager", "staff"], ["staff"], []]);
  });
});

describe("leavesNoOwner", () => {
  test("agrees with counting the owners afterwards", () => {
    const posts = fc.uniqueArray(
      fc.record({ personId: fc.constantFrom("a", "b", "c", "d"), role: fc.constantFrom(...ROLES) }),
      {
        selector: ({ personId }) => personId,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(posts, fc.nat(3), fc.option(fc.constantFrom(...ROLES)), (all, at, next) => {
        const changed = all[at % all.length];
        fc.pre(changed !== undefined && all.some(({ role }) => role === "owner"));
        const left = all.flatMap((post) => (post !== changed ? [post.role] : next === null ? [] : [next]));
        expect(leavesNoOwner(all, changed.personId, next)).toBe(!left.includes("owner"));
      }),
    );
  });
});
