import type { Reason } from "../reasons.ts";
import type { InvitationState, InvitationStatus } from "./schemas.ts";

export const INVITATION_DAYS = 7;

export function invitationState(invitation: { status: InvitationStatus; expiresAt: Date }, now: Date): InvitationState {
  if (invitation.status !== "open") return invitation.status;
  return invitation.expiresAt <= now ? "expired" : "open";
}

const REFUSALS = {
  used: "invitations.used",
  revoked: "invitations.revoked",
  expired: "invitations.expired",
} as const satisfies Record<Exclude<InvitationState, "open">, Reason>;

/** Why a person with this address cannot take the invitation up; null when they can. */
export function acceptRefusal(
  invitation: { status: InvitationStatus; expiresAt: Date; email: string },
  email: string,
  now: Date,
): Reason | null {
  const state = invitationState(invitation, now);
  if (state !== "open") return REFUSALS[state];
  return invitation.email === email.toLowerCase() ? null : "invitations.other-email";
}

/** Enough to recognise one's own address, too little to learn somebody else's: m***@a***.hk */
export function maskEmail(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  const [host = "", ...rest] = domain.split(".");
  return `${name.slice(0, 1)}***@${host.slice(0, 1)}***.${rest.join(".")}`;
}

/** An expired one may still be withdrawn; what was used or withdrawn stays so. */
export function revokeRefusal({ status }: { status: InvitationStatus }): Reason | null {
  return status === "open" ? null : REFUSALS[status];
}
