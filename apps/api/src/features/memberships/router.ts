import {
  AnswerInput,
  JoinAllianceInput,
  AssignInput,
  DecideInput,
  LeaveInput,
  ListAdmittedInput,
  ListMembershipsInput,
  MembershipFileInput,
  OwnMembershipInput,
} from "@commonbench/domain/memberships/schemas";
import { acting, person, router } from "#api/trpc.ts";
import { answerMembership } from "./answer-membership.ts";
import { joinAlliance } from "./join-alliance.ts";
import { assignMembership } from "./assign-membership.ts";
import { decideMembership } from "./decide-membership.ts";
import { MembershipFileView } from "./file-view.ts";
import { getMembershipFile } from "./get-membership-file.ts";
import { getOwnMembership } from "./get-own-membership.ts";
import { leaveMembership } from "./leave-membership.ts";
import { listAdmitted } from "./list-admitted.ts";
import { listQueue } from "./list-queue.ts";
import { listStaff } from "./list-staff.ts";
import { OwnMembershipView } from "./own-view.ts";
import { AdmittedView, QueueView, StaffView } from "./queue-view.ts";
import { MembershipStateView } from "./view.ts";

export const memberships = router({
  mine: acting
    .input(OwnMembershipInput)
    .output(OwnMembershipView)
    .query(({ ctx, input }) => getOwnMembership(ctx, input)),
  admitted: acting
    .input(ListAdmittedInput)
    .output(AdmittedView)
    .query(({ ctx, input }) => listAdmitted(ctx, input)),
  join: acting
    .input(JoinAllianceInput)
    .output(MembershipStateView)
    .mutation(({ ctx, input }) => joinAlliance(ctx, input)),
  answer: acting
    .input(AnswerInput)
    .output(MembershipStateView)
    .mutation(({ ctx, input }) => answerMembership(ctx, input)),
  leave: acting
    .input(LeaveInput)
    .output(MembershipStateView)
    .mutation(({ ctx, input }) => leaveMembership(ctx, input)),

  queue: person
    .input(ListMembershipsInput)
    .output(QueueView)
    .query(({ ctx, input }) => listQueue(ctx, input)),
  file: person
    .input(MembershipFileInput)
    .output(MembershipFileView)
    .query(({ ctx, input }) => getMembershipFile(ctx, input)),
  staff: person.output(StaffView).query(({ ctx }) => listStaff(ctx)),
  assign: person
    .input(AssignInput)
    .output(MembershipStateView)
    .mutation(({ ctx, input }) => assignMembership(ctx, input)),
  decide: person
    .input(DecideInput)
    .output(MembershipStateView)
    .mutation(({ ctx, input }) => decideMembership(ctx, input)),
});
