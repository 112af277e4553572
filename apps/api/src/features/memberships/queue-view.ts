import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { z } from "zod";
import { ClockView, MembershipStateView, OrganisationRef, PersonRef } from "./view.ts";

export const QueueRowView = MembershipStateView.extend({
  organisation: OrganisationRef.extend({
    class: OrganisationClass,
    /** Where it works first of all. */
    place: z.string().nullable(),
  }),
  assignee: PersonRef.nullable(),
  appliedAt: z.string(),
  decidedAt: z.string().nullable(),
  clock: ClockView,
});
export type QueueRowView = z.infer<typeof QueueRowView>;

export const QueueView = z.object({
  rows: z.array(QueueRowView),
  nextCursor: z.string().nullable(),
  counts: z.object({
    open: z.number().int(),
    mine: z.number().int(),
    decided: z.number().int(),
    all: z.number().int(),
    /** Among the open ones. */
    late: z.number().int(),
    waitingForAnswer: z.number().int(),
  }),
});
export type QueueView = z.infer<typeof QueueView>;

/** People of the secretariat, for handing a file on. */
export const StaffView = z.array(PersonRef);
export type StaffView = z.infer<typeof StaffView>;

/** Admitted members, for choosing a sponsor. */
export const AdmittedView = z.array(OrganisationRef.extend({ place: z.string().nullable() }));
export type AdmittedView = z.infer<typeof AdmittedView>;
