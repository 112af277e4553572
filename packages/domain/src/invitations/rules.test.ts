import { describe, expect, test } from "vitest";
import { acceptRefusal, invitationState, maskEmail, revokeRefusal } from "./rules.ts";

const expiresAt = new Date("2026-11-30T02:00:00Z");
const [before, after] = [new Date("2026-11-30T01:59:59.999Z"), expiresAt];
const invitation = { status: "open" as const, expiresAt, email: "lin@example.test" };

describe("invitationState", () => {
  test("an open one expires; one that was used or withdrawn stays so", () => {
    expect(invitationState(invitation, before)).toBe("open");
    expect(invitationState(invitation, after)).toBe("expired");
    expect(invitationState({ ...invitation, status: "used" }, after)).toBe("used");
    expect(invitationState({ ...invitation, status: "revoked" }, after)).toBe("revoked");
  });
});

describe("acceptRefusal", () => {
  test("only the invited address, and only in time", () => {
    expect(acceptRefusal(invitation, "Lin@Example.Test", before)).toBeNull();
    expect(acceptRefusal(invitation, "lin@example.test.evil", before)).toBe("invitations.other-email");
    expect(acceptRefusal(invitation, "lin@example.test", after)).toBe("invitations.expired");
    expect(acceptRefusal({ ...invitation, status: "used" }, "lin@example.test", before)).toBe("invitations.used");
    expect(acceptRefusal({ ...invitation, status: "revoked" }, "other@example.test", before)).toBe(
      "invitations.revoked",
    );
  });
});

describe("revokeRefusal", () => {
  test("what is open, expired or not, may be withdrawn", () => {
    expect(revokeRefusal({ status: "open" })).toBeNull();
    expect(revokeRefusal({ status: "used" })).toBe("invitations.used");
    expect(revokeRefusal({ status: "revoked" })).toBe("invitations.revoked");
  });
});

describe("maskEmail", () => {
  test.each([
    ["mei.lin@alliance.com.hk", "m***@a***.com.hk"],
    ["x@y.mo", "x***@y***.mo"],
  ])("%s becomes %s", (address, masked) => {
    expect(maskEmail(address)).toBe(masked);
  });
});
