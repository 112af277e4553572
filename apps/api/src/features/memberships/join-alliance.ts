import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { runClock } from "@commonbench/domain/memberships/clock";
import { applicationRefusal } from "@commonbench/domain/memberships/rules";
import type { JoinAllianceInput } from "@commonbench/domain/memberships/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { membershipChanged } from "#api/events.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { ownDocuments } from "./documents.ts";
import { findMembership, loadStanding, type MembershipRow, membershipSelect } from "./load.ts";
import { takeNumber, waitForTurn } from "./take-number.ts";
import { tellStep } from "./tell.ts";
import { type MembershipStateView, stateView } from "./view.ts";

/** The owner signs the code of conduct and asks to join. A later application keeps the file and its number. */
export function joinAlliance(ctx: ActingCtx, input: JoinAllianceInput): Promise<MembershipStateView> {
  requireRole(ctx, "owner");
  return ctx.tx(async (tx) => {
    await waitForTurn(tx);
    const earlier = await findMembership(tx, { organisationId: ctx.actor.organisation.id });
    await refuseApplication(tx, ctx, input, earlier);
    const id = await storeApplication(tx, ctx, input, earlier);
    const saved = await tx.membership.findUniqueOrThrow({ where: { id }, select: membershipSelect });
    const membership = { ...saved, status: "applied" } as const;
    await membershipChanged(tx, ctx, { organisationId: membership.organisationId, status: "applied" });
    await tellStep(tx, ctx, membership, { action: "apply", from: earlier?.status ?? null, to: "applied", reason: "" });
    return stateView(membership);
  });
}

async function refuseApplication(tx: Tx, ctx: ActingCtx, input: JoinAllianceInput, earlier: MembershipRow | null) {
  const organisation = await loadOrganisation(tx, ctx.actor.organisation.id);
  const { sponsorOrganisationId: sponsor, codeVersion } = input;
  const refusal = applicationRefusal({
    class: OrganisationClass.parse(organisation.class),
    status: earlier?.status ?? null,
    codeVersion,
    currentCodeVersion: ctx.taxonomy.alliance.codeOfConduct.version,
    sponsor: sponsor === null ? null : { status: await loadStanding(tx, sponsor) },
  });
  if (refusal !== null) refuse(refusal);
}

async function storeApplication(tx: Tx, ctx: ActingCtx, input: JoinAllianceInput, earlier: MembershipRow | null) {
  const now = ctx.now();
  const organisationId = ctx.actor.organisation.id;
  const create = await ownDocuments(tx, organisationId, input.documents);
  const content = {
    status: "applied",
    awaitingAnswer: false,
    statement: input.statement,
    sponsorOrganisationId: input.sponsorOrganisationId,
    codeVersion: input.codeVersion,
    signedById: ctx.actor.personId,
    signedAt: now,
    appliedAt: now,
    ...runClock(0, now),
  };
  if (earlier === null) {
    const number = await takeNumber(tx, now);
    const data = { ...content, number, organisationId, documents: { create } };
    return (await tx.membership.create({ data, select: { id: true } })).id;
  }
  const cleared = { admittedAt: null, endedAt: null, decidedAt: null, version: { increment: 1 } };
  const { id, status, version } = earlier;
  const data = { ...content, ...cleared, documents: { deleteMany: {}, create } };
  await tx.membership.update({ where: { id, status, version }, data });
  return id;
}
