import { REVIEW_DAYS, waitingDays } from "@commonbench/domain/memberships/clock";
import { waitsFor } from "@commonbench/domain/memberships/rules";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { z } from "zod";
import type { ClockRow } from "./load.ts";

export const PersonRef = z.object({ id: z.string(), name: z.string() });
export const OrganisationRef = z.object({ id: z.string(), slug: z.string(), name: z.string() });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** The secretariat's time on an application, in its own working days. */
export const ClockView = z.object({
  /** False while it stands: the organisation has been asked, or nothing waits. */
  running: z.boolean(),
  waitingDays: z.number().int(),
  /** Negative when late. */
  daysLeft: z.number().int(),
  late: z.boolean(),
});
export type ClockView = z.infer<typeof ClockView>;

export const DocumentView = z.object({
  fileId: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  url: z.string(),
  addedAt: z.string(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** What is left of a membership after a write; pages read the rest again. */
export const MembershipStateView = z.object({
  id: z.string(),
  number: z.string(),
  status: MembershipStatus,
  awaitingAnswer: z.boolean(),
  waitsFor: z.enum(["secretariat", "organisation"]).nullable(),
  version: z.number().int(),
});
export type MembershipStateView = z.infer<typeof MembershipStateView>;

export function stateView(row: {
  id: string;
  number: string;
  status: string;
  awaitingAnswer: boolean;
  version: number;
}): MembershipStateView {
  const status = MembershipStatus.parse(row.status);
  const { id, number, awaitingAnswer, version } = row;
  return { id, number, status, awaitingAnswer, waitsFor: waitsFor(status, awaitingAnswer), version };
}

export function clockView(row: ClockRow, now: Date): ClockView {
  const days = waitingDays(row, now);
  const late = row.dueAt !== null && row.dueAt <= now;
  return { running: row.waitingSince !== null, waitingDays: days, daysLeft: REVIEW_DAYS - days, late };
}
