import { describe, expect, test } from "vitest";
import { MEMBERSHIP_STATUSES } from "../memberships/schemas.ts";
import { isEditable, nextListingStatus, publishRefusal } from "./rules.ts";
import { LISTING_ACTIONS, LISTING_STATUSES } from "./schemas.ts";

describe("the life of a listing", () => {
  test("only these steps are allowed", () => {
    const steps = LISTING_STATUSES.flatMap((status) =>
      LISTING_ACTIONS.flatMap((action) => {
        const next = nextListingStatus(status, action);
        return next === null ? [] : [`${status} ${action} ${next}`];
      }),
    );
    expect(steps).toEqual([
      "draft publish published",
      "published pause paused",
      "published close closed",
      "published remove removed",
      "paused close closed",
      "paused reopen published",
      "paused remove removed",
      "closed reopen published",
      "closed remove removed",
      "removed restore paused",
    ]);
  });

  test("what was removed comes back paused, never straight before readers", () => {
    expect(nextListingStatus("removed", "reopen")).toBeNull();
    expect(nextListingStatus("removed", "restore")).toBe("paused");
  });

  test("only a removed listing cannot be edited", () => {
    expect(LISTING_STATUSES.filter((status) => !isEditable(status))).toEqual(["removed"]);
  });
});

describe("who may publish", () => {
  test("an admitted member may, nobody else", () => {
    expect(MEMBERSHIP_STATUSES.filter((status) => publishRefusal(status) === null)).toEqual(["admitted"]);
  });

  test("a visitor has no membership and never publishes", () => {
    expect(publishRefusal(null)).toBe("listings.not-admitted");
  });

  test("a suspended member is told so", () => {
    expect(publishRefusal("suspended")).toBe("listings.suspended");
  });
});
