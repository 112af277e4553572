import { InvitationState } from "@commonbench/domain/invitations/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { z } from "zod";

/** An invitation as the organisation's managers see it. */
export const InvitationView = z.object({
  id: z.string(),
  email: z.string(),
  role: Role,
  state: InvitationState,
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  can: z.object({ revoke: z.boolean() }),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** What whoever holds the link sees before taking it up. */
export const InvitationCardView = z.object({
  organisation: z.object({ name: z.string(), logo: z.string().nullable() }),
  role: Role,
  /** Masked: m***@a***.hk */
  email: z.string(),
  state: InvitationState,
  expiresAt: z.string(),
  /** Whether it was sent to the address of the signed-in person; null when nobody is signed in. */
  forYou: z.boolean().nullable(),
  can: z.object({ accept: z.boolean() }),
});
export type InvitationCardView = z.infer<typeof InvitationCardView>;
