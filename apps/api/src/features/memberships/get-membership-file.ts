import { fileChecks } from "@commonbench/domain/memberships/checks";
import { nextMembershipStatus } from "@commonbench/domain/memberships/rules";
import { type Decision, type MembershipFileInput, MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadTrail } from "#api/features/trail/load.ts";
import { applicantView, credentialsOf, peopleOf } from "./applicant.ts";
import type { MembershipFileView } from "./file-view.ts";
import { loadListingFigures } from "./listing-figures.ts";
import { organisationRef } from "./load.ts";
import { loadDocuments } from "./load-documents.ts";
import { type FileRow, loadFile } from "./load-file.ts";
import { clockView, stateView } from "./view.ts";

const TRAIL = 100;

/** One application whole, so that it can be decided without leaving the page. */
export async function getMembershipFile(
  ctx: PersonCtx,
  { id, locale }: MembershipFileInput,
): Promise<MembershipFileView> {
  requireSecretariat(ctx);
  const { db, taxonomy } = ctx;
  const row = await loadFile(db, id);
  const { sponsor, assigneeId, signedById } = row;
  const status = MembershipStatus.parse(row.status);
  const [documents, listings, names, trail] = await Promise.all([
    loadDocuments(db, row),
    loadListingFigures(ctx, row.organisationId, locale),
    loadNames(db, [signedById, assigneeId]),
    loadTrail(db, { subject: "membership", subjectId: id, limit: TRAIL }, locale),
  ]);
  const assignee = assigneeId === null ? undefined : names.get(assigneeId);
  const may = (decision: Decision) => nextMembershipStatus(status, decision) !== null;
  return {
    ...stateView(row),
    ...dates(row),
    statement: row.statement,
    codeVersion: row.codeVersion,
    signedBy: names.get(signedById) ?? null,
    clock: clockView(row, ctx.now()),
    assignee: assigneeId === null || assignee === undefined ? null : { id: assigneeId, name: assignee },
    sponsor: sponsor === null ? null : { ...organisationRef(sponsor, locale), status: statusOf(sponsor.membership) },
    organisation: applicantView(taxonomy, row.organisation, locale),
    people: peopleOf(row.organisation),
    credentials: credentialsOf(taxonomy, row.organisation, locale, ctx.now()),
    documents,
    listings,
    checks: checksOf(ctx, row, locale),
    trail,
    can: {
      review: may("review"),
      ask: may("ask"),
      admit: may("admit"),
      decline: may("decline"),
      suspend: may("suspend"),
      lift: may("lift"),
      expel: may("expel"),
      assign: true,
    },
  };
}

function dates({ signedAt, appliedAt, admittedAt, endedAt }: FileRow) {
  return {
    signedAt: signedAt.toISOString(),
    appliedAt: appliedAt.toISOString(),
    admittedAt: admittedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function statusOf(membership: { status: string } | null): MembershipStatus | null {
  return membership === null ? null : MembershipStatus.parse(membership.status);
}

function checksOf(ctx: PersonCtx, row: FileRow, locale: MembershipFileInput["locale"]): MembershipFileView["checks"] {
  const { organisation, sponsor } = row;
  return fileChecks({
    jurisdiction: Jurisdiction.parse(organisation.jurisdiction),
    registrationNumber: organisation.registrationNumber,
    codeVersion: row.codeVersion,
    currentCodeVersion: ctx.taxonomy.alliance.codeOfConduct.version,
    owners: peopleOf(organisation).filter(({ role }) => role === "owner"),
    sponsor:
      sponsor === null ? null : { name: organisationRef(sponsor, locale).name, status: statusOf(sponsor.membership) },
    credentials: credentialsOf(ctx.taxonomy, organisation, locale, ctx.now()).map(({ state, verifiedAt }) => ({
      state,
      verified: verifiedAt !== null,
    })),
  });
}
