import { CHECK_STATES } from "@commonbench/domain/memberships/checks";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { CredentialState, Jurisdiction, OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { TrailEntryView } from "#api/features/trail/view.ts";
import { ClockView, DocumentView, MembershipStateView, OrganisationRef, PersonRef } from "./view.ts";

const check = <Id extends string>(id: Id) => z.object({ id: z.literal(id), state: z.enum(CHECK_STATES) });

export const CheckView = z.discriminatedUnion("id", [
  check("registration-number").extend({ number: z.string() }),
  check("code-signed").extend({ signed: z.string(), current: z.string() }),
  check("owner-email").extend({ verified: z.number().int(), owners: z.number().int() }),
  check("sponsor").extend({ name: z.string().nullable() }),
  check("credentials").extend({
    valid: z.number().int(),
    expiring: z.number().int(),
    expired: z.number().int(),
    unverified: z.number().int(),
  }),
]);
export type CheckView = z.infer<typeof CheckView>;

const ApplicantView = OrganisationRef.extend({
  legalName: z.string(),
  /** Display names by language, as the organisation wrote them. */
  names: z.partialRecord(LocaleSchema, z.string()),
  class: OrganisationClass,
  jurisdiction: Jurisdiction,
  registrationNumber: z.string(),
  website: z.string().nullable(),
  about: z.object({ locale: LocaleSchema, text: z.string() }).nullable(),
  stages: z.array(z.object({ id: z.string(), code: z.string(), label: z.string() })),
  premises: z.array(z.object({ address: z.string(), place: z.string() })),
  createdAt: z.string(),
});

const CredentialRowView = z.object({
  id: z.string(),
  label: z.string(),
  number: z.string(),
  scope: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  state: CredentialState,
  verifiedAt: z.string().nullable(),
  url: z.string().nullable(),
});

const ListingFiguresView = z.object({
  total: z.number().int(),
  kinds: z.array(z.object({ kind: ListingKind, count: z.number().int() })),
  stages: z.array(z.object({ id: z.string(), code: z.string(), label: z.string(), count: z.number().int() })),
  statuses: z.array(z.object({ status: ListingStatus, count: z.number().int() })),
});

/** Everything on one desk: the applicant, what was handed in, what was checked, and what has happened. */
export const MembershipFileView = MembershipStateView.extend({
  statement: z.string(),
  codeVersion: z.string(),
  signedBy: z.string().nullable(),
  signedAt: z.string(),
  appliedAt: z.string(),
  admittedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  clock: ClockView,
  assignee: PersonRef.nullable(),
  sponsor: OrganisationRef.extend({ status: MembershipStatus.nullable() }).nullable(),
  organisation: ApplicantView,
  people: z.array(PersonRef.extend({ email: z.string(), role: Role, emailVerified: z.boolean() })),
  credentials: z.array(CredentialRowView),
  documents: z.array(DocumentView),
  listings: ListingFiguresView,
  checks: z.array(CheckView),
  /** Newest first. */
  trail: z.array(TrailEntryView),
  can: z.object({
    review: z.boolean(),
    ask: z.boolean(),
    admit: z.boolean(),
    decline: z.boolean(),
    suspend: z.boolean(),
    lift: z.boolean(),
    expel: z.boolean(),
    assign: z.boolean(),
  }),
});
export type MembershipFileView = z.infer<typeof MembershipFileView>;
