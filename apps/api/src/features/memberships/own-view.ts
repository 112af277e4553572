import { z } from "zod";
import { ClockView, DocumentView, MembershipStateView, OrganisationRef } from "./view.ts";

/** A step in the life of the membership, with the reason that was given for it. */
export const StepView = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  person: z.string().nullable(),
});

export const OwnMembershipView = z.object({
  membership: MembershipStateView.extend({
    statement: z.string(),
    sponsor: OrganisationRef.nullable(),
    documents: z.array(DocumentView),
    codeVersion: z.string(),
    signedBy: z.string().nullable(),
    signedAt: z.string(),
    appliedAt: z.string(),
    admittedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    clock: ClockView,
    /** Newest first. */
    steps: z.array(StepView),
  }).nullable(),
  /** What an application signs, in the reader's language. */
  codeOfConduct: z.object({ version: z.string(), text: z.string() }),
  /** Whether the class of the organisation can join at all. */
  classMayJoin: z.boolean(),
  can: z.object({ apply: z.boolean(), answer: z.boolean(), leave: z.boolean() }),
});
export type OwnMembershipView = z.infer<typeof OwnMembershipView>;
