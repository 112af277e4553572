import type { Locale } from "@commonbench/domain/text";
import { answerRefusal, classMayJoin, nextMembershipStatus } from "@commonbench/domain/memberships/rules";
import type { OwnMembershipInput } from "@commonbench/domain/memberships/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadTrail } from "#api/features/trail/load.ts";
import { membershipSelect, organisationRef, organisationSelect } from "./load.ts";
import { loadDocuments } from "./load-documents.ts";
import type { OwnMembershipView } from "./own-view.ts";
import { clockView, stateView } from "./view.ts";

const STEPS = 50;

export async function getOwnMembership(ctx: ActingCtx, { locale }: OwnMembershipInput): Promise<OwnMembershipView> {
  const { id: organisationId, role } = ctx.actor.organisation;
  const organisation = await loadOrganisation(ctx.db, organisationId);
  const membership = await loadOwn(ctx, organisationId, locale);
  const status = membership?.status ?? null;
  const joins = classMayJoin(OrganisationClass.parse(organisation.class));
  const { version, text } = ctx.taxonomy.alliance.codeOfConduct;
  return {
    membership,
    codeOfConduct: { version, text: ctx.taxonomy.label(text, locale) },
    classMayJoin: joins,
    can: {
      apply: role === "owner" && joins && (status === null || nextMembershipStatus(status, "apply") !== null),
      answer:
        roleCovers(role, "manager") &&
        membership !== null &&
        answerRefusal(membership.status, membership.awaitingAnswer) === null,
      leave: role === "owner" && status !== null && nextMembershipStatus(status, "leave") !== null,
    },
  };
}

async function loadOwn(
  { db, now }: ActingCtx,
  organisationId: string,
  locale: Locale,
): Promise<OwnMembershipView["membership"]> {
  const row = await db.membership.findUnique({
    where: { organisationId },
    select: {
      ...membershipSelect,
      statement: true,
      codeVersion: true,
      signedById: true,
      signedAt: true,
      appliedAt: true,
      admittedAt: true,
      endedAt: true,
      sponsor: { select: organisationSelect },
    },
  });
  if (row === null) return null;
  const [documents, names, trail] = await Promise.all([
    loadDocuments(db, row),
    loadNames(db, [row.signedById]),
    loadTrail(
      db,
      { organisationIds: [organisationId], subject: "membership", subjectId: row.id, limit: STEPS },
      locale,
    ),
  ]);
  return {
    ...stateView(row),
    statement: row.statement,
    sponsor: row.sponsor === null ? null : organisationRef(row.sponsor, locale),
    documents,
    codeVersion: row.codeVersion,
    signedBy: names.get(row.signedById) ?? null,
    signedAt: row.signedAt.toISOString(),
    appliedAt: row.appliedAt.toISOString(),
    admittedAt: row.admittedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    clock: clockView(row, now()),
    steps: trail.map(({ id, at, action, reason, person }) => ({
      id,
      at,
      action,
      reason,
      person: person?.name ?? null,
    })),
  };
}
