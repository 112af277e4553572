import {
  AcceptInvitationInput,
  GetInvitationInput,
  InvitePersonInput,
  RevokeInvitationInput,
} from "@commonbench/domain/invitations/schemas";
import { MeView } from "#api/features/people/view.ts";
import { acting, open, person, router } from "#api/trpc.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { getInvitation } from "./get-invitation.ts";
import { invitePerson } from "./invite-person.ts";
import { listInvitations } from "./list-invitations.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { InvitationCardView, InvitationView } from "./view.ts";

export const invitations = router({
  invite: acting
    .input(InvitePersonInput)
    .output(InvitationView)
    .mutation(({ ctx, input }) => invitePerson(ctx, input)),
  list: acting.output(InvitationView.array()).query(({ ctx }) => listInvitations(ctx)),
  revoke: acting
    .input(RevokeInvitationInput)
    .output(InvitationView)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  get: open
    .input(GetInvitationInput)
    .output(InvitationCardView)
    .query(({ ctx, input }) => getInvitation(ctx, input)),
  accept: person
    .input(AcceptInvitationInput)
    .output(MeView)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
