import { z } from "zod";
import { Role } from "../people/schemas.ts";
import { Email, Id, LocaleSchema } from "../text.ts";

export const INVITATION_STATUSES = ["open", "used", "revoked"] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** What a reader sees: an open invitation past its time is expired. */
export const INVITATION_STATES = ["open", "used", "revoked", "expired"] as const;
export const InvitationState = z.enum(INVITATION_STATES);
export type InvitationState = z.infer<typeof InvitationState>;

/** 32 random bytes in base64url; looser than that, so that a mistyped link is told as unknown and not as malformed. */
export const InvitationToken = z.string().min(1).max(100);

export const InvitePersonInput = z.object({ email: Email, role: Role });
export type InvitePersonInput = z.infer<typeof InvitePersonInput>;

export const RevokeInvitationInput = z.object({ id: Id });
export type RevokeInvitationInput = z.infer<typeof RevokeInvitationInput>;

export const GetInvitationInput = z.object({ token: InvitationToken, locale: LocaleSchema });
export type GetInvitationInput = z.infer<typeof GetInvitationInput>;

export const AcceptInvitationInput = z.object({ token: InvitationToken });
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;
