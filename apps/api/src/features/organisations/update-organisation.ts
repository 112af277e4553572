import type { Tx } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import { mayChangeClass } from "@commonbench/domain/organisations/rules";
import type { UpdateOrganisationInput } from "@commonbench/domain/organisations/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx, Ctx } from "#api/context.ts";
import { loadOwnFiles } from "#api/features/files/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { changedFields } from "./changed-fields.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import { toFormView } from "./form-view.ts";
import { loadOrganisation, lockOrganisation, type OrganisationRow } from "./load.ts";
import { searchName } from "./search-name.ts";
import type { OrganisationFormView } from "./view.ts";

export function updateOrganisation(ctx: ActingCtx, input: UpdateOrganisationInput): Promise<OrganisationFormView> {
  requireRole(ctx, "manager");
  requireKnownIds(ctx, input);
  return ctx.tx(async (tx) => {
    const { id } = ctx.actor.organisation;
    const before = await lockOrganisation(tx, id);
    if (before.version !== input.version) conflict("conflict", { current: toFormView(ctx, before) });
    requireSameClass(before, input);
    if (input.logoFileId !== null && input.logoFileId !== before.logoFileId)
      await loadOwnFiles(tx, id, [input.logoFileId], "photo");
    const changes = changedFields(before, input);
    if (Object.keys(changes).length > 0) {
      await store(tx, id, input);
      await recordTrail(tx, ctx, {
        subject: "organisation",
        subjectId: id,
        action: "organisation.updated",
        data: changes,
        organisationId: id,
      });
      await enqueueIndex(tx, id);
    }
    return toFormView(ctx, await loadOrganisation(tx, id));
  });
}

async function store(tx: Tx, id: string, input: UpdateOrganisationInput): Promise<void> {
  const { version, premises, ...profile } = input;
  await tx.organisation.update({
    where: { id, version },
    data: {
      ...profile,
      searchName: searchName(profile.legalName, profile.names),
      version: { increment: 1 },
      places: { deleteMany: {}, create: premises.map((each, position) => ({ ...each, position })) },
    },
  });
}

/** The class was part of what the secretariat admitted. */
function requireSameClass(before: OrganisationRow, input: UpdateOrganisationInput): void {
  const membership = before.membership === null ? null : MembershipStatus.parse(before.membership.status);
  if (before.class !== input.class && !mayChangeClass(membership)) refuse("organisations.class-fixed");
}

function requireKnownIds({ taxonomy }: Ctx, { stages, premises }: UpdateOrganisationInput): void {
  if (stages.some((id) => taxonomy.stage(id) === undefined)) refuse("organisations.unknown-stage");
  if (premises.some(({ placeId }) => taxonomy.place(placeId) === undefined)) refuse("organisations.unknown-place");
}
